import type { Catalog } from '@/lib/catalog/catalog';
import type { Chance } from '@/lib/quiz/chance';

/** Everything besides the concept that a form needs to make a question. */
export type QuestionSource = {
  readonly catalog: Catalog;
  readonly chance: Chance;
  /** Ids of misconceptions that this learner has revealed about the concept. They are offered first. */
  readonly confusions: readonly string[];
};
