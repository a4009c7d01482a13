import { z } from 'zod';
import type { OpenMock } from '@/lib/db/exam/mock-exams';
import type { LearnerSettings } from '@/lib/db/learner/settings';
import type { ConceptId } from '@/lib/ids';
import type { AssignedConcepts } from '@/lib/scheduler/due/assigned';
import { type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import type { Disclosure } from '@/lib/scheduler/memory/disclosure';
import type { Memory } from '@/lib/scheduler/memory/memory';
import type { LessonNote } from '@/lib/scheduler/quiz/lesson-note';
import type { Pace } from '@/lib/scheduler/quiz/pace';

/** Values that were estimated from a learner's own log. */
export type LearnerCalibration = {
  /** The parameters w0 to w20 of the memory model; null if the published ones apply. */
  readonly parameters: readonly number[] | null;
  /** The milliseconds that a first review and a later one take, and the medians for each form. */
  readonly pace: {
    readonly newMs: number;
    readonly reviewMs: number;
    readonly formMs: Readonly<Record<string, number>>;
    /** The first two values for each kind of concept. Null if the calibration was made before these existed. */
    readonly kinds: Pace['kinds'] | null;
  };
  /** The length of the log that it was estimated from. */
  readonly logLength: number;
};

export const answeredTurnSchema = z.object({
  response: z.unknown(),
  /** The form of the question that was answered. Another token of the same turn may use another form. */
  form: z.string(),
  seed: z.number(),
  studyDay: studyDaySchema,
  retracted: z.boolean(),
  catalogVersion: z.string(),
  practice: z.boolean(),
  hinted: z.boolean(),
});
/** What is stored about a turn that has already been answered. */
export type AnsweredTurn = Readonly<z.infer<typeof answeredTurnSchema>>;

export const dayCountSchema = z.object({ on: studyDaySchema, count: z.number(), right: z.number() });
/** A day with responses: the marked reviews, and how many of them were right. */
export type DayCount = Readonly<z.infer<typeof dayCountSchema>>;

/** Everything that one request from a learner needs, as it was at one instant. */
export type LearnerState = {
  readonly settings: LearnerSettings;
  /** Whether the learner has not been told about goals yet. */
  readonly goalsAreNews: boolean;
  /** The number of reviews and retractions so far. A write takes effect only if this number is still the same. */
  readonly logLength: number;
  /** The number of times that all memories were rebuilt with different parameters. */
  readonly modelVersion: number;
  /**
   * The number of times that a hint or the back of a flashcard was shown. A write takes effect only if this number
   * is still the same, too.
   */
  readonly disclosureCount: number;
  /** The recent disclosures of each concept's answer to the learner. */
  readonly disclosures: ReadonlyMap<ConceptId, readonly Disclosure[]>;
  /** The lessons of the last study days, in the order of their cards. */
  readonly lessons: readonly LessonNote[];
  /** The learner's calibration; null until the log is long enough. */
  readonly calibration: LearnerCalibration | null;
  /** The latest study day with a review or a lesson, and the milliseconds spent on it. */
  readonly spent: { readonly on: StudyDay; readonly ms: number } | null;
  /** The last two days with responses, the latest first: the marked reviews, and how many of them were right. */
  readonly lastDays: readonly DayCount[];
  /** The number of questions announced for that day's quiz; null if none was announced. */
  readonly promisedCount: number | null;
  readonly memories: ReadonlyMap<ConceptId, Memory>;
  readonly suspended: ReadonlySet<ConceptId>;
  /**
   * The assignments that the learner's classes have around that day. Archived classes are left out. Each assignment's
   * own days show whether it is open.
   */
  readonly assignments: readonly AssignedConcepts[];
  /** The mock exam that still has time left, or has just ended; null if there is none. */
  readonly mock: OpenMock | null;
  /** The review of the requested turn, if there is one. */
  readonly answered: AnsweredTurn | null;
};
