import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { addStudyDays, dateOf, daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import { isMiss, type Memory } from '@/lib/scheduler/memory/memory';
import { listMissedMemories } from '@/lib/scheduler/quiz/next-in-mode';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import { isInPause, minutesOn, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';
import type { StudyContext } from '@/lib/study/context';
import { type StreakView, viewStreak } from '@/lib/study/progress/view-streak';
import { makeQuizState } from './make-quiz-state';

/** A concept of today's quiz and in how many days it comes back. */
export type Strengthened = { readonly title: string; readonly dueInDays: number };

/** What today's study came to. */
export type DaySummary = {
  /** Answered today and right at the last response; the soonest to come back first. */
  readonly strengthened: readonly Strengthened[];
  readonly begunTodayCount: number;
  /** Due by tomorrow, were nothing more done today. */
  readonly dueTomorrowCount: number;
  /** Due today beyond the goal, and new concepts not begun yet. */
  readonly stillDueCount: number;
  readonly notBegunCount: number;
  readonly missedCount: number;
  /** Why nothing is asked today: a break and its last day (`YYYY-MM-DD`), or a weekday without study. */
  readonly off: { readonly kind: 'break'; readonly lastDate: string } | { readonly kind: 'rest' } | null;
  /** Null when the learner does not want to see one. */
  readonly streak: StreakView | null;
};

/** Sums up a learner's study day so far. */
export async function summariseDay(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<Result<DaySummary, 'no-learner'>> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const quiz = makeQuizState(context, state, now);
  const { today, memories } = quiz;
  const tomorrow = addStudyDays(today, 1);
  const all = [...memories.values()];
  const dueOf = (memory: Memory) => dueDayOf(quiz, memory);
  return succeed({
    strengthened: all
      .filter((memory) => memory.lastReviewedOn >= today && !isMiss(memory.lastOutcome))
      .map((memory) => ({
        title: context.catalog.get(memory.conceptId).title,
        dueInDays: daysBetween(today, dueOf(memory)),
      }))
      .sort((a, b) => a.dueInDays - b.dueInDays),
    begunTodayCount: all.filter((memory) => memory.learnedOn >= today).length,
    dueTomorrowCount: all.filter((memory) => dueOf(memory) <= tomorrow).length,
    stillDueCount: planQuiz(quiz).due.length,
    notBegunCount: quiz.concepts.length - memories.size,
    missedCount: listMissedMemories(quiz).length,
    off: offOn(state.settings, today),
    streak: await viewStreak(context, learnerId, state, now),
  });
}

function offOn(settings: QuizSettings, day: StudyDay): DaySummary['off'] {
  const { pause } = settings;
  if (pause && isInPause(pause, day)) return { kind: 'break', lastDate: dateOf(pause.to) };
  return minutesOn(settings, day) === 0 ? { kind: 'rest' } : null;
}
