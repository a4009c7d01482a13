import { type ChanceRight, type ForecastDay, forecast } from '@/lib/scheduler/quiz/forecast';
import type { QuizPlan } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { daysBetween } from './study-day';

/**
 * Days until nothing is overdue, today among them, as a range; `to` is null where it may take longer than is forecast.
 */
export type CatchUp = { readonly from: number; readonly to: number | null };

/** What a learner finds who comes back after some days. */
export type TimeOff = {
  /** Whole days without a response. */
  readonly awayDays: number;
  readonly dueCount: number;
  /** Null when the planned minutes hardly get ahead of what comes back. */
  readonly catchUp: CatchUp | null;
};

/** From so many days without a response on, it is said. */
const AWAY_DAYS = 3;
/** Further ahead than this nothing is promised. */
export const MOST_CATCH_UP_DAYS = 60;
/** The learner's own record counts for as much as so many reviews that went as planned. */
const PLANNED_REVIEWS = 20;
/** A forecast is short of what was played by at most a tenth, and by a day when it is short. */
const SLACK = 0.1;

/**
 * What is said to a learner who comes back: null before a first response and after one today, when they were hardly
 * away, or when everything due fits into today's quiz anyway.
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
 * Plays the coming days twice, with misses coming back: once with reviews as right as this
 * learner's were so far, and once with reviews no better than that nor than predicted. Time off lowers recall, but how
 * far is known only once they answer.
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

/** A learner has caught up when so many days in a row leave nothing overdue: one such day alone may be luck. */
const CAUGHT_UP_DAYS = 7;

/** Days until the first of a week in which nothing stays overdue; null when the forecast has no such week. */
function daysToNoneLeft(days: readonly ForecastDay[]): number | null {
  const place = days.findIndex((_, from) => {
    const week = days.slice(from, from + CAUGHT_UP_DAYS);
    return week.length === CAUGHT_UP_DAYS && week.every(({ leftCount }) => leftCount === 0);
  });
  return place < 0 ? null : place + 1;
}

/**
 * The share of a learner's reviews after the first of a concept that were right; with few of them, near what is wanted.
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
