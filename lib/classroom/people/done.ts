import { fail, type Result, succeed } from '@/lib/result';

/**
 * How a change to a class ended that gives nothing back: `not-found` when the person asking has no such class, place or
 * invitation.
 */
export type Done = Result<null, 'not-found'>;

/** The result of a statement that says whether it changed a row. */
export const doneIf = (isDone: boolean): Done => (isDone ? succeed(null) : fail('not-found'));
