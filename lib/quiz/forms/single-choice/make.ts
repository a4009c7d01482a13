import type { Concept, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import { plainLabel } from '@/lib/catalog/service-words';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import { describeMixUp, type Given } from '@/lib/quiz/making/mix-up';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { drawRivals, serviceSolution } from '@/lib/quiz/making/service-question';
import { portPrompt, servicePrompt } from '@/lib/quiz/making/service-sentences';
import {
  askSolution,
  capitalizeTerm,
  definitionSolution,
  describeTerm,
  getMeaning,
  hasTerm,
  listBeliefs,
  listTermRivals,
  quoteTitle,
  type TermConcept,
} from '@/lib/quiz/making/written-question';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';
import type { SingleChoiceKey, SingleChoiceQuestion } from './question';

type Asked = Made<SingleChoiceQuestion, SingleChoiceKey>;

/** The number of wrong options besides the right one. */
const WRONG_COUNT = 3;

type Wrong = { readonly text: string; readonly meaning: WrongMeaning };

/** Makes a single-choice question about any concept. */
export function makeSingleChoice(source: QuestionSource, concept: Concept): Asked {
  return concept.kind === 'service' ? aboutService(source, concept) : aboutWritten(source, concept);
}

function aboutService(source: QuestionSource, service: ServiceConcept): Asked {
  const { chance } = source;
  const rivals = drawRivals(source, service);
  if (chance.below(2) === 0) {
    const right = String(service.port);
    const wrong = asWrong(service, rivals, 'port');
    return compose(portPrompt(service), serviceSolution(service, right), wrong, chance);
  }
  const right = plainLabel(service.label);
  const wrong = asWrong(service, rivals, 'name');
  return compose(servicePrompt(service), serviceSolution(service, right), wrong, chance);
}

function* asWrong(service: ServiceConcept, rivals: Iterable<ServiceConcept>, given: Given): Generator<Wrong> {
  for (const other of rivals) {
    const text = given === 'port' ? String(other.port) : plainLabel(other.label);
    yield { text, meaning: { kind: 'misconception', misconception: describeMixUp(service, other, given) } };
  }
}

function aboutWritten(source: QuestionSource, concept: WrittenConcept): Asked {
  const { chance, confusions } = source;
  const makers = [
    ...concept.asks.map((ask) => () => {
      const wrong = ask.wrong.map((choice) => ({
        text: choice.text,
        meaning: getMeaning(concept, choice),
      }));
      const isShown = ({ meaning }: Wrong) =>
        meaning.kind === 'misconception' && confusions.includes(meaning.misconception.id);
      const shuffled = chance.shuffle<Wrong>(wrong);
      const ordered = [...shuffled.filter(isShown), ...shuffled.filter((each) => !isShown(each))];
      return compose(ask.prompt, askSolution(ask), ordered, chance);
    }),
    () => whichIsTrue(source, concept),
    ...(hasTerm(concept) ? termMakers(source, concept) : []),
  ];
  return chance.pick(makers)();
}

function whichIsTrue(source: QuestionSource, concept: WrittenConcept): Asked {
  const { chance } = source;
  const fact = chance.pick(concept.facts);
  const wrong = listBeliefs(source, concept).map((misconception) => ({
    text: misconception.belief,
    meaning: { kind: 'misconception', misconception } as const,
  }));
  const solution = { right: fact.text, explanation: concept.explanation, sources: fact.sources };
  return compose(`Which statement about ${quoteTitle(concept)} is true?`, solution, wrong, chance);
}

function termMakers(source: QuestionSource, concept: TermConcept): (() => Asked)[] {
  const { chance } = source;
  const rivals = () => listTermRivals(source, concept);
  return [
    () => {
      const wrong = rivals().map((other) => ({
        text: capitalizeTerm(other.term.name),
        meaning: { kind: 'reason', why: describeTerm(other) } as const,
      }));
      const solution = definitionSolution(concept, capitalizeTerm(concept.term.name));
      return compose(`Which term fits this description? “${concept.definition}”`, solution, wrong, chance);
    },
    () => {
      const wrong = rivals().map(({ definition, term }) => ({
        text: definition,
        meaning: { kind: 'reason', why: `That describes “${term.name}”.` } as const,
      }));
      const solution = definitionSolution(concept, concept.definition);
      return compose(`Which description fits “${concept.term.name}”?`, solution, wrong, chance);
    },
  ];
}

/** Puts the right option among the first three wrong ones, in random order. */
function compose(prompt: string, solution: Solution, wrong: Iterable<Wrong>, chance: Chance): Asked {
  const chosen: Wrong[] = [];
  for (const each of wrong) {
    const taken = each.text === solution.right || chosen.some(({ text }) => text === each.text);
    if (!taken) chosen.push(each);
    if (chosen.length === WRONG_COUNT) break;
  }
  if (chosen.length < WRONG_COUNT) throw new Error(`too few wrong choices for: ${prompt}`);
  const entries = chance.shuffle([{ text: solution.right, meaning: null }, ...chosen]);
  const options = entries.map(({ text }) => text);
  return {
    question: { form: 'single-choice', prompt, options },
    key: {
      form: 'single-choice',
      ...solution,
      options,
      rightChoice: entries.findIndex(({ meaning }) => meaning === null),
      meanings: entries.map(({ meaning }) => meaning),
    },
  };
}
