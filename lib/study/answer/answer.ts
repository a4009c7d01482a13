import { isDeepStrictEqual } from 'node:util';
import { appendReview } from '@/lib/db/learner/append-review';
import { endDayEarly } from '@/lib/db/learner/day-promise';
import { type AnsweredTurn, findLearnerState } from '@/lib/db/learner/learner-state';
import type { ReviewBasis } from '@/lib/db/learner/review-log';
import type { LearnerId } from '@/lib/ids';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import { formSchema } from '@/lib/quiz/forms/registry';
import { type KeyedQuestion, responseSchema } from '@/lib/quiz/question';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { fail, type Result, succeed } from '@/lib/result';
import { remember } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import type { StudyContext } from '@/lib/study/context';
import { isMockOver } from '@/lib/study/mock/step-mock';
import { getReviewBasis } from '@/lib/study/sitting/next-turn';
import { reopenTurn } from '@/lib/study/sitting/reopen-turn';
import type { Turn, TurnFailure } from '@/lib/study/sitting/turn';
import { type GivenAnswer, makeReview } from './make-review';
import { type AnswerReply, viewAnswer } from './view-answer';

export type AnswerFailure =
  | TurnFailure
  /** The content has changed since the question was asked. */
  | 'turn-outdated'
  /** This answer was undone. */
  | 'turn-retracted'
  /** The time for the mock exam is up. */
  | 'mock-over'
  | MarkFailure
  | 'no-learner'
  | 'busy';

/** The number of tries before an answer is refused because other requests from the learner keep changing the log. */
const MOST_TRIES = 20;

/**
 * Takes a response: marks and grades it, and appends the review together with the resulting memory in one transaction.
 * If the same turn is sent again, with any of its tokens, it counts once and gets the verdict on the first response.
 */
export async function answer(
  context: StudyContext,
  learnerId: LearnerId,
  given: GivenAnswer,
  now: Date,
): Promise<Result<AnswerReply, AnswerFailure>> {
  const reopened = reopenTurn(context, learnerId, given.token, now);
  if (!reopened.ok) return reopened;
  const { turn, asked } = reopened.value;
  if (turn.mode === 'mock' && isMockOver(turn.mockEndsAtMs, now)) return fail('mock-over');

  const marked = mark(asked.key, given.response);
  let basis: ReviewBasis = turn.basis;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (marked.ok) {
      const review = makeReview({ turn, asked }, { given, verdict: marked.value }, basis, now);
      const memory = remember(getMemoryModel(basis.parameters), basis.memory, review);
      const state = await appendReview(context.db, learnerId, basis, { review, memory });
      if (state) {
        context.noteAnswered?.(learnerId, state);
        const answered = { turn, asked, verdict: marked.value, isEarlier: false, state, review };
        const reply = viewAnswer(context, learnerId, answered, now);
        const { progress } = reply.sitting;
        if (turn.mode === 'today' && !reply.sitting.turn && progress.done < progress.total) {
          await endDayEarly(context.db, learnerId, review.studyDay, progress.done);
        }
        return succeed(reply);
      }
    }
    const state = await findLearnerState(context.db, learnerId, now, turn.id);
    if (!state) return fail('no-learner');
    if (state.answered?.retracted) return fail('turn-retracted');
    if (state.answered) {
      const first = askedFirst(context, turn, state.answered);
      const response = responseSchema.parse(state.answered.response);
      const verdict = mark(first.key, response);
      if (!verdict.ok) throw new Error(`the response stored for turn ${turn.id} cannot be marked`);
      const isEarlier = !isDeepStrictEqual(response, given.response);
      const answered = { turn, asked: first, verdict: verdict.value, isEarlier, state, review: state.answered };
      return succeed(viewAnswer(context, learnerId, answered, now));
    }
    if (!marked.ok) return marked;
    basis = getReviewBasis(state, turn.conceptId, turn);
  }
  return fail('busy');
}

/** Returns the turn as the first answer saw it: the same concept, perhaps in another form. */
function askedFirst({ catalog }: StudyContext, turn: Turn, { form, seed }: AnsweredTurn): KeyedQuestion {
  const { conceptId, basis } = turn;
  const asked = makeQuestion(catalog, catalog.get(conceptId), {
    form: formSchema.parse(form),
    seed,
    confusions: basis.memory?.confusions,
  });
  if (!asked) throw new Error(`the question stored for turn ${turn.id} cannot be asked`);
  return asked;
}
