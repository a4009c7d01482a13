import type { LearnerId } from '@/lib/ids';
import { fail, type Result } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { type AnswerFailure, answer } from './answer';
import type { AnswerLine } from './answer-line';
import type { AnswerPace } from './answer-pace';
import type { GivenAnswer } from './make-review';
import type { AnswerReply } from './view-answer';

/** The process's record of recent answers. */
export type AnswerDesk = { readonly pace: AnswerPace; readonly line: AnswerLine };

/**
 * Takes a response like `answer`, but no faster than a person can answer, and one at a time for each learner. On
 * `too-fast`, nothing is counted, and the same response can be sent again.
 */
export async function takeAnswer(
  { answerDesk: { pace, line }, study }: { readonly answerDesk: AnswerDesk; readonly study: StudyContext },
  learnerId: LearnerId,
  given: GivenAnswer,
  now: Date,
): Promise<Result<AnswerReply, AnswerFailure | 'too-fast'>> {
  if (!pace(learnerId, now.getTime())) return fail('too-fast');
  return (await line(learnerId, () => answer(study, learnerId, given, now))) ?? fail('busy');
}
