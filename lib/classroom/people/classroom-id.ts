import { z } from 'zod';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import * as ids from '@/lib/ids';

export type { TaughtClass };

/** A classroom's id from outside. The store decides whether it belongs to the user. */
export const classroomIdSchema = z.uuid().pipe(ids.classroomIdSchema);

/** An assignment's id from outside. The store decides whether it belongs to the user. */
export const assignmentIdSchema = z.uuid().pipe(ids.assignmentIdSchema);

/**
 * The id of a learner that an instructor asks about. It proves nothing: the store accepts it only together with the id
 * of the user, and of a class that the user teaches.
 */
export const memberIdSchema = z.uuid().pipe(ids.learnerIdSchema);
