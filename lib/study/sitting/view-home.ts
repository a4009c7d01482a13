import { findAccount } from '@/lib/db/account/accounts';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { forecast } from '@/lib/scheduler/quiz/forecast';
import { listMissedMemories, type SittingProgress, stepToday } from '@/lib/scheduler/quiz/next-in-mode';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import type { StudyContext } from '@/lib/study/context';
import { countCards } from '@/lib/study/lesson/lesson-card';
import { offersMock } from '@/lib/study/mock/start-mock';
import { type StreakView, viewStreak } from '@/lib/study/progress/view-streak';
import { welcomeBack } from '@/lib/study/progress/welcome-back';
import { COMING_DAYS, type ComingQuiz, type DayOff, findComingQuiz, findDayOff } from './coming-quiz';
import { makeQuizState } from './make-quiz-state';
import { findMoreToDo, type MoreToDo } from './more-to-do';

/** What is still to come in today's quiz. */
export type QuizAhead = {
  readonly reviewCount: number;
  readonly newCount: number;
  /** About how many lesson cards come with them. */
  readonly lessonCount: number;
  /** Titles of the first new topics. */
  readonly newTitles: readonly string[];
};

/** The home of a learner: where today's quiz stands, and what else there is to do. */
export type HomeView = {
  readonly name: string;
  readonly timeZone: string;
  readonly today: StudyDay;
  readonly isNewcomer: boolean;
  readonly progress: SittingProgress;
  /** Null when nothing is left to ask today. */
  readonly ahead: QuizAhead | null;
  readonly off: DayOff | null;
  readonly coming: ComingQuiz | null;
  /** What there is to do beyond today's quiz; null when there is nothing. */
  readonly more: MoreToDo | null;
  readonly missedCount: number;
  /** Whether a mock exam makes sense for the goal. */
  readonly offersMock: boolean;
  /** A sentence to someone who comes back after time off; null once they have begun. */
  readonly welcome: string | null;
  /** Whether to tell them that there are goals: they began before there were any, and study everything. */
  readonly goalsAreNews: boolean;
  /** Whether a class of theirs works on something about now. */
  readonly isAssigned: boolean;
  /** Null when the learner does not want to see one. */
  readonly streak: StreakView | null;
};

/** How many new topics are named. */
const NAMED_COUNT = 2;

/** Looks at a learner's day from its beginning: nothing is asked yet. */
export async function viewHome(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<HomeView, 'no-learner'>> {
  const [state, account] = await Promise.all([
    findLearnerState(context.db, learnerId, now),
    findAccount(context.db, learnerId),
  ]);
  if (!state || !account) return fail('no-learner');
  const quiz = makeQuizState(context, state, now);
  const { choice, progress } = stepToday(quiz);
  const { days } = forecast(quiz, COMING_DAYS);
  const { begun = [], newCount = 0, reviewCount = 0 } = days[0] ?? {};
  const newTitles = begun.slice(0, NAMED_COUNT).map((id) => context.catalog.get(id).title);
  return succeed({
    name: account.name,
    timeZone: state.settings.timeZone,
    today: quiz.today,
    isNewcomer: quiz.memories.size === 0,
    progress,
    ahead: choice && { reviewCount, newCount, lessonCount: countCards(begun.map(context.catalog.get)), newTitles },
    off: findDayOff(state.settings, quiz.today),
    coming: findComingQuiz(days),
    more: findMoreToDo(context.catalog.order, quiz, planQuiz(quiz).doneCount),
    missedCount: listMissedMemories(quiz).length,
    offersMock: offersMock(context, state),
    welcome: progress.done > 0 ? null : welcomeBack(context, state, now),
    goalsAreNews: state.goalsAreNews,
    isAssigned: state.assignments.length > 0,
    streak: await viewStreak(context, learnerId, state, now),
  });
}
