import type { ConceptId, GoalId } from '@/lib/ids';
import { goalIdSchema } from '@/lib/ids';
import type { Source } from './source';

/** A part of a goal, such as one objective of an exam. */
export type GoalSection = {
  readonly id: string;
  readonly title: string;
  /**
   * The exam's number for the section, such as `1.4`; null when the goal is not an exam or no single objective fits.
   */
  readonly objective: string | null;
  /** Its weight in the exam relative to the other sections. If null, the weight is the number of its concepts. */
  readonly weight: number | null;
  /** The ids of its concepts, in the order in which they are best learned. */
  readonly concepts: readonly ConceptId[];
};

/** Trademarks and their owner. */
export type Trademark = { readonly marks: readonly string[]; readonly owner: string };

/** A reason to learn: an exam or a kind of work. It comes from a file in `content/goals`. */
export type Goal = {
  readonly id: GoalId;
  readonly title: string;
  /** A short name for small spaces, such as "Network+". */
  readonly shortTitle: string;
  /** One sentence that says what the goal covers. */
  readonly summary: string;
  /** The trademarks in the exam's name and their owner; null when the goal is not an exam. */
  readonly trademark: Trademark | null;
  /** What the list is based on, if the official list names no ports or could not be read; otherwise null. */
  readonly restsOn: string | null;
  /** Whether it covers the whole catalog. In that case, its sections are the families. */
  readonly isWhole: boolean;
  /** Its sections, in the order in which they are best learned. */
  readonly sections: readonly GoalSection[];
  readonly sources: readonly Source[];
};

/** The goal of new learners. */
export const DEFAULT_GOAL: GoalId = goalIdSchema.parse('essentials');
/** The goal that covers every concept. Learners who started before goals existed have it. */
export const WHOLE_GOAL: GoalId = goalIdSchema.parse('everything');
