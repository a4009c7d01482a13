import type { Catalog } from '@/lib/catalog/catalog';
import type { Ask, Concept, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { describeMixUp, serviceSolution } from '@/lib/quiz/making/service-question';
import { servicePrompt } from '@/lib/quiz/making/service-sentences';
import {
  askSolution,
  capitalised,
  definitionSolution,
  getMeaning,
  hasTerm,
  type TermConcept,
} from '@/lib/quiz/making/written-question';
import type { WrongMeaning } from '@/lib/quiz/verdict';
import { foldTerm } from './fold-term';
import type { TypedTermKey, TypedTermQuestion } from './question';

type Asked = Made<TypedTermQuestion, TypedTermKey>;

/**
 * A question whose answer is a term to type; null when the concept has none. The names of services that are not core are to be
 * recognized, not recalled: they are no such question.
 */
export function makeTypedTerm({ catalog, chance }: QuestionSource, concept: Concept): Asked | null {
  if (concept.kind === 'written') return aboutWritten(catalog, concept, chance);
  return concept.tier === 'core' ? aboutService(catalog, concept) : null;
}

/** Every form of a service's name that is right for it. */
const listRightNames = (service: ServiceConcept): readonly string[] => [
  service.label,
  service.longName,
  ...(service.ianaName === null ? [] : [service.ianaName]),
  ...service.alsoNamed,
  ...service.aliases,
];

/** A name alone, and with the word for its kind: `TFTP protocol`, `NTP service`. */
const withKind = (name: string): readonly string[] => [name, `${name} protocol`, `${name} service`];

function aboutService(catalog: Catalog, service: ServiceConcept): Asked {
  const spoken = catalog.services.filter(
    (twin) =>
      twin.port === service.port && (twin.transport === service.transport || twin.alsoOver.includes(service.transport)),
  );
  const meaningOf = (folded: string): WrongMeaning | null => {
    const rival = catalog.services.find(
      (other) => other.port !== service.port && listRightNames(other).some((name) => foldTerm(name) === folded),
    );
    return rival ? { kind: 'misconception', misconception: describeMixUp(service, rival) } : null;
  };
  return {
    question: { form: 'typed-term', prompt: servicePrompt(service) },
    key: {
      form: 'typed-term',
      ...serviceSolution(service, service.label),
      accepted: [...new Set(spoken.flatMap(listRightNames).flatMap(withKind).map(foldTerm))],
      meaningOf,
    },
  };
}

function aboutWritten(catalog: Catalog, concept: WrittenConcept, chance: Chance): Asked | null {
  const makers = [
    ...concept.asks.flatMap((ask) => (ask.accept === null ? [] : () => fromAsk(concept, ask, ask.accept))),
    ...(hasTerm(concept) ? [() => fromDefinition(catalog, concept)] : []),
  ];
  return makers.length === 0 ? null : chance.pick(makers)();
}

function fromAsk(concept: WrittenConcept, ask: Ask, accept: readonly string[] | null): Asked {
  return {
    question: { form: 'typed-term', prompt: ask.prompt },
    key: {
      form: 'typed-term',
      ...askSolution(ask),
      accepted: [ask.right, ...(accept ?? [])].map(foldTerm),
      meaningOf: (folded) => {
        const choice = ask.wrong.find(({ text }) => foldTerm(text) === folded);
        return choice ? getMeaning(concept, choice) : null;
      },
    },
  };
}

function fromDefinition(catalog: Catalog, concept: TermConcept): Asked {
  return {
    question: { form: 'typed-term', prompt: `Which term is this? “${concept.definition}”` },
    key: {
      form: 'typed-term',
      ...definitionSolution(concept, capitalised(concept.term.name)),
      accepted: [concept.term.name, ...concept.term.accept].map(foldTerm),
      meaningOf: (folded) => {
        const other = catalog.concepts.find(
          (each): each is TermConcept =>
            each.kind === 'written' &&
            hasTerm(each) &&
            [each.term.name, ...each.term.accept].some((name) => foldTerm(name) === folded),
        );
        const why = other && `${capitalised(other.term.name)}: ${other.definition}`;
        return why ? { kind: 'reason', why } : null;
      },
    },
  };
}
