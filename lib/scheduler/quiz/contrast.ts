import type { ConceptId } from '@/lib/ids';
import { intervalOf } from '@/lib/scheduler/due/due-day';
import { isAnsweredOn, type Memory } from '@/lib/scheduler/memory/memory';
import type { QuizState, Schedulable } from './quiz-state';

/**
 * The share of a confusable concept's interval after which the concept may be asked about together with another one.
 */
const CONTRAST_FROM = 0.4;

/**
 * Returns whether a concept may be asked about together with one that it is confused with: the concept was started
 * before today and was not reviewed recently.
 */
export function isContrast(state: QuizState, id: ConceptId): boolean {
  const memory = state.memories.get(id);
  if (!memory || isAnsweredOn(memory, state.today) || state.suspended.has(id)) return false;
  return isRested(state, memory, intervalOf(state, memory));
}

/** Returns whether enough of a memory's interval has passed to ask about it together with another concept. */
export const isRested = ({ today }: QuizState, { lastReviewedOn }: Memory, interval: number): boolean =>
  today - lastReviewedOn >= CONTRAST_FROM * interval;

/**
 * Returns how many additional concepts are asked about because they are confused with one of these, or with each other.
 * The quiz is planned after each response, so for speed this uses the concepts' places in their list, not sets of ids.
 * @param rested the concepts for which `isContrast` returns true; those in `asked` may be left out
 */
export function countContrasts(
  { concepts }: QuizState,
  asked: readonly ConceptId[],
  rested: readonly ConceptId[],
): number {
  if (rested.length === 0) return 0;
  const { placeOf, confusables } = indexConfusables(concepts);
  const isWaiting = new Uint8Array(concepts.length);
  for (const id of rested) {
    const place = placeOf.get(id);
    if (place !== undefined) isWaiting[place] = 1;
  }
  const found = asked.flatMap((id) => placeOf.get(id) ?? []);
  for (const place of found) isWaiting[place] = 0;
  let count = 0;
  for (const place of found) {
    for (const neighbor of confusables[place] ?? []) {
      if (isWaiting[neighbor] !== 1) continue;
      isWaiting[neighbor] = 0;
      found.push(neighbor);
      count++;
    }
  }
  return count;
}

/** The place of each concept in its list, and the places of the concepts that it is confused with. */
type Confusables = {
  readonly placeOf: ReadonlyMap<ConceptId, number>;
  readonly confusables: readonly (readonly number[])[];
};

const indices = new WeakMap<readonly Schedulable[], Confusables>();

/** Returns the places of the concepts in a list. Finds them only once for each list, because a list never changes. */
function indexConfusables(concepts: readonly Schedulable[]): Confusables {
  const known = indices.get(concepts);
  if (known) return known;
  const placeOf = new Map(concepts.map(({ id }, place) => [id, place]));
  const confusables = concepts.map((concept) => concept.confusables.flatMap((id) => placeOf.get(id) ?? []));
  const index = { placeOf, confusables };
  indices.set(concepts, index);
  return index;
}
