import { findLearnerState } from '@/lib/db/learner/learner-state';
import { type DayCount, listDayCounts } from '@/lib/db/learner/study-days';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { addStudyDays, daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import { KNOWN_RECALL, lastingRecallOn } from '@/lib/scheduler/memory/known';
import { isLeech } from '@/lib/scheduler/memory/leech';
import { type ForecastDay, forecast } from '@/lib/scheduler/quiz/forecast';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { type StreakView, viewStreak } from './view-streak';

export type { DayCount };

/** How far back the calendar of reviews goes. */
export const CALENDAR_DAYS = 7 * 18;
/** How far ahead the quizzes to come are told. */
export const FORECAST_DAYS = 14;

export type ConceptProgress = {
  readonly id: ConceptId;
  readonly title: string;
  readonly suspended: boolean;
  /** Whether it has failed so often that it needs another way in. */
  readonly isLeech: boolean;
  /**
   * Predicted recall, 0 to 1: today's, or tomorrow's for what was answered today; null when it has not been asked yet.
   */
  readonly recall: number | null;
  /** In how many days it is due; 0 when it is due or overdue; null when it has not been asked yet. */
  readonly dueInDays: number | null;
};
export type FamilyProgress = {
  readonly label: string;
  readonly knownCount: number;
  readonly concepts: readonly ConceptProgress[];
};
export type ProgressView = {
  readonly today: StudyDay;
  readonly knownCount: number;
  readonly begunCount: number;
  readonly conceptCount: number;
  readonly families: readonly FamilyProgress[];
  readonly days: readonly DayCount[];
  /** Null when the learner does not want to see one. */
  readonly streak: StreakView | null;
  /**
   * What the quizzes of the coming days, today's first, are expected to bring if each is done; null before the first
   * answer.
   */
  readonly forecast: readonly ForecastDay[] | null;
};

/** What a learner knows now, what they did, and what is to come. */
export async function viewProgress(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<ProgressView, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const quiz = makeQuizState(context, state, now);
  const { memories, model, today, suspended } = quiz;
  const days = await listDayCounts(context.db, learnerId, addStudyDays(today, 1 - CALENDAR_DAYS));
  const streak = await viewStreak(context, learnerId, state, now);
  const families = context.catalog.families.map((family) => {
    const concepts = context.catalog.concepts
      .filter((concept) => concept.family === family.id)
      .map((concept): ConceptProgress => {
        const memory = memories.get(concept.id);
        const { id, title } = concept;
        const told = { id, title, suspended: suspended.has(id), isLeech: memory !== undefined && isLeech(memory) };
        if (!memory) return { ...told, recall: null, dueInDays: null };
        const dueInDays = Math.max(0, daysBetween(today, dueDayOf(quiz, memory)));
        return { ...told, recall: lastingRecallOn(model, memory, today), dueInDays };
      });
    return { label: family.label, knownCount: countKnown(concepts), concepts };
  });
  return succeed({
    today,
    families: families.filter(({ concepts }) => concepts.length > 0),
    knownCount: families.reduce((sum, { knownCount }) => sum + knownCount, 0),
    begunCount: memories.size,
    conceptCount: context.catalog.concepts.length,
    days,
    streak,
    forecast: memories.size === 0 ? null : forecast(quiz, FORECAST_DAYS).days,
  });
}

const countKnown = (concepts: readonly ConceptProgress[]): number =>
  concepts.filter(({ recall }) => recall !== null && recall >= KNOWN_RECALL).length;
