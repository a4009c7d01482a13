import { findLearnerHome } from '@/lib/db/learner/streak-record';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { foretell } from '@/lib/scheduler/quiz/forecast';
import { listMissedMemories, type SittingProgress, stepToday } from '@/lib/scheduler/quiz/next-in-mode';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import type { StudyContext } from '@/lib/study/context';
import { countCards } from '@/lib/study/lesson/lesson-card';
import { offersMock } from '@/lib/study/mock/start-mock';
import { makeStreak, type StreakView } from '@/lib/study/progress/view-streak';
import { welcomeBack } from '@/lib/study/progress/welcome-back';
import { COMING_DAYS, type ComingQuiz, type DayOff, findComingQuiz, findDayOff } from './coming-quiz';
import { makeQuizState } from './make-quiz-state';
import { findMoreToDo, type MoreToDo } from './more-to-do';

/** The part of today's quiz that is still to come. */
export type QuizAhead = {
  readonly reviewCount: number;
  readonly newCount: number;
  /** The approximate number of lesson cards that come with the questions. */
  readonly lessonCount: number;
  /** The titles of the first new topics. */
  readonly newTitles: readonly string[];
};

/** A learner's home: the state of today's quiz, and what else there is to do. */
export type HomeView = {
  readonly name: string;
  readonly timeZone: string;
  readonly today: StudyDay;
  readonly isNewcomer: boolean;
  readonly progress: SittingProgress;
  /** The rest of today's quiz. Null if nothing is left to ask today. */
  readonly ahead: QuizAhead | null;
  readonly off: DayOff | null;
  /** The next quiz after today's. Null if there is none soon, or while something is left to ask today. */
  readonly coming: ComingQuiz | null;
  /** What the learner can do after today's quiz. Null if there is nothing, or while something is left to ask today. */
  readonly more: MoreToDo | null;
  readonly missedCount: number;
  /** Whether a mock exam makes sense for the goal. */
  readonly offersMock: boolean;
  /** A message for a learner who returns after time off. Null once they have begun today's quiz. */
  readonly welcome: string | null;
  /** Whether the learner should be told about goals, because they started before goals existed and study everything. */
  readonly goalsAreNews: boolean;
  /** Whether one of the learner's classes works on an assignment at about this time. */
  readonly isAssigned: boolean;
  /** The learner's streak. Null if they hide it. */
  readonly streak: StreakView | null;
};

/** The number of new topics to name. */
const NAMED_COUNT = 2;

/** Returns the state of a learner's day before any question is asked. */
export async function viewHome(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<HomeView, 'no-learner'>> {
  const found = await findLearnerHome(context.db, learnerId, now);
  if (!found) return fail('no-learner');
  const { state, name, streak } = found;
  const quiz = makeQuizState(context, state, now);
  const { choice, progress } = stepToday(quiz);
  return succeed({
    name,
    timeZone: state.settings.timeZone,
    today: quiz.today,
    isNewcomer: quiz.memories.size === 0,
    progress,
    ahead: choice && lookAhead(context, quiz),
    off: findDayOff(state.settings, quiz.today),
    coming: choice ? null : findComingQuiz(foretell(quiz, COMING_DAYS), quiz.today),
    more: choice ? null : findMoreToDo(context.catalog.order, quiz, planQuiz(quiz).doneCount),
    missedCount: listMissedMemories(quiz).length,
    offersMock: offersMock(context, state),
    welcome: progress.done > 0 ? null : welcomeBack(quiz),
    goalsAreNews: state.goalsAreNews,
    isAssigned: state.assignments.length > 0,
    streak: streak && makeStreak(streak, state.settings, quiz, now),
  });
}

/** Describes the rest of today's quiz, as the forecast expects it. */
function lookAhead({ catalog }: StudyContext, quiz: QuizState): QuizAhead {
  const [today] = foretell(quiz, 1);
  const { begun = [], newCount = 0, reviewCount = 0 } = today ?? {};
  return {
    reviewCount,
    newCount,
    lessonCount: countCards(begun.map(catalog.get)),
    newTitles: begun.slice(0, NAMED_COUNT).map((id) => catalog.get(id).title),
  };
}
