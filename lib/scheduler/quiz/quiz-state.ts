import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import type { MemoryModel } from '@/lib/scheduler/memory/memory-model';
import type { ConceptKind, Pace, Times } from './pace';
import type { QuizSettings } from './quiz-settings';

/** What the scheduler knows about a concept. */
export type Schedulable = {
  readonly id: ConceptId;
  readonly kind: ConceptKind;
  /** Core concepts are started before others. Either all concepts on a lesson card are core, or none of them are. */
  readonly tier: 'core' | 'common' | 'extra';
  readonly family: string;
  readonly prerequisites: readonly ConceptId[];
  readonly confusables: readonly ConceptId[];
};

/** Everything that determines the next concept. */
export type QuizState = {
  /** All concepts, each after its prerequisites. */
  readonly concepts: readonly Schedulable[];
  /**
   * The concepts that may be started, including prerequisites, in the best learning order. The list object stays the
   * same as long as its contents do. Other concepts are reviewed only if they have a memory, and started only if a
   * class works on them.
   */
  readonly course: readonly ConceptId[];
  readonly memories: ReadonlyMap<ConceptId, Memory>;
  /** Concepts that must not be asked about for now. */
  readonly suspended: ReadonlySet<ConceptId>;
  /** Concepts with an answer that was undone today. A new answer about one of them today is practice. */
  readonly undone: ReadonlySet<ConceptId>;
  /**
   * The undone concepts that have no memory but have a new answer. They are done for today, and new again tomorrow.
   */
  readonly resting: ReadonlySet<ConceptId>;
  /**
   * The concepts that the learner's classes are working on now, each with the last study day on which the learner can
   * work on it.
   */
  readonly assigned: ReadonlyMap<ConceptId, StudyDay>;
  readonly settings: QuizSettings;
  readonly model: MemoryModel;
  readonly pace: Pace;
  readonly today: StudyDay;
  /**
   * The number of marked reviews on the last day of study before today, and how many were right or partly right. Null
   * if there was no such day.
   */
  readonly lastSitting: { readonly count: number; readonly right: number } | null;
  /** The number of questions promised for today's quiz. Null until the first answer of the day. */
  readonly promised: number | null;
  /** The time spent on today's questions, in milliseconds. */
  readonly spentMs: number;
  /** The length of the learner's log. */
  readonly logLength: number;
};

const indices = new WeakMap<readonly Schedulable[], ReadonlyMap<ConceptId, Schedulable>>();

/** Returns the concepts by id. The map is built once for each list of concepts, which never changes. */
export function indexById(concepts: readonly Schedulable[]): ReadonlyMap<ConceptId, Schedulable> {
  const known = indices.get(concepts);
  if (known) return known;
  const index = new Map(concepts.map((concept) => [concept.id, concept]));
  indices.set(concepts, index);
  return index;
}

/** Returns how long the questions about a concept take the learner. */
export function timesOf({ concepts, pace }: QuizState, id: ConceptId): Times {
  const concept = indexById(concepts).get(id);
  return concept ? pace.kinds[concept.kind] : pace;
}
