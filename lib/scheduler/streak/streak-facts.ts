import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import type { MemoryModel } from '@/lib/scheduler/memory/memory-model';
import type { SettingsHistory } from './settings-history';

/** What a streak needs to know of a response that was not taken back. */
export type StreakReview = {
  readonly conceptId: ConceptId;
  readonly seq: number;
  readonly at: Date;
  readonly studyDay: StudyDay;
  readonly elapsedMs: number;
  /** Milliseconds that the verdict before it was read. */
  readonly readMs: number;
  /** What the model in force then predicted, 0 to 1, so many days after the review before; null for a first review. */
  readonly predictedRecall: number | null;
  readonly elapsedDays: number | null;
};

/** What a streak follows from. */
export type StreakFacts = {
  readonly today: StudyDay;
  /** Oldest first. */
  readonly reviews: readonly StreakReview[];
  /** What would be asked now: neither suspended nor gone from the content. */
  readonly memories: readonly Memory[];
  /** What the learner learns, but for suspended concepts. */
  readonly course: readonly ConceptId[];
  readonly model: MemoryModel;
  readonly history: SettingsHistory;
  /** How many questions finished the quiz of a day; nothing is known of days before this was recorded. */
  readonly quizSizes: ReadonlyMap<StudyDay, number>;
  /** Milliseconds spent on the lessons of a day. */
  readonly lessonMs: ReadonlyMap<StudyDay, number>;
  /** How long the log was each time that the model's parameters were changed; rising. */
  readonly refittedAt: readonly number[];
  /** Study days, from the first to before the last, on which concepts were suspended that no longer are; rising. */
  readonly suspensions: readonly { readonly conceptId: ConceptId; readonly from: StudyDay; readonly until: StudyDay }[];
};

/** What one day came to. */
export type DayKind = 'studied' | 'free' | 'idle' | 'rest' | 'journey' | 'missed' | 'open';
export type ClassifiedDay = {
  readonly on: StudyDay;
  readonly kind: DayKind;
  readonly reviewCount: number;
  /** Concepts that were answered. */
  readonly questionCount: number;
  /** Time spent, in milliseconds; no response, verdict or lesson counts for more than a minute. */
  readonly spentMs: number;
  /** Due that day and not answered by its end. */
  readonly leftCount: number;
};
