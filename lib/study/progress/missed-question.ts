import type { Catalog } from '@/lib/catalog/catalog';
import type { MissedReview } from '@/lib/db/learner/missed-reviews';
import type { ConceptId } from '@/lib/ids';
import { getDefinition } from '@/lib/quiz/get-definition';

/** A missed question, as lists show it. */
export type MissedQuestion = {
  readonly conceptId: ConceptId;
  readonly title: string;
  readonly prompt: string;
  /** The right answer. Null if `about` states it for each missed row. */
  readonly right: string | null;
  /** The learner's answer. Null for "I don't know", and if `about` states it for each missed row. */
  readonly given: string | null;
  /** Why the answer was wrong, or a memory aid for the right one. Null if there is nothing to say. */
  readonly about: string | null;
};

/** Describes a missed question. Returns null if the catalog no longer has its topic. */
export function describeMissedQuestion(catalog: Catalog, review: MissedReview): MissedQuestion | null {
  const concept = catalog.find(review.conceptId);
  if (!concept) return null;
  const { conceptId, promptText: prompt, responseText, rightText, whyWrong } = review;
  const base = { conceptId, title: concept.title, prompt };
  if (whyWrong !== null && getDefinition(review.form).hasRows) {
    return { ...base, right: null, given: null, about: whyWrong };
  }
  const about = whyWrong ?? (concept.kind === 'written' ? concept.definition : (concept.aid ?? null));
  return { ...base, right: rightText, given: responseText === '' ? null : responseText, about };
}
