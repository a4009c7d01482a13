import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { GivenLesson } from '@/lib/study/lesson/take-lesson';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { type ApiReply, fetchSitting, type SentAnswer, sendAnswer, sendLesson, type WrittenAim } from './api';

/** How a sitting reaches the server: what is answered and read, and where it stands. */
export type Transport = {
  readonly sendAnswer: (answer: SentAnswer) => Promise<ApiReply<AnswerReply>>;
  readonly sendLesson: (lesson: GivenLesson) => Promise<ApiReply<Sitting>>;
  readonly fetchSitting: () => Promise<ApiReply<Sitting>>;
  /** Whether an account keeps what is sent: it can then be undone, reported, and no longer be asked. */
  readonly isKept: boolean;
};

/** The transport of a learner who is signed in. */
export const learnerTransport = (aim: WrittenAim): Transport => ({
  sendAnswer,
  sendLesson,
  fetchSitting: () => fetchSitting(aim),
  isKept: true,
});
