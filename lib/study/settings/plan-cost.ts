import { dateOf, daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import { type ForecastDay, forecast } from '@/lib/scheduler/quiz/forecast';
import { type QuizSettings, quizSettingsSchema } from '@/lib/scheduler/quiz/quiz-settings';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';

/**
 * What settings are expected to cost and to bring. Recall is of all concepts, 0 to 1; what was never begun counts as
 * none.
 */
export type PlanCost = {
  /** Minutes on each of the next four weeks' days, today's first, and their mean. */
  readonly minutes: readonly number[];
  readonly meanMinutes: number;
  readonly heaviest: { readonly date: string; readonly minutes: number };
  readonly recallIn30Days: number;
  readonly recallIn90Days: number;
  /** Null without an exam. */
  readonly recallOnExam: number | null;
  /** Concepts begun by then, those of before among them. */
  readonly begunIn30Days: number;
  readonly begunIn90Days: number;
};

/** What a learner's present settings cost, and what others would. */
export type PlanComparison = {
  /** The first of the days whose minutes are told, `YYYY-MM-DD`. */
  readonly from: string;
  readonly conceptCount: number;
  /** The proposed exam, else the present one. */
  readonly exam: { readonly date: string; readonly wanted: number } | null;
  readonly present: PlanCost;
  /** Null when the proposed settings plan nothing else than the present ones. */
  readonly proposed: PlanCost | null;
};
/** The same with its gist in words. */
export type PlanPreview = PlanComparison & { readonly summary: string };

/** Days whose minutes are told. */
export const SHOWN_DAYS = 28;
const SOON = 30;
const LATER = 90;

/** Compares a learner's present settings with others by what is to be expected of them. */
export function comparePlans(state: QuizState, settings: QuizSettings): PlanPreview {
  const { today } = state;
  const ahead = [settings.exam, state.settings.exam].find((each) => each !== null && each.on >= today) ?? null;
  const costOf = (each: QuizSettings) => costOfPlan({ ...state, settings: each }, ahead?.on ?? null);
  const comparison = {
    from: dateOf(today),
    conceptCount: state.concepts.length,
    exam: ahead && { date: dateOf(ahead.on), wanted: ahead.recall },
    present: costOf(state.settings),
    proposed: plansTheSame(state.settings, settings) ? null : costOf(settings),
  };
  return { ...comparison, summary: describePlan(comparison) };
}

function costOfPlan(state: QuizState, examOn: StudyDay | null): PlanCost {
  const examIn = examOn === null ? 0 : daysBetween(state.today, examOn);
  const { days } = forecast(state, Math.max(LATER, examIn) + 1);
  const minutes = days.slice(0, SHOWN_DAYS).map((day) => day.minutes);
  const heaviest = Math.max(...minutes);
  const dayAt = (index: number): ForecastDay => {
    const day = days[index];
    if (!day) throw new RangeError(`the forecast has no day ${index}`);
    return day;
  };
  const begunIn = (count: number) =>
    days.slice(0, count).reduce((sum, { newCount }) => sum + newCount, state.memories.size);
  return {
    minutes,
    meanMinutes: minutes.reduce((sum, each) => sum + each, 0) / SHOWN_DAYS,
    heaviest: { date: dateOf(dayAt(minutes.indexOf(heaviest)).day), minutes: heaviest },
    recallIn30Days: dayAt(SOON).recall,
    recallIn90Days: dayAt(LATER).recall,
    recallOnExam: examOn === null ? null : dayAt(examIn).recall,
    begunIn30Days: begunIn(SOON),
    begunIn90Days: begunIn(LATER),
  };
}

/** What a plan costs, and what another would, in one sentence. */
function describePlan({ present, proposed, exam, conceptCount }: PlanComparison): string {
  const minutes = ({ meanMinutes }: PlanCost) => formatNumber(meanMinutes, 1);
  const recall = (cost: PlanCost) => formatPercent(cost.recallOnExam ?? cost.recallIn90Days);
  const by = exam ? 'on the day of the exam' : 'in 90 days';
  if (!proposed) {
    return `With these settings: about ${minutes(present)} minutes a day, and ${by} ${recall(present)} of all ${formatCount(conceptCount, 'concept')} recalled.`;
  }
  return `${minutes(proposed)} minutes a day on average instead of ${minutes(present)}, and ${by} ${recall(proposed)} of all ${formatCount(conceptCount, 'concept')} recalled instead of ${recall(present)}.`;
}

function plansTheSame(one: QuizSettings, other: QuizSettings): boolean {
  const plan = (settings: QuizSettings) => JSON.stringify(quizSettingsSchema.parse(settings));
  return plan(one) === plan(other);
}
