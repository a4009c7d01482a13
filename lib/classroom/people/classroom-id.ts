import { z } from 'zod';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import * as ids from '@/lib/ids';

export type { TaughtClass };

/**
 * A classroom's id as it arrives in a request. The database query checks that the user has a place in the classroom.
 */
export const classroomIdSchema = z.uuid().pipe(ids.classroomIdSchema);

/** An assignment's id as it arrives in a request. The database query checks that the user may see the assignment. */
export const assignmentIdSchema = z.uuid().pipe(ids.assignmentIdSchema);

/**
 * The id of a learner that an instructor asks about. The id alone gives no access: queries accept it only together with
 * the id of the user and of a class that the user teaches.
 */
export const memberIdSchema = z.uuid().pipe(ids.learnerIdSchema);
