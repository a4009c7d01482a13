import { dateOf, daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import { type ForecastDay, forecast } from '@/lib/scheduler/quiz/forecast';
import { type QuizSettings, quizSettingsSchema } from '@/lib/scheduler/quiz/quiz-settings';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';

/**
 * The expected cost and result of a set of settings. Recall is for the whole course, 0 to 1. Concepts that were never
 * started count as 0.
 */
export type PlanCost = {
  /** The minutes on each day of the next four weeks, starting today, and their mean. */
  readonly minutes: readonly number[];
  readonly meanMinutes: number;
  readonly heaviest: { readonly date: string; readonly minutes: number };
  readonly recallIn30Days: number;
  readonly recallIn90Days: number;
  /** Recall on exam day. Null without an exam. */
  readonly recallOnExam: number | null;
  /** The number of concepts in the course, and how many of them will have been started in 30 and in 90 days. */
  readonly conceptCount: number;
  readonly begunIn30Days: number;
  readonly begunIn90Days: number;
};

/** The cost of a learner's present settings, and the cost of the proposed ones. */
export type PlanComparison = {
  /** The day of the first entry in the minutes, `YYYY-MM-DD`. */
  readonly from: string;
  /** The proposed exam, or else the present one. */
  readonly exam: { readonly date: string; readonly wanted: number } | null;
  readonly present: PlanCost;
  /** The cost of the proposed settings. Null if they give the same plan as the present ones. */
  readonly proposed: PlanCost | null;
};
/** The comparison, with a summary in words. */
export type PlanPreview = PlanComparison & { readonly summary: string };

/** The number of days for which minutes are shown. */
export const SHOWN_DAYS = 28;
const SOON = 30;
const LATER = 90;

/** The basis of a plan: settings, and the course of the learner's goals. */
type Plan = Pick<QuizState, 'course' | 'settings'>;

/**
 * Compares the forecast of a learner's present plan with that of another.
 * @param course the course of the other plan's goals; by default the present course
 */
export function comparePlans(state: QuizState, settings: QuizSettings, course = state.course): PlanPreview {
  const { today } = state;
  const ahead = [settings.exam, state.settings.exam].find((each) => each !== null && each.on >= today) ?? null;
  const costOf = (each: Plan) => costOfPlan({ ...state, ...each }, ahead?.on ?? null);
  const proposed = { settings, course };
  const comparison = {
    from: dateOf(today),
    exam: ahead && { date: dateOf(ahead.on), wanted: ahead.recall },
    present: costOf({ settings: state.settings, course: state.course }),
    proposed: plansTheSame(state, proposed) ? null : costOf(proposed),
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
  const ofCourse = new Set(state.course);
  const begunAlready = state.course.filter((id) => state.memories.has(id)).length;
  const begunIn = (count: number) =>
    begunAlready + days.slice(0, count).flatMap(({ begun }) => begun.filter((id) => ofCourse.has(id))).length;
  return {
    minutes,
    meanMinutes: minutes.reduce((sum, each) => sum + each, 0) / SHOWN_DAYS,
    heaviest: { date: dateOf(dayAt(minutes.indexOf(heaviest)).day), minutes: heaviest },
    recallIn30Days: dayAt(SOON).recall,
    recallIn90Days: dayAt(LATER).recall,
    recallOnExam: examOn === null ? null : dayAt(examIn).recall,
    conceptCount: state.course.length,
    begunIn30Days: begunIn(SOON),
    begunIn90Days: begunIn(LATER),
  };
}

/** Says in a sentence or two what a plan costs, and what another plan would cost. */
function describePlan({ present, proposed, exam }: PlanComparison): string {
  const minutes = ({ meanMinutes }: PlanCost) => formatNumber(meanMinutes, 1);
  const recall = (cost: PlanCost) => formatPercent(cost.recallOnExam ?? cost.recallIn90Days);
  const all = ({ conceptCount }: PlanCost) => `of all ${formatCount(conceptCount, 'topic')}`;
  const by = exam ? 'on exam day' : 'in 90 days';
  if (!proposed) {
    return `With these settings, you study about ${minutes(present)} minutes a day and recall ${recall(present)} ${all(present)} ${by}.`;
  }
  const before = proposed.conceptCount === present.conceptCount ? '' : ` ${all(present)}`;
  return `With these changes, you study about ${minutes(proposed)} minutes a day instead of ${minutes(present)}. You recall ${recall(proposed)} ${all(proposed)} ${by}, instead of ${recall(present)}${before}.`;
}

function plansTheSame(one: Plan, other: Plan): boolean {
  const plan = (settings: QuizSettings) => JSON.stringify(quizSettingsSchema.parse(settings));
  return one.course === other.course && plan(one.settings) === plan(other.settings);
}
