import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept, WrittenConcept } from '@/lib/catalog/concept';
import type { Unknowing } from '@/lib/quiz/unknowing';

type Mistakes = Unknowing['mistakes'];

/**
 * Returns the likely mistakes about a concept: the ports and names of the concepts that it is confused with, and wrong
 * options of its questions.
 */
export const nearMistakes = (catalog: Catalog, concept: Concept): Mistakes =>
  concept.kind === 'service' ? nearService(catalog, concept) : nearWritten(catalog, concept);

function nearService(catalog: Catalog, service: Extract<Concept, { kind: 'service' }>): Mistakes {
  const confused = catalog.services.filter(({ id }) => service.confusables.includes(id));
  const family = catalog.services.filter(({ family, id }) => family === service.family && id !== service.id);
  const near = (confused.length > 0 ? confused : family).filter(({ port }) => port !== service.port);
  return { numbers: near.map(({ port }) => port), terms: near.map(({ label }) => label) };
}

function nearWritten(catalog: Catalog, concept: WrittenConcept): Mistakes {
  const choices = (asks: WrittenConcept['asks']) => asks.flatMap(({ wrong }) => wrong.map(({ text }) => text));
  const confused = concept.confusables.map((id) => catalog.get(id));
  return {
    numbers: choices(concept.asks.filter(({ number }) => number !== null))
      .map((text) => Number(text.replaceAll(',', '')))
      .filter((number) => Number.isInteger(number) && number >= 0),
    terms: [
      ...choices(concept.asks.filter(({ accept }) => accept !== null)),
      ...confused.flatMap((other) => (other.kind === 'written' && other.term ? [other.term.name] : [])),
    ],
  };
}
