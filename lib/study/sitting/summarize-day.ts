import type { Catalog } from '@/lib/catalog/catalog';
import { type DayReview, listDayReviews } from '@/lib/db/learner/day-reviews';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { findStreakRecord } from '@/lib/db/learner/streak-record';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isMiss, type Memory } from '@/lib/scheduler/memory/memory';
import { foretell } from '@/lib/scheduler/quiz/forecast';
import { listMissedMemories, stepBeyond, stepToday } from '@/lib/scheduler/quiz/next-in-mode';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { StudyContext } from '@/lib/study/context';
import { type GoalProgress, viewGoal } from '@/lib/study/progress/view-goal';
import { makeStreak, type StreakView } from '@/lib/study/progress/view-streak';
import { COMING_DAYS, type ComingQuiz, type DayOff, findComingQuiz, findDayOff } from './coming-quiz';
import { makeQuizState } from './make-quiz-state';

/** A question that was missed on the first try today. */
export type MissedToday = {
  readonly conceptId: ConceptId;
  readonly title: string;
  readonly prompt: string;
  readonly right: string;
  /** One sentence on why the answer was wrong, or null. */
  readonly why: string | null;
  /** Whether a later answer of the day was right. */
  readonly isRecovered: boolean;
};

/** The results of today's study. */
export type DaySummary = {
  readonly today: StudyDay;
  /** The first answers of the day: their number, and how many were right. */
  readonly firstTries: { readonly count: number; readonly right: number };
  /** The number of topics that were started today. */
  readonly newCount: number;
  readonly minutes: number;
  readonly missed: readonly MissedToday[];
  /** The number of all topics whose latest answer was wrong, including those of earlier days. */
  readonly missedCount: number;
  /** The ports of the services that today's answers were about, lowest first. */
  readonly ports: readonly number[];
  /** For a quiz that ended early, the number of answered questions and the promised number. Null for any other. */
  readonly endedEarly: { readonly done: number; readonly total: number } | null;
  readonly coming: ComingQuiz | null;
  readonly goal: GoalProgress;
  /** The number of answered questions, if there is more to ask after today's quiz; otherwise null. */
  readonly moreFrom: number | null;
  /** Whether everything that the learner knows was started today. */
  readonly isFirstDay: boolean;
  readonly off: DayOff | null;
  /** The learner's streak. Null if they hide it. */
  readonly streak: StreakView | null;
};

/** Sums up a learner's study day so far. */
export async function summarizeDay(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<DaySummary, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const quiz = makeQuizState(context, state, now);
  const { today, memories } = quiz;
  const reviews = await listDayReviews(context.db, learnerId, today);
  const firstTries = reviews.filter(({ practice }) => !practice);
  const begun = [...memories.values()].filter(({ learnedOn }) => learnedOn >= today);
  const { choice, progress } = stepToday(quiz);
  const { doneCount } = planQuiz(quiz);
  const record = await findStreakRecord(context.db, learnerId);
  if (!record) return fail('no-learner');
  const lessonMs = record.lessonMs.get(today) ?? 0;
  const ms = reviews.reduce((sum, { elapsedMs, readMs }) => sum + studyMs(elapsedMs) + readMs, lessonMs);
  return succeed({
    today,
    firstTries: { count: firstTries.length, right: firstTries.filter(({ outcome }) => outcome === 'right').length },
    newCount: begun.length,
    minutes: ms === 0 ? 0 : Math.max(1, Math.round(ms / 60_000)),
    missed: listMissedToday(context.catalog, firstTries, memories),
    missedCount: listMissedMemories(quiz).length,
    ports: listPorts(context.catalog, reviews),
    endedEarly: !choice && progress.done > 0 && progress.done < progress.total ? progress : null,
    goal: viewGoal(context.catalog, quiz, state.settings.goals),
    coming: findComingQuiz(foretell(quiz, COMING_DAYS), today),
    moreFrom: stepBeyond(quiz, doneCount).choice && doneCount,
    isFirstDay: begun.length > 0 && begun.length === memories.size,
    off: findDayOff(state.settings, today),
    streak: state.settings.streakShown ? makeStreak(record, state.settings, quiz, now) : null,
  });
}

function listMissedToday(
  catalog: Catalog,
  firstTries: readonly DayReview[],
  memories: ReadonlyMap<ConceptId, Memory>,
): readonly MissedToday[] {
  return firstTries
    .filter(({ outcome, conceptId }) => isMiss(outcome) && catalog.find(conceptId) !== null)
    .map(({ conceptId, promptText, rightText, whyWrong }) => ({
      conceptId,
      title: catalog.get(conceptId).title,
      prompt: promptText,
      right: rightText,
      why: whyWrong,
      isRecovered: memories.get(conceptId)?.missedTurnId == null,
    }));
}

function listPorts(catalog: Catalog, reviews: readonly DayReview[]): readonly number[] {
  const ports = reviews.flatMap(({ conceptId }) => {
    const concept = catalog.find(conceptId);
    return concept?.kind === 'service' ? [concept.port] : [];
  });
  return [...new Set(ports)].sort((one, other) => one - other);
}
