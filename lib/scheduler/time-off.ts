import { forecast } from './forecast';
import type { QuizPlan } from './plan-quiz';
import type { QuizState } from './quiz-state';
import { daysBetween } from './study-day';

/** What a learner finds who comes back after some days. */
export type TimeOff = {
  /** Whole days without a response. */
  readonly awayDays: number;
  readonly dueCount: number;
  /** Days, today among them, over which what is due now is expected to be worked off. */
  readonly spreadDays: number;
};

/** From so many days without a response on, it is said. */
const AWAY_DAYS = 3;
/** Further ahead than this nothing is promised. */
const MOST_SPREAD_DAYS = 60;

/**
 * What is said to a learner who comes back: null before a first response and after one today, when they were hardly away, or when
 * everything due fits into today's minutes anyway.
 */
export function findTimeOff(state: QuizState, plan: QuizPlan): TimeOff | null {
  const responses = [...state.memories.values()].map(({ lastRespondedOn }) => lastRespondedOn);
  const last = responses.reduce<number>((latest, on) => Math.max(latest, on), Number.NEGATIVE_INFINITY);
  const awayDays = daysBetween(last as typeof state.today, state.today) - 1;
  const dueCount = plan.due.length;
  if (plan.answered.length > 0 || !Number.isFinite(awayDays) || awayDays < AWAY_DAYS) return null;
  if (dueCount * state.pace.reviewMs <= plan.leftMs) return null;
  let reviews = 0;
  const { days } = forecast(state, MOST_SPREAD_DAYS);
  const done = days.findIndex(({ reviewCount }) => {
    reviews += reviewCount;
    return reviews >= dueCount;
  });
  return { awayDays, dueCount, spreadDays: done < 0 ? MOST_SPREAD_DAYS : done + 1 };
}
