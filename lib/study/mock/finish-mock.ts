import { markMockFinished } from '@/lib/db/exam/mock-exams';
import type { LearnerId } from '@/lib/ids';
import type { StudyContext } from '@/lib/study/context';

/** Ends the mock exam that is open before its time is over; does nothing where none is open. */
export const finishMock = ({ db }: StudyContext, learnerId: LearnerId, now: Date): Promise<void> =>
  markMockFinished(db, learnerId, now);
