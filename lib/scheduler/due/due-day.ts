import type { Memory } from '@/lib/scheduler/memory/memory';
import type { MemoryModel } from '@/lib/scheduler/memory/memory-model';
import { listVerifyDays } from '@/lib/scheduler/memory/placed';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import { isInPause, minutesOn, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';
import { addStudyDays, type StudyDay } from './study-day';

/** The settings and the model that decide when a memory is due. */
export type Timetable = {
  readonly model: MemoryModel;
  readonly settings: QuizSettings;
  readonly today: StudyDay;
};

/** The fields of a memory that its due day depends on. */
export type Placeable = Pick<Memory, 'stability' | 'lastReviewedOn' | 'lastSeq'> &
  Partial<Pick<Memory, 'sureMissOn' | 'reviewCount'>>;

/**
 * The number of study days, counted back from an exam, on which to review concepts that would otherwise not reach the
 * target recall.
 */
export const EXAM_DAYS = 14;
/**
 * The maximum number of days after a break over which to spread the reviews that would be due during it. The number is
 * half the length of the break, rounded up, if that is less.
 */
const MOST_DAYS_AFTER_BREAK = 7;
/**
 * After a wrong answer that the learner was sure of, the concept is due again no later than this many days afterward,
 * even if a later answer was right.
 */
export const SURE_MISS_DAYS = 7;

/**
 * Returns the study day on which a memory is due: the day on which predicted recall falls to its threshold. That day is
 * moved within a narrow range to spread the work evenly. It is postponed if it is in a break, and brought forward for
 * an exam or after a wrong answer that the learner was sure of. The result is computed on demand and never stored, so a
 * changed setting takes effect immediately.
 */
export function dueDayOf(timetable: Timetable, memory: Placeable, interval = intervalOf(timetable, memory)): StudyDay {
  const usual =
    placeToVerify(timetable.settings, memory) ??
    addStudyDays(memory.lastReviewedOn, place(timetable.settings, memory, interval));
  const placed = afterBreak(timetable.settings, memory, againAfterSureMiss(memory, usual));
  return findExamDay(timetable, memory, placed) ?? placed;
}

/** Returns the day of the review that verifies a concept from a placement, or null for any other memory. */
function placeToVerify(settings: QuizSettings, memory: Placeable): StudyDay | null {
  if (memory.reviewCount !== 0) return null;
  const days = listVerifyDays(memory);
  return pickDay(settings, memory, days) ?? days.at(-1) ?? null;
}

function againAfterSureMiss({ sureMissOn, lastReviewedOn }: Placeable, due: StudyDay): StudyDay {
  if (sureMissOn == null) return due;
  return Math.min(due, Math.max(sureMissOn + SURE_MISS_DAYS, lastReviewedOn + 1)) as StudyDay;
}

/** Moves a day in a break to one of the days after it. */
function afterBreak(settings: QuizSettings, memory: Placeable, due: StudyDay): StudyDay {
  const { pause } = settings;
  if (!isInPause(pause, due) || pause === null) return due;
  const length = pause.to - pause.from + 1;
  const days = Math.min(MOST_DAYS_AFTER_BREAK, Math.ceil(length / 2));
  const after = Array.from({ length: days }, (_, place) => addStudyDays(pause.to, place + 1));
  return pickDay(settings, memory, after) ?? addStudyDays(pause.to, 1);
}

/** The interval of a memory, for a model and a desired retention. */
type KnownInterval = { readonly model: MemoryModel; readonly desiredRetention: number; readonly days: number };

const intervals = new WeakMap<Pick<Memory, 'stability'>, KnownInterval>();

/**
 * Returns the number of whole days from the last review until predicted recall falls to the threshold. It is stored for
 * each memory, because a plan asks for all of them repeatedly, and an answer changes only one.
 */
export function intervalOf({ model, settings }: Timetable, memory: Pick<Memory, 'stability'>): number {
  const { desiredRetention } = settings;
  const known = intervals.get(memory);
  if (known?.model === model && known.desiredRetention === desiredRetention) return known.days;
  const days = model.intervalDays(memory.stability, thresholdFor(memory.stability, desiredRetention));
  intervals.set(memory, { model, desiredRetention, days });
  return days;
}

/** Returns the interval, adjusted so that it ends on this memory's day within the range. */
function place(settings: QuizSettings, memory: Placeable, interval: number): number {
  const reach = movableDays(interval);
  if (reach === 0) return interval;
  const first = Math.max(2, Math.round(interval - reach));
  const last = Math.round(interval + reach);
  if (settings.pause === null && settings.weekdayShares.every((share) => share === settings.weekdayShares[0])) {
    return first + Math.floor(placeInRange(memory) * (last - first + 1));
  }
  const days = Array.from({ length: last - first + 1 }, (_, n) => addStudyDays(memory.lastReviewedOn, first + n));
  const day = pickDay(settings, memory, days);
  return day === null ? interval : day - memory.lastReviewedOn;
}

/**
 * Returns how far an interval may move in either direction, in days. Intervals below 2.5 days do not move. Longer ones
 * move by a day, plus 15% of the part between 2.5 and 7 days, 10% of the part between 7 and 20, and 5% of the rest.
 * This is the range of Anki's fuzz: ankitects/anki, rslib/src/scheduler/states/fuzz.rs.
 */
export function movableDays(interval: number): number {
  if (interval < 2.5) return 0;
  const part = (from: number, to: number) => Math.max(0, Math.min(interval, to) - from);
  return 1 + 0.15 * part(2.5, 7) + 0.1 * part(7, 20) + 0.05 * part(20, Number.POSITIVE_INFINITY);
}

/**
 * Picks a day for a memory. Each day gets a share of all memories in proportion to its planned minutes: a day with half
 * the minutes gets half the memories. Returns null if no minutes are planned for any of the days.
 */
function pickDay(settings: QuizSettings, memory: Placeable, days: readonly StudyDay[]): StudyDay | null {
  const shares = days.map((day) => minutesOn({ ...settings, dailyMinutes: 1 }, day));
  let left = placeInRange(memory) * shares.reduce((sum, share) => sum + share, 0);
  for (const [place, share] of shares.entries()) {
    left -= share;
    if (left < 0) return days[place] ?? null;
  }
  return null;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Returns a memory's position in its range, 0 to 1: the fractional part of its position in the log times the golden
 * ratio. Successive positions are spread as evenly as possible (a Kronecker sequence), so that concepts learned
 * together do not come due together. A memory's position never changes, whatever happens to other memories.
 */
const placeInRange = ({ lastSeq }: Placeable): number => (lastSeq * GOLDEN) % 1;

/**
 * Returns the day, among the last study days before an exam, on which to review a memory for the exam. Returns null if
 * that is not needed, because the memory is due before the exam anyway or its predicted recall on that day is high
 * enough.
 */
function findExamDay({ model, settings, today }: Timetable, memory: Placeable, due: StudyDay): StudyDay | null {
  const { exam } = settings;
  if (exam === null || exam.on < today || due < exam.on || memory.lastReviewedOn >= exam.on - 1) return null;
  if (model.recallAfter(memory.stability, exam.on - memory.lastReviewedOn) >= exam.recall) return null;
  const days: StudyDay[] = [];
  for (let day = exam.on - 1; day > memory.lastReviewedOn && days.length < EXAM_DAYS; day--) {
    if (minutesOn(settings, day as StudyDay) > 0) days.unshift(day as StudyDay);
  }
  return pickDay(settings, memory, days);
}
