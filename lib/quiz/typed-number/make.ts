import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { Chance } from '../chance';
import type { Asked, WrongMeaning } from '../question';
import { portPrompt, solutionOf, takenFor, listRivals } from '../service-question';
import { askSolution, meaningOf } from '../written-question';

/** A question whose answer is a number to type; null when the concept has none. */
export function makeTypedNumber(catalog: Catalog, concept: Concept, chance: Chance): Asked | null {
  if (concept.kind === 'service') {
    const meanings = new Map<number, WrongMeaning>();
    for (const rival of [...listRivals(catalog, concept, chance)].reverse()) {
      meanings.set(rival.port, { kind: 'misconception', misconception: takenFor(concept, rival) });
    }
    return {
      question: { form: 'typed-number', prompt: portPrompt(concept) },
      key: {
        form: 'typed-number',
        ...solutionOf(concept, String(concept.port)),
        number: concept.port,
        transport: concept.transport,
        meanings,
      },
    };
  }
  const asks = concept.asks.flatMap((ask) => (ask.number === null ? [] : [{ ask, number: ask.number }]));
  if (asks.length === 0) return null;
  const { ask, number } = chance.pick(asks);
  const meanings = new Map<number, WrongMeaning>(
    ask.wrong
      .map((choice) => [Number(choice.text.replaceAll(',', '')), meaningOf(concept, choice)] as const)
      .filter(([value]) => Number.isFinite(value)),
  );
  return {
    question: { form: 'typed-number', prompt: ask.prompt },
    key: { form: 'typed-number', ...askSolution(ask), number, transport: null, meanings },
  };
}
