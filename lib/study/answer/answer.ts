import { isDeepStrictEqual } from 'node:util';
import { endDayEarly } from '@/lib/db/learner/day-promise';
import { type AnsweredTurn, findLearnerState, type LearnerState } from '@/lib/db/learner/learner-state';
import { appendReview, type NewReview, type ReviewBasis } from '@/lib/db/learner/review-log';
import type { LearnerId } from '@/lib/ids';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import { FORMS, formSchema, isSelfGraded } from '@/lib/quiz/forms/registry';
import type { KeyedQuestion, Response } from '@/lib/quiz/question';
import { responseSchema } from '@/lib/quiz/question';
import { findSelfGrade, formatPromptText, makeQuestion, mark } from '@/lib/quiz/quiz';
import { shownMisconception, type Verdict, whyWrong } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { daysBetween, notBefore, type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import { isHelped, isUndone } from '@/lib/scheduler/memory/disclosure';
import { scoreFirst } from '@/lib/scheduler/memory/first-answer';
import { gradeOf } from '@/lib/scheduler/memory/grade';
import { becomesLeech } from '@/lib/scheduler/memory/leech';
import { isMiss, isPractice, type Memory, recallOn, remember } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import type { StudyContext } from '@/lib/study/context';
import { aimOf } from '@/lib/study/sitting/aim';
import { asksAgain } from '@/lib/study/sitting/asks-again';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { getReviewBasis, nextTurn, type Sitting } from '@/lib/study/sitting/next-turn';
import { type ReopenedTurn, reopenTurn } from '@/lib/study/sitting/reopen-turn';
import type { Turn, TurnFailure } from '@/lib/study/sitting/turn';
import { type LeechView, type VerdictView, viewVerdict } from './verdict-view';

/** What is told after a response: the verdict, and how the sitting goes on. */
export type AnswerReply = {
  readonly verdict: VerdictView;
  /** Whether the verdict is on an earlier response, other than the one just given: a turn counts once. */
  readonly isEarlier: boolean;
  readonly sitting: Sitting;
};

export type AnswerFailure =
  | TurnFailure
  /** The content was updated since the question was put. */
  | 'turn-outdated'
  /** This very answer was taken back. */
  | 'turn-retracted'
  | MarkFailure
  | 'no-learner'
  | 'busy';

/** A response as the browser sends it. */
export type GivenAnswer = {
  readonly token: string;
  readonly response: Response;
  /** How long the question was on screen, in milliseconds, as the browser says; believed as far as the clock allows. */
  readonly elapsedMs: number;
  /** Likewise the verdict before it. */
  readonly readMs?: number | undefined;
  /** Whether the learner said that they were sure of it; left out where they did not say. */
  readonly sure?: boolean | undefined;
};

/** More requests of one learner at once than this, each finding the log changed, and the last is turned away. */
const MOST_TRIES = 20;

/**
 * Takes a response: marks it, grades it, and appends the review together with the memory it leaves, in one
 * transaction. The same turn sent again, with whatever token of it, counts once and gets the verdict on the first
 * response.
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
        const reply = makeReply(context, learnerId, answered, now);
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
      if (!verdict.ok) throw new Error(`the response kept for turn ${turn.id} cannot be marked`);
      const isEarlier = !isDeepStrictEqual(response, given.response);
      const answered = { turn, asked: first, verdict: verdict.value, isEarlier, state, review: state.answered };
      return succeed(makeReply(context, learnerId, answered, now));
    }
    if (!marked.ok) return marked;
    basis = getReviewBasis(state, turn.conceptId, turn);
  }
  return fail('busy');
}

/** What the token asked that was answered first: of the same concept, perhaps in another form. */
function askedFirst({ catalog }: StudyContext, turn: Turn, { form, seed }: AnsweredTurn): KeyedQuestion {
  const { conceptId, basis } = turn;
  const asked = makeQuestion(catalog, catalog.get(conceptId), {
    form: formSchema.parse(form),
    seed,
    confusions: basis.memory?.confusions,
  });
  if (!asked) throw new Error(`the question kept for turn ${turn.id} cannot be asked`);
  return asked;
}

/** Makes the review of a response that was marked: its grade, and all that the log keeps of it. */
export function makeReview(
  { turn, asked }: Omit<ReopenedTurn, 'concept'>,
  { given, verdict }: { readonly given: Omit<GivenAnswer, 'token'>; readonly verdict: Verdict },
  { logLength, timeZone, parameters, usualMs, knownBefore, spentOn, memory, disclosures }: ReviewBasis,
  now: Date,
): NewReview {
  const studyDay = notBefore(studyDayOf(now, timeZone), spentOn);
  const { response } = given;
  const answering = { now, timeZone, issuedAtMs: turn.issuedAtMs };
  const practice = isPractice(memory, studyDay) || isUndone(disclosures, answering);
  const helped = { ...answering, practice, isCard: isSelfGraded(turn.form), place: turn.basis.logLength };
  const hinted = turn.hinted || isHelped(disclosures, helped);
  const { outcome } = verdict;
  const openMs = Math.max(0, now.getTime() - turn.issuedAtMs);
  const elapsedMs = Math.min(given.elapsedMs, openMs);
  const readMs = Math.min(studyMs(given.readMs ?? 0), openMs - elapsedMs);
  const predictedRecall = memory && recallOn(getMemoryModel(parameters), memory, studyDay);
  const guessRate = FORMS[turn.form].guessRate;
  const sure = given.sure ?? null;
  const isProof = turn.proves && memory === null && outcome === 'right' && !hinted;
  return {
    turnId: turn.id,
    seq: logLength + 1,
    conceptId: turn.conceptId,
    form: turn.form,
    mode: turn.mode,
    seed: turn.seed,
    catalogVersion: turn.catalogVersion,
    response,
    promptText: formatPromptText(asked.question),
    responseText: verdict.responseText,
    rightText: asked.key.right,
    outcome,
    misconceptionId: shownMisconception(verdict)?.id ?? null,
    whyWrong: verdict.meaning && whyWrong(verdict.meaning),
    grade:
      findSelfGrade(response) ??
      (isProof
        ? 'easy'
        : gradeOf({ outcome, guessRate, predictedRecall, knownBefore, sure, hinted, elapsedMs, usualMs })),
    selfGraded: isSelfGraded(turn.form),
    hinted,
    sure,
    firstScore: knownBefore === null || isSelfGraded(turn.form) ? null : scoreFirst(outcome, guessRate),
    reason: turn.reason,
    practice,
    elapsedMs,
    readMs,
    predictedRecall,
    elapsedDays: memory ? daysBetween(memory.lastReviewedOn, studyDay) : null,
    at: now,
    issuedAt: new Date(turn.issuedAtMs),
    studyDay,
    promise: turn.promise?.on === studyDay ? turn.promise : null,
  };
}

/** A turn that is answered, what became of it, and where the learner stands since. */
type AnsweredQuestion = Omit<ReopenedTurn, 'concept'> & {
  readonly verdict: Verdict;
  readonly isEarlier: boolean;
  readonly state: LearnerState;
  readonly review: Pick<NewReview, 'practice' | 'hinted' | 'studyDay' | 'seed'> & { readonly form: string };
};

function makeReply(
  context: StudyContext,
  learnerId: LearnerId,
  { turn, asked, verdict, isEarlier, state, review }: AnsweredQuestion,
  now: Date,
): AnswerReply {
  const { practice, hinted, studyDay, form, seed } = review;
  const today = notBefore(studyDayOf(now, state.settings.timeZone), state.spent?.on ?? null);
  const memory = state.memories.get(turn.conceptId);
  const model = getMemoryModel(state.calibration?.parameters);
  const due: StudyDay | null = memory ? dueDayOf({ model, settings: state.settings, today }, memory) : null;
  const isLapse = !practice && isMiss(verdict.outcome);
  const undone = practice && !isPractice(memory ?? null, studyDay);
  const dueInDays = due === null ? null : daysBetween(today, due);
  return {
    verdict: viewVerdict(context.catalog.get(turn.conceptId), asked.key, verdict, {
      practice,
      undone,
      comesAgain: isMiss(verdict.outcome) && asksAgain(makeQuizState(context, state, now), aimOf(turn), turn.conceptId),
      dueInDays: undone ? Math.max(1, dueInDays ?? 1) : dueInDays && Math.max(0, dueInDays),
      hinted,
      isOfTurn: form === turn.form && seed === turn.seed,
      leech: memory && isLapse ? viewLeech(context, memory) : null,
    }),
    isEarlier,
    sitting: nextTurn(context, { learnerId, state }, aimOf(turn), now),
  };
}

/** What to say of a lapse that makes a concept a leech, or is one too many again; null for any other. */
function viewLeech({ catalog }: StudyContext, { conceptId, lapseCount }: Memory): LeechView | null {
  if (!becomesLeech({ lapseCount: lapseCount - 1 }, { lapseCount })) return null;
  const nearest = catalog.get(conceptId).confusables[0];
  return { lapseCount, confusableTitle: nearest === undefined ? null : catalog.get(nearest).title };
}
