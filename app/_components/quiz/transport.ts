import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { GivenLesson } from '@/lib/study/lesson/take-lesson';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { type ApiReply, fetchSitting, type SentAnswer, sendAnswer, sendLesson, type WrittenAim } from './api';

/** How a sitting reaches the server: it sends answers and lessons, and fetches the current state. */
export type Transport = {
  readonly sendAnswer: (answer: SentAnswer) => Promise<ApiReply<AnswerReply>>;
  readonly sendLesson: (lesson: GivenLesson) => Promise<ApiReply<Sitting>>;
  readonly fetchSitting: () => Promise<ApiReply<Sitting>>;
  /** Whether an account stores the answers. If so, the learner can undo answers, report questions, and stop topics. */
  readonly isKept: boolean;
};

/** The transport of a signed-in learner. */
export const learnerTransport = (aim: WrittenAim): Transport => ({
  sendAnswer,
  sendLesson,
  fetchSitting: () => fetchSitting(aim),
  isKept: true,
});
