import { fail, type Result, succeed } from '@/lib/result';

/**
 * The result of a change to a class that returns nothing: `not-found` means that the user has no such class, place, or
 * invitation.
 */
export type Done = Result<null, 'not-found'>;

/** Returns the result of a statement that reports whether it changed a row. */
export const doneIf = (isDone: boolean): Done => (isDone ? succeed(null) : fail('not-found'));
