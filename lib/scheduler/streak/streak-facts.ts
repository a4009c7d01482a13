import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import type { MemoryModel } from '@/lib/scheduler/memory/memory-model';
import type { SettingsHistory } from './settings-history';

/** The fields of a response that a streak depends on. Retracted responses are left out. */
export type StreakReview = {
  readonly conceptId: ConceptId;
  readonly seq: number;
  readonly at: Date;
  readonly studyDay: StudyDay;
  readonly elapsedMs: number;
  /** The time spent reading the previous verdict, in milliseconds. */
  readonly readMs: number;
  /**
   * The recall, 0 to 1, that the model in force at that time predicted, and the days since the previous review. Null
   * for a first review.
   */
  readonly predictedRecall: number | null;
  readonly elapsedDays: number | null;
};

/** The facts from which a streak follows. */
export type StreakFacts = {
  readonly today: StudyDay;
  /** The responses, oldest first. */
  readonly reviews: readonly StreakReview[];
  /** The concepts that can be asked about now: not suspended, and still part of the content. */
  readonly memories: readonly Memory[];
  /** The concepts of the learner's course, without suspended ones. */
  readonly course: readonly ConceptId[];
  readonly model: MemoryModel;
  readonly history: SettingsHistory;
  /**
   * The number of questions after which a day's quiz was finished. Days before this number was recorded have no entry.
   */
  readonly quizSizes: ReadonlyMap<StudyDay, number>;
  /** The time spent on the lessons of a day, in milliseconds. */
  readonly lessonMs: ReadonlyMap<StudyDay, number>;
  /** The lengths of the log at which the model's parameters changed, in increasing order. */
  readonly refittedAt: readonly number[];
  /**
   * Suspensions that have ended, in increasing order. Each covers the study days from `from` to the day before `until`.
   */
  readonly suspensions: readonly { readonly conceptId: ConceptId; readonly from: StudyDay; readonly until: StudyDay }[];
};

/** How a day counts in a streak before freezes are spent. */
export type DayKind = 'studied' | 'free' | 'idle' | 'rest' | 'journey' | 'missed' | 'open';
export type ClassifiedDay = {
  readonly on: StudyDay;
  readonly kind: DayKind;
  readonly reviewCount: number;
  /** The number of concepts with an answer. */
  readonly questionCount: number;
  /** The time spent, in milliseconds. Each response, verdict, or lesson counts for at most a minute. */
  readonly spentMs: number;
  /** The number of concepts that were due that day and had no answer by its end. */
  readonly leftCount: number;
};
