import type { Concept } from '@/lib/catalog/concept';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import type { OrderKey, OrderQuestion } from './question';

/**
 * Makes a question with steps to put in order. Returns null when the concept has none. The order shown is never the
 * right one.
 */
export function makeOrder(concept: Concept, chance: Chance): Made<OrderQuestion, OrderKey> | null {
  if (concept.kind === 'service' || concept.sequences.length === 0) return null;
  const { prompt, steps, why, sources } = chance.pick(concept.sequences);
  const places = steps.map((_, place) => place);
  let shown = chance.shuffle(places);
  if (shown.every((step, place) => step === place)) shown = [...shown.slice(1), shown[0] ?? 0];
  const items = shown.map((step) => steps[step] ?? '');
  return {
    question: { form: 'order', prompt, items },
    key: {
      form: 'order',
      right: steps.join(' → '),
      explanation: why,
      sources,
      items,
      order: places.map((step) => shown.indexOf(step)),
    },
  };
}
