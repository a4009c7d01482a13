import type { Catalog } from '@/lib/catalog/catalog';
import type { Chance } from '@/lib/quiz/chance';

/** What every form makes its question from, besides the concept. */
export type QuestionSource = {
  readonly catalog: Catalog;
  readonly chance: Chance;
  /** Ids of misconceptions that this learner has shown about the concept: they are offered first. */
  readonly confusions: readonly string[];
};
