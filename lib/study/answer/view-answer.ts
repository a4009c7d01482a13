import type { LearnerState } from '@/lib/db/learner/learner-state';
import type { NewReview } from '@/lib/db/learner/review-log';
import type { LearnerId } from '@/lib/ids';
import type { Verdict } from '@/lib/quiz/verdict';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { daysBetween, notBefore, type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import { becomesLeech } from '@/lib/scheduler/memory/leech';
import { isMiss, isPractice, type Memory } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import type { StudyContext } from '@/lib/study/context';
import { aimOf } from '@/lib/study/sitting/aim';
import { asksAgain } from '@/lib/study/sitting/asks-again';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { planSitting, type Sitting } from '@/lib/study/sitting/next-turn';
import type { ReopenedTurn } from '@/lib/study/sitting/reopen-turn';
import { type LeechView, type VerdictView, viewVerdict } from './verdict-view';

/** The reply to a response: the verdict, and the next step of the sitting. */
export type AnswerReply = {
  /** The verdict on the response. Null in a mock exam, which shows its verdicts at the end. */
  readonly verdict: VerdictView | null;
  /** Whether the verdict is about an earlier response, because a turn counts only once. */
  readonly isEarlier: boolean;
  readonly sitting: Sitting;
};

/** An answered turn, the effect of the answer, and the learner's state afterward. */
export type AnsweredQuestion = Omit<ReopenedTurn, 'concept'> & {
  readonly verdict: Verdict;
  readonly isEarlier: boolean;
  readonly state: LearnerState;
  readonly review: Pick<NewReview, 'practice' | 'hinted' | 'studyDay' | 'seed'> & { readonly form: string };
};

/** Returns the result of a response and the next step of the sitting. */
export function viewAnswer(
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
  const quiz = makeQuizState(context, state, now);
  const { sitting, plan } = planSitting(context, { learnerId, state, quiz }, aimOf(turn), now);
  if (turn.mode === 'mock') return { verdict: null, isEarlier, sitting };
  return {
    verdict: viewVerdict(context.catalog.get(turn.conceptId), asked.key, verdict, {
      practice,
      undone,
      comesAgain: isMiss(verdict.outcome) && asksAgain(quiz, aimOf(turn), plan, turn.conceptId),
      dueInDays: undone ? Math.max(1, dueInDays ?? 1) : dueInDays && Math.max(0, dueInDays),
      hinted,
      isOfTurn: form === turn.form && seed === turn.seed,
      leech: memory && isLapse ? viewLeech(context, memory) : null,
    }),
    isEarlier,
    sitting,
  };
}

/**
 * Returns the note for a lapse that makes a concept a leech or that repeats the warning, or null for any other lapse.
 */
function viewLeech({ catalog }: StudyContext, { conceptId, lapseCount }: Memory): LeechView | null {
  if (!becomesLeech({ lapseCount: lapseCount - 1 }, { lapseCount })) return null;
  const nearest = catalog.get(conceptId).confusables[0];
  return { lapseCount, confusableTitle: nearest === undefined ? null : catalog.get(nearest).title };
}
