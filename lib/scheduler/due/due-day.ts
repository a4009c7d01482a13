import type { Memory } from '@/lib/scheduler/memory/memory';
import type { MemoryModel } from '@/lib/scheduler/memory/memory-model';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import { minutesOn, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';
import { addStudyDays, type StudyDay } from './study-day';

/** What decides on which day a memory is due. */
export type Timetable = {
  readonly model: MemoryModel;
  readonly settings: QuizSettings;
  readonly today: StudyDay;
};

/** As much of a memory as its due day needs. */
export type Placeable = Pick<Memory, 'stability' | 'lastReviewedOn' | 'lastSeq'>;

/** Before an exam, so many days are given to what would not reach the wanted recall. */
export const EXAM_DAYS = 14;

/**
 * The study day on which a memory is due: the day on which predicted recall falls to its threshold, moved within a
 * narrow range so that work spreads evenly, and brought forward for an exam. Worked out whenever it is asked for, never
 * stored: a changed setting acts at once.
 */
export function dueDayOf(timetable: Timetable, memory: Placeable, interval = intervalOf(timetable, memory)): StudyDay {
  const placed = addStudyDays(memory.lastReviewedOn, place(timetable.settings, memory, interval));
  return findExamDay(timetable, memory, placed) ?? placed;
}

/** Whole days from the last review until predicted recall falls to the threshold. */
export const intervalOf = ({ model, settings }: Timetable, memory: Pick<Memory, 'stability'>): number =>
  model.intervalDays(memory.stability, thresholdFor(memory.stability, settings.desiredRetention));

/** The interval moved to the day of its range that is this memory's. */
function place(settings: QuizSettings, memory: Placeable, interval: number): number {
  const reach = movableDays(interval);
  if (reach === 0) return interval;
  const first = Math.max(2, Math.round(interval - reach));
  const last = Math.round(interval + reach);
  if (settings.pause === null && settings.weekdayShares.every((share) => share === settings.weekdayShares[0])) {
    return first + Math.floor(placeInRange(memory) * (last - first + 1));
  }
  return pick(settings, memory, first, last) ?? interval;
}

/**
 * How far, in days, an interval may be moved either way: not below 2.5 days; then a day and 15% of what lies between
 * 2.5 and 7 days, 10% of what lies between 7 and 20, 5% beyond. The range of Anki's fuzz: ankitects/anki,
 * rslib/src/scheduler/states/fuzz.rs.
 */
export function movableDays(interval: number): number {
  if (interval < 2.5) return 0;
  const part = (from: number, to: number) => Math.max(0, Math.min(interval, to) - from);
  return 1 + 0.15 * part(2.5, 7) + 0.1 * part(7, 20) + 0.05 * part(20, Number.POSITIVE_INFINITY);
}

/**
 * The days of a range share the memories by their minutes: a day of half the minutes gets half as many, a day off or in
 * a break none. Null when all are such.
 */
function pick(settings: QuizSettings, memory: Placeable, first: number, last: number): number | null {
  const shares = { ...settings, dailyMinutes: 1 };
  const share = (interval: number) => minutesOn(shares, addStudyDays(memory.lastReviewedOn, interval));
  let total = 0;
  for (let interval = first; interval <= last; interval++) total += share(interval);
  let left = placeInRange(memory) * total;
  for (let interval = first; interval <= last; interval++) {
    left -= share(interval);
    if (left < 0) return interval;
  }
  return null;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * A memory's place, 0 to 1, in its range: its place in the log times the golden ratio, without the whole part.
 * Successive places are as evenly spread as can be (a Kronecker sequence), so that what was learnt together does not
 * fall due together; and a place stays, whatever happens to other memories.
 */
const placeInRange = ({ lastSeq }: Placeable): number => (lastSeq * GOLDEN) % 1;

/**
 * The day, in the last days before an exam, on which a memory is reviewed for it; null when it needs none: it comes
 * before the exam anyway, or predicted recall on the day is as wanted.
 */
function findExamDay({ model, settings, today }: Timetable, memory: Placeable, due: StudyDay): StudyDay | null {
  const { exam } = settings;
  if (exam === null || exam.on < today || due < exam.on || memory.lastReviewedOn >= exam.on - 1) return null;
  if (model.recallAfter(memory.stability, exam.on - memory.lastReviewedOn) >= exam.recall) return null;
  const first = Math.max(memory.lastReviewedOn + 1, exam.on - EXAM_DAYS);
  return addStudyDays(first as StudyDay, Math.floor(placeInRange(memory) * (exam.on - first)));
}
