import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import type { Chance } from '../chance';
import type { Asked, WrongMeaning } from '../question';
import { listRivals, servicePrompt, solutionOf, takenFor } from '../service-question';
import {
  askSolution,
  capitalised,
  definitionSolution,
  hasTerm,
  listTermRivals,
  meaningOf,
} from '../written-question';
import { foldTerm } from './fold-term';

/** A question whose answer is a term to type; null when the concept has none. */
export function makeTypedTerm(catalog: Catalog, concept: Concept, chance: Chance): Asked | null {
  return concept.kind === 'service'
    ? aboutService(catalog, concept, chance)
    : aboutWritten(catalog, concept, chance);
}

/** Every form of a service's name that is right for it. */
const namesOf = (service: ServiceConcept): readonly string[] => [
  service.label,
  service.longName,
  service.ianaName,
  ...service.aliases,
];

function aboutService(catalog: Catalog, service: ServiceConcept, chance: Chance): Asked {
  const twins = catalog.services.filter((other) => other.port === service.port);
  const meanings = new Map<string, WrongMeaning>();
  for (const rival of [...listRivals(catalog, service, chance)].reverse()) {
    for (const name of namesOf(rival)) {
      meanings.set(foldTerm(name), { kind: 'misconception', misconception: takenFor(service, rival) });
    }
  }
  const spoken = twins.filter(
    (twin) => twin.transport === service.transport || twin.alsoOver.includes(service.transport),
  );
  return {
    question: { form: 'typed-term', prompt: servicePrompt(service) },
    key: {
      form: 'typed-term',
      ...solutionOf(service, service.label),
      accepted: [service, ...spoken].flatMap(namesOf).map(foldTerm),
      meanings,
    },
  };
}

function aboutWritten(catalog: Catalog, concept: WrittenConcept, chance: Chance): Asked | null {
  const makers: (() => Asked)[] = concept.asks.flatMap((ask) => {
    const { accept } = ask;
    if (accept === null) return [];
    return () => ({
      question: { form: 'typed-term', prompt: ask.prompt },
      key: {
        form: 'typed-term',
        ...askSolution(ask),
        accepted: [ask.right, ...accept].map(foldTerm),
        meanings: new Map(ask.wrong.map((each) => [foldTerm(each.text), meaningOf(concept, each)])),
      },
    });
  });
  if (hasTerm(concept)) {
    makers.push(() => {
      const meanings = new Map<string, WrongMeaning>();
      for (const other of listTermRivals(catalog, concept, chance)) {
        const why = `${capitalised(other.term.name)}: ${other.definition}`;
        for (const name of [other.term.name, ...other.term.accept]) {
          meanings.set(foldTerm(name), { kind: 'reason', why });
        }
      }
      return {
        question: { form: 'typed-term', prompt: `Which term is this? “${concept.definition}”` },
        key: {
          form: 'typed-term',
          ...definitionSolution(concept, capitalised(concept.term.name)),
          accepted: [concept.term.name, ...concept.term.accept].map(foldTerm),
          meanings,
        },
      };
    });
  }
  return makers.length === 0 ? null : chance.pick(makers)();
}
