import { type ChanceRight, type ForecastDay, forecast } from '@/lib/scheduler/quiz/forecast';
import type { QuizPlan } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { daysBetween } from './study-day';

/**
 * The number of days until nothing is overdue, including today, as a range. `to` is null if it may take longer than the
 * forecast.
 */
export type CatchUp = { readonly from: number; readonly to: number | null };

/** The situation of a learner who comes back after several days. */
export type TimeOff = {
  /** The number of whole days without a response. */
  readonly awayDays: number;
  readonly dueCount: number;
  /** The time until nothing is overdue. Null if the planned minutes hardly reduce the backlog. */
  readonly catchUp: CatchUp | null;
};

/** The number of days without a response after which a learner sees a message about their time off. */
const AWAY_DAYS = 3;
/** The maximum number of days that a catch-up forecast may give. */
export const MOST_CATCH_UP_DAYS = 60;
/**
 * The weight, in reviews, of the assumption that reviews go as planned. Each of the learner's own reviews counts as
 * one.
 */
const PLANNED_REVIEWS = 20;
/** The forecast underestimates the simulated duration by at most a tenth, or by at most a day if it is short. */
const SLACK = 0.1;

/**
 * Returns what to tell a learner who comes back. Returns null before the first response, after a response today, if
 * they were not away long enough, or if everything due fits into today's quiz anyway.
 */
export function findTimeOff(state: QuizState, plan: QuizPlan): TimeOff | null {
  const responses = [...state.memories.values()].map(({ lastRespondedOn }) => lastRespondedOn);
  const last = responses.reduce<number>((latest, on) => Math.max(latest, on), Number.NEGATIVE_INFINITY);
  const awayDays = daysBetween(last as typeof state.today, state.today) - 1;
  const dueCount = plan.due.length;
  if (plan.answered.length > 0 || !Number.isFinite(awayDays) || awayDays < AWAY_DAYS) return null;
  if (dueCount <= plan.leftCount) return null;
  return { awayDays, dueCount, catchUp: findCatchUp(state) };
}

/**
 * Simulates the coming days twice. Missed reviews come back in both simulations. One simulation uses the learner's
 * share of right reviews so far. The other simulation uses the lower of that share and the prediction. Time off lowers
 * recall, but it is unclear by how much until the learner answers.
 */
function findCatchUp(state: QuizState): CatchUp | null {
  const own = ownShareRight(state);
  const play = (chanceRight: ChanceRight) =>
    daysToNoneLeft(forecast(state, MOST_CATCH_UP_DAYS + CAUGHT_UP_DAYS - 1, chanceRight).days);
  const from = play(() => own);
  if (from === null) return null;
  const to = play((recall) => Math.min(recall, own));
  return { from, to: to === null ? null : Math.max(from, to) + Math.ceil(Math.max(from, to) * SLACK) };
}

/** A learner has caught up when nothing is overdue for this many days in a row. A single such day may be luck. */
const CAUGHT_UP_DAYS = 7;

/**
 * Returns the number of days until the start of the first week in which nothing stays overdue, or null if the forecast
 * has no such week.
 */
function daysToNoneLeft(days: readonly ForecastDay[]): number | null {
  const place = days.findIndex((_, from) => {
    const week = days.slice(from, from + CAUGHT_UP_DAYS);
    return week.length === CAUGHT_UP_DAYS && week.every(({ leftCount }) => leftCount === 0);
  });
  return place < 0 ? null : place + 1;
}

/**
 * Returns the learner's share of right reviews, not counting first answers. With few reviews, it is close to the
 * desired retention.
 */
function ownShareRight({ memories, settings }: QuizState): number {
  let reviews = PLANNED_REVIEWS;
  let lapses = PLANNED_REVIEWS * (1 - settings.desiredRetention);
  for (const { reviewCount, lapseCount } of memories.values()) {
    reviews += Math.max(0, reviewCount - 1);
    lapses += lapseCount;
  }
  return 1 - lapses / reviews;
}
