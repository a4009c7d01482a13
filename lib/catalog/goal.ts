import type { ConceptId, GoalId } from '@/lib/ids';
import { goalIdSchema } from '@/lib/ids';
import type { Source } from './source';

/** A part of a goal, such as one objective of an exam. */
export type GoalSection = {
  readonly id: string;
  readonly title: string;
  /** The exam's own number for it, such as `1.4`; null where the goal is no exam, or no one objective fits. */
  readonly objective: string | null;
  /** Its part of the exam, against the weights of the other sections; null: as many parts as it has concepts. */
  readonly weight: number | null;
  /** In the order in which they are best learned. */
  readonly concepts: readonly ConceptId[];
};

/** Names that belong to an owner. */
export type Trademark = { readonly marks: readonly string[]; readonly owner: string };

/** What someone learns for: an exam, or a kind of work. A file of `content/goals`. */
export type Goal = {
  readonly id: GoalId;
  readonly title: string;
  /** Its name where there is little room, such as "Network+". */
  readonly shortTitle: string;
  /** One sentence that says whom it is for. */
  readonly summary: string;
  /** The names in the exam's that are trademarks, and who owns them; null where the goal is no exam. */
  readonly trademark: Trademark | null;
  /** What the list rests on, where no official list could be read or the official list names no ports. */
  readonly restsOn: string | null;
  /** Whether it holds the whole catalog: its sections are then the families. */
  readonly isWhole: boolean;
  /** In the order in which they are best learned. */
  readonly sections: readonly GoalSection[];
  readonly sources: readonly Source[];
};

/** What new learners start with. */
export const DEFAULT_GOAL: GoalId = goalIdSchema.parse('essentials');
/** The goal that holds every concept; what learners have who began before there were goals. */
export const WHOLE_GOAL: GoalId = goalIdSchema.parse('everything');
