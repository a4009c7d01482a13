import type { Memory } from '@/lib/scheduler/memory/memory';
import type { MemoryModel } from '@/lib/scheduler/memory/memory-model';
import { listVerifyDays } from '@/lib/scheduler/memory/placed';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import { isInPause, minutesOn, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';
import { addStudyDays, type StudyDay } from './study-day';

/** What decides on which day a memory is due. */
export type Timetable = {
  readonly model: MemoryModel;
  readonly settings: QuizSettings;
  readonly today: StudyDay;
};

/** As much of a memory as its due day needs. */
export type Placeable = Pick<Memory, 'stability' | 'lastReviewedOn' | 'lastSeq'> &
  Partial<Pick<Memory, 'sureMissOn' | 'reviewCount'>>;

/** Before an exam, so many days of study are given to what would not reach the wanted recall. */
export const EXAM_DAYS = 14;
/** What would be due in a break is spread over half as many days after it, and over so many at most. */
const MOST_DAYS_AFTER_BREAK = 7;
/** A miss that the learner was sure of is asked again so many days later, whatever came between. */
export const SURE_MISS_DAYS = 7;

/**
 * The study day on which a memory is due: the day on which predicted recall falls to its threshold, moved within a
 * narrow range so that work spreads evenly, put after a break that it falls into, and brought forward for an exam or
 * because of a miss that the learner was sure of. Worked out whenever it is asked for, never stored: a changed setting
 * acts at once.
 */
export function dueDayOf(timetable: Timetable, memory: Placeable, interval = intervalOf(timetable, memory)): StudyDay {
  const usual =
    placeToVerify(timetable.settings, memory) ??
    addStudyDays(memory.lastReviewedOn, place(timetable.settings, memory, interval));
  const placed = afterBreak(timetable.settings, memory, againAfterSureMiss(memory, usual));
  return findExamDay(timetable, memory, placed) ?? placed;
}

/** The day on which a review verifies what a placement found known; null for any other memory. */
function placeToVerify(settings: QuizSettings, memory: Placeable): StudyDay | null {
  if (memory.reviewCount !== 0) return null;
  const days = listVerifyDays(memory);
  return pickDay(settings, memory, days) ?? days.at(-1) ?? null;
}

function againAfterSureMiss({ sureMissOn, lastReviewedOn }: Placeable, due: StudyDay): StudyDay {
  if (sureMissOn == null) return due;
  return Math.min(due, Math.max(sureMissOn + SURE_MISS_DAYS, lastReviewedOn + 1)) as StudyDay;
}

/** A day in a break is put off to one of the days after it. */
function afterBreak(settings: QuizSettings, memory: Placeable, due: StudyDay): StudyDay {
  const { pause } = settings;
  if (!isInPause(pause, due) || pause === null) return due;
  const length = pause.to - pause.from + 1;
  const days = Math.min(MOST_DAYS_AFTER_BREAK, Math.ceil(length / 2));
  const after = Array.from({ length: days }, (_, place) => addStudyDays(pause.to, place + 1));
  return pickDay(settings, memory, after) ?? addStudyDays(pause.to, 1);
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
  const days = Array.from({ length: last - first + 1 }, (_, n) => addStudyDays(memory.lastReviewedOn, first + n));
  const day = pickDay(settings, memory, days);
  return day === null ? interval : day - memory.lastReviewedOn;
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

/** Days share the memories by their minutes: one of half the minutes gets half as many. Null when none has any. */
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
 * A memory's place, 0 to 1, in its range: its place in the log times the golden ratio, without the whole part.
 * Successive places are as evenly spread as can be (a Kronecker sequence), so that what was learnt together does not
 * fall due together; and a place stays, whatever happens to other memories.
 */
const placeInRange = ({ lastSeq }: Placeable): number => (lastSeq * GOLDEN) % 1;

/**
 * The day, among the last days of study before an exam, on which a memory is reviewed for it; null when it needs none:
 * it comes before the exam anyway, or predicted recall on the day is as wanted.
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
