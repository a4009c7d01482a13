import { proposeStudyDays } from '@/lib/classroom/assignments/credit';
import { MOST_DAYS } from '@/lib/classroom/assignments/read-assignment';

/** How many days of study are proposed for one day, two, and so on: what a form needs to follow its own days. */
export const proposals: readonly number[] = Array.from({ length: MOST_DAYS }, (_, n) => proposeStudyDays(n + 1));
