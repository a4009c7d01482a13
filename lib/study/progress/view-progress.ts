import { findLearnerState } from '@/lib/db/learner/learner-state';
import { type DayCount, listDayCounts } from '@/lib/db/learner/study-days';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { addStudyDays, daysBetween, weekdayOf } from '@/lib/scheduler/due/study-day';
import { lastingRecallOn } from '@/lib/scheduler/memory/known';
import { isLeech } from '@/lib/scheduler/memory/leech';
import { type Stage, stageOn } from '@/lib/scheduler/memory/stage';
import type { StudyContext } from '@/lib/study/context';
import type { MockResult } from '@/lib/study/mock/mock-result';
import { offersMock } from '@/lib/study/mock/start-mock';
import { listMockResults } from '@/lib/study/mock/view-mock';
import type { Readiness } from '@/lib/study/readiness/readiness';
import { viewReadiness } from '@/lib/study/readiness/view-readiness';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { countStages, type StageCounts } from './stage-counts';
import { type GoalProgress, viewGoal } from './view-goal';
import { type StreakView, viewStreak } from './view-streak';

/** The number of weakest topics to list. */
const WEAKEST = 5;

export type ConceptProgress = {
  readonly id: ConceptId;
  readonly title: string;
  readonly suspended: boolean;
  readonly stage: Stage;
  /** Whether the learner has failed it so often that it needs another approach. */
  readonly isLeech: boolean;
  /**
   * Predicted recall, 0 to 1, for today, or for tomorrow if it has an answer from today. Null if it has not been asked
   * about yet.
   */
  readonly recall: number | null;
  /** The number of days until it is due, or 0 if it is due or overdue. Null if it has not been asked about yet. */
  readonly dueInDays: number | null;
};
export type FamilyProgress = {
  readonly id: string;
  readonly label: string;
  /** Whether its concepts are services on ports. */
  readonly isServices: boolean;
  readonly counts: StageCounts;
  readonly concepts: readonly ConceptProgress[];
};
export type ProgressView = {
  readonly goal: GoalProgress;
  /** The predicted score on the goal's topics. Null until enough of them have been started. */
  readonly readiness: Readiness | null;
  /** Whether a mock exam makes sense for the goal. */
  readonly offersMock: boolean;
  /** The finished mock exams, latest first. */
  readonly mocks: readonly MockResult[];
  /** The learner's time zone, as an IANA name. */
  readonly timeZone: string;
  /** The number of topics outside the goal that have no answers. They are not listed in any family. */
  readonly beyondCount: number;
  /** The days of this week, starting with Monday, including those still to come. */
  readonly week: readonly (Omit<DayCount, 'right'> & { readonly isToday: boolean })[];
  /** The concepts with the lowest predicted recall, at most five, lowest first. */
  readonly weakest: readonly (ConceptProgress & { readonly recall: number })[];
  /** The topics of the goal, and all others that have answers. */
  readonly families: readonly FamilyProgress[];
  /** The learner's streak. Null if they hide it. */
  readonly streak: StreakView | null;
};

/** Returns what a learner knows now, by stage and family, their weakest topics, and their work this week. */
export async function viewProgress(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<ProgressView, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const quiz = makeQuizState(context, state, now);
  const { memories, model, today, suspended } = quiz;
  const monday = addStudyDays(today, -weekdayOf(today));
  const days = await listDayCounts(context.db, learnerId, monday);
  const streak = await viewStreak(context, learnerId, state, now);
  const course = new Set(quiz.course);
  const shown = context.catalog.concepts.filter(({ id }) => course.has(id) || memories.has(id) || suspended.has(id));
  const families = context.catalog.families.map(({ id: familyId, label }) => {
    const ofFamily = shown.filter(({ family }) => family === familyId);
    const concepts = ofFamily.map((concept): ConceptProgress => {
      const memory = memories.get(concept.id) ?? null;
      const { id, title } = concept;
      const stage = stageOn(model, memory, today);
      const told = { id, title, stage, suspended: suspended.has(id), isLeech: memory !== null && isLeech(memory) };
      if (!memory) return { ...told, recall: null, dueInDays: null };
      const dueInDays = Math.max(0, daysBetween(today, dueDayOf(quiz, memory)));
      return { ...told, recall: lastingRecallOn(model, memory, today), dueInDays };
    });
    const isServices = ofFamily.every(({ kind }) => kind === 'service');
    return { id: familyId, label, isServices, counts: countStages(concepts.map(({ stage }) => stage)), concepts };
  });
  const all = families.flatMap(({ concepts }) => concepts);
  const goals = state.settings.goals;
  return succeed({
    timeZone: state.settings.timeZone,
    readiness: await viewReadiness(context, { learnerId, quiz, goals }, 'exam'),
    offersMock: offersMock(context, state),
    mocks: await listMockResults(context, learnerId, now),
    goal: viewGoal(context.catalog, quiz, goals),
    beyondCount: context.catalog.concepts.length - shown.length,
    week: Array.from({ length: 7 }, (_, place) => {
      const studyDay = addStudyDays(monday, place);
      const { reviews = 0, spentMs = 0 } = days.find((each) => each.studyDay === studyDay) ?? {};
      return { studyDay, reviews, spentMs, isToday: studyDay === today };
    }),
    weakest: all
      .flatMap((each) => (each.recall === null || each.suspended ? [] : [{ ...each, recall: each.recall }]))
      .sort((a, b) => a.recall - b.recall)
      .slice(0, WEAKEST),
    families: families.filter(({ concepts }) => concepts.length > 0),
    streak,
  });
}
