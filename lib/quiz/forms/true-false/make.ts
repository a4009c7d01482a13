import type { Concept, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import { capitalized } from '@/lib/catalog/service-words';
import { transportLabel } from '@/lib/network/transport';
import type { Made } from '@/lib/quiz/form-definition';
import { describeMixUp } from '@/lib/quiz/making/mix-up';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { drawRivals, serviceSolution, usesOneTransport } from '@/lib/quiz/making/service-question';
import { statePort } from '@/lib/quiz/making/service-sentences';
import { shownBy } from '@/lib/quiz/making/written-question';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';
import type { TrueFalseKey, TrueFalseQuestion } from './question';

type Asked = Made<TrueFalseQuestion, TrueFalseKey>;

const PROMPT = 'True or false?';

/** Makes a statement to judge: a fact, or a belief that is plainly false. */
export function makeTrueFalse(source: QuestionSource, concept: Concept): Asked {
  return concept.kind === 'service' ? aboutService(source, concept) : aboutWritten(source, concept);
}

function aboutWritten({ chance, confusions }: QuestionSource, concept: WrittenConcept): Asked {
  if (chance.below(2) === 0) {
    const fact = chance.pick(concept.facts);
    const solution = { right: 'True', explanation: concept.explanation, sources: fact.sources };
    return compose(fact.text, true, solution, null);
  }
  const shown = concept.misconceptions.filter((each) => confusions.includes(shownBy(concept, each).id));
  const belief = chance.pick(shown.length > 0 ? shown : concept.misconceptions);
  const explanation = `${belief.why} ${concept.explanation}`;
  const solution = { right: 'False', explanation, sources: belief.sources };
  const misconception = shownBy(concept, belief);
  return compose(belief.belief, false, solution, { kind: 'misconception', misconception });
}

function aboutService(source: QuestionSource, service: ServiceConcept): Asked {
  const { chance } = source;
  const truth = chance.below(2) === 0;
  const asksTransport = usesOneTransport(service) && chance.below(3) === 0;
  if (asksTransport) {
    const other = service.transport === 'tcp' ? 'udp' : 'tcp';
    const stated = transportLabel(truth ? service.transport : other);
    const says = (transport: string) => `${capitalized(service.subject)} normally uses ${transport}.`;
    const why = says(transportLabel(service.transport));
    const meaning = truth ? null : ({ kind: 'reason', why } as const);
    return compose(says(stated), truth, serviceSolution(service, truth ? 'True' : 'False'), meaning);
  }
  const solution = serviceSolution(service, truth ? 'True' : 'False');
  const rival = drawRivals(source, service).next().value as ServiceConcept;
  if (truth) return compose(statePort(service, service), true, solution, null);
  const misconception = describeMixUp(service, rival, 'port');
  return compose(misconception.belief, false, solution, { kind: 'misconception', misconception });
}

function compose(statement: string, value: boolean, solution: Solution, meaning: WrongMeaning | null): Asked {
  return {
    question: { form: 'true-false', prompt: PROMPT, statement },
    key: { form: 'true-false', ...solution, value, meaning },
  };
}
