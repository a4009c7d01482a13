import { proposeStudyDays } from '@/lib/classroom/assignments/credit';
import { MOST_DAYS } from '@/lib/classroom/assignments/read-assignment';

/**
 * Returns the proposed number of study days for assignments of one day, two days, and so on. A form needs them all to
 * update its proposal as its dates change.
 */
export const proposals: readonly number[] = Array.from({ length: MOST_DAYS }, (_, n) => proposeStudyDays(n + 1));
