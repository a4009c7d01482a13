import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import type { MemoryModel } from '@/lib/scheduler/memory/memory-model';
import type { Pace } from './pace';
import type { QuizSettings } from './quiz-settings';

/** What the scheduler knows of a concept. */
export type Schedulable = {
  readonly id: ConceptId;
  readonly kind: 'written' | 'service';
  /** What is core is begun before what is not, and concepts that share a lesson card are alike in this. */
  readonly tier: 'core' | 'common' | 'extra';
  readonly family: string;
  readonly prerequisites: readonly ConceptId[];
  readonly confusables: readonly ConceptId[];
};

/** Everything that the choice of the next concept follows from. */
export type QuizState = {
  /** Every concept after its prerequisites. */
  readonly concepts: readonly Schedulable[];
  /**
   * What may be begun, in the order in which it is best learned, prerequisites included: the same list as long as it
   * says the same. Anything else is only reviewed if a memory of it exists, and begun only if a class works on it.
   */
  readonly course: readonly ConceptId[];
  readonly memories: ReadonlyMap<ConceptId, Memory>;
  /** Concepts that are not to be asked for now. */
  readonly suspended: ReadonlySet<ConceptId>;
  /** Concepts of which an answer was undone today: another answer today is practice. */
  readonly undone: ReadonlySet<ConceptId>;
  /** Those of them that have no memory and were answered again: done for today, and new again tomorrow. */
  readonly resting: ReadonlySet<ConceptId>;
  /** What the learner's classes work on now, and until which of the learner's study days. */
  readonly assigned: ReadonlyMap<ConceptId, StudyDay>;
  readonly settings: QuizSettings;
  readonly model: MemoryModel;
  readonly pace: Pace;
  readonly today: StudyDay;
  /**
   * The marked reviews of the last day of study before today, and how many were right at least in part; null where
   * there was none.
   */
  readonly lastSitting: { readonly count: number; readonly right: number } | null;
  /** How many questions the learner was told today's quiz has; null until the first answer of the day. */
  readonly promised: number | null;
  /** Milliseconds spent on today's questions. */
  readonly spentMs: number;
  /** Length of the learner's log. */
  readonly logLength: number;
};

const indices = new WeakMap<readonly Schedulable[], ReadonlyMap<ConceptId, Schedulable>>();

/** Concepts by id; made once for a list of concepts, which never changes. */
export function indexById(concepts: readonly Schedulable[]): ReadonlyMap<ConceptId, Schedulable> {
  const known = indices.get(concepts);
  if (known) return known;
  const index = new Map(concepts.map((concept) => [concept.id, concept]));
  indices.set(concepts, index);
  return index;
}
