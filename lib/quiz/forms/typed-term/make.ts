import type { Catalog } from '@/lib/catalog/catalog';
import type { Ask, Concept, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { serviceSolution } from '@/lib/quiz/making/service-question';
import { servicePrompt } from '@/lib/quiz/making/service-sentences';
import {
  askSolution,
  capitalizeTerm,
  definitionSolution,
  describeTerm,
  getMeaning,
  hasTerm,
  type TermConcept,
} from '@/lib/quiz/making/written-question';
import { foldTerm } from './fold-term';
import type { TypedTermKey, TypedTermQuestion } from './question';
import { findNameMeaning, getNamedStyle, listNames, serviceStyle } from './service-names';
import { termStyle } from './term-style';

type Asked = Made<TypedTermQuestion, TypedTermKey>;

/**
 * Makes a question whose answer is a term to type. Returns null when the concept has none. Learners need to recognize,
 * but not recall, the names of services that are not core, so those services have no such question.
 */
export function makeTypedTerm({ catalog, chance }: QuestionSource, concept: Concept): Asked | null {
  if (concept.kind === 'written') return aboutWritten(catalog, concept, chance);
  return concept.tier === 'core' ? aboutService(catalog, concept) : null;
}

function aboutService(catalog: Catalog, service: ServiceConcept): Asked {
  const spoken = catalog.services.filter(
    (twin) =>
      twin.port === service.port && (twin.transport === service.transport || twin.alsoOver.includes(service.transport)),
  );
  return {
    question: { form: 'typed-term', prompt: servicePrompt(service) },
    key: {
      form: 'typed-term',
      ...serviceSolution(service, service.label),
      accepted: [...new Set(spoken.flatMap(listNames).map(foldTerm))],
      broader: service.broader,
      style: serviceStyle(service),
      meaningOf: (folded) => findNameMeaning(catalog, service, folded),
    },
  };
}

function aboutWritten(catalog: Catalog, concept: WrittenConcept, chance: Chance): Asked | null {
  const makers = [
    ...concept.asks.flatMap((ask) => (ask.accept === null ? [] : () => fromAsk(catalog, concept, ask))),
    ...(hasTerm(concept) ? [() => fromDefinition(catalog, concept)] : []),
  ];
  return makers.length === 0 ? null : chance.pick(makers)();
}

function fromAsk(catalog: Catalog, concept: WrittenConcept, ask: Ask): Asked {
  const choices = ask.wrong.map(({ text }) => text);
  const style = termStyle({ before: ask.prompt, after: '' }, ask.right, choices);
  const named = getNamedStyle(catalog, ask.right);
  return {
    question: { form: 'typed-term', prompt: ask.prompt },
    key: {
      form: 'typed-term',
      ...askSolution(ask),
      accepted: [ask.right, ...(ask.accept ?? [])].map(foldTerm),
      broader: [],
      style: {
        ...style,
        leading: [...style.leading, ...named.leading],
        trailing: [...style.trailing, ...named.trailing],
      },
      meaningOf: (folded) => {
        const choice = ask.wrong.find(({ text }) => foldTerm(text) === folded);
        return choice ? getMeaning(concept, choice) : null;
      },
    },
  };
}

function fromDefinition(catalog: Catalog, concept: TermConcept): Asked {
  return {
    question: { form: 'typed-term', prompt: `Which term fits this description? “${concept.definition}”` },
    key: {
      form: 'typed-term',
      ...definitionSolution(concept, capitalizeTerm(concept.term.name)),
      accepted: [concept.term.name, ...concept.term.accept].map(foldTerm),
      broader: [],
      style: termStyle({ before: concept.definition, after: '' }, concept.term.name),
      meaningOf: (folded) => {
        const other = catalog.concepts.find(
          (each): each is TermConcept =>
            each.kind === 'written' &&
            hasTerm(each) &&
            [each.term.name, ...each.term.accept].some((name) => foldTerm(name) === folded),
        );
        return other ? { kind: 'reason', why: describeTerm(other) } : null;
      },
    },
  };
}
