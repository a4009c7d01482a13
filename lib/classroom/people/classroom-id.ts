import { z } from 'zod';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import * as ids from '@/lib/ids';

export type { TaughtClass };

/** A classroom's id as it comes from outside. Whether it is one of theirs is for the store to say. */
export const classroomIdSchema = z.uuid().pipe(ids.classroomIdSchema);

/** An assignment's id as it comes from outside; likewise. */
export const assignmentIdSchema = z.uuid().pipe(ids.assignmentIdSchema);

/**
 * The id of a learner whom somebody who teaches asks about. It vouches for nobody: the store takes it only beside the
 * id of who asks, and of a class that they teach.
 */
export const memberIdSchema = z.uuid().pipe(ids.learnerIdSchema);
