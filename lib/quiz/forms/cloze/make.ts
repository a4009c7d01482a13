import type { Concept, Fact, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import { makeTypedNumber } from '@/lib/quiz/forms/typed-number/make';
import { askedStyle } from '@/lib/quiz/forms/typed-number/style';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import { makeTypedTerm } from '@/lib/quiz/forms/typed-term/make';
import { termStyle } from '@/lib/quiz/forms/typed-term/term-style';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { portSentenceAround } from '@/lib/quiz/making/service-sentences';
import type { ClozeKey, ClozeQuestion } from './question';

type AskedCloze = Made<ClozeQuestion, ClozeKey>;

const PROMPT = 'Fill in the blank.';
/** The percentage of a core service's cloze questions that leave out the port. The others leave out the name. */
const PORT_GAPS = 50;

/**
 * Makes a sentence with a gap. Returns null for a service that is not core, and for a concept none of whose facts has a
 * gap.
 */
export function makeCloze(source: QuestionSource, concept: Concept): AskedCloze | null {
  return concept.kind === 'service' ? aboutService(source, concept) : aboutWritten(concept, source.chance);
}

function aboutService(source: QuestionSource, service: ServiceConcept): AskedCloze | null {
  if (service.tier !== 'core') return null;
  const portGap = source.chance.below(100) < PORT_GAPS;
  const typed = portGap ? makeTypedNumber(source, service) : makeTypedTerm(source, service);
  if (typed?.key.form !== 'typed-number' && typed?.key.form !== 'typed-term') return null;
  const { right, explanation, sources } = typed.key;
  const [before, after] = portSentenceAround(portGap ? 'port' : 'service', service);
  return {
    question: { form: 'cloze', prompt: PROMPT, before, after, expects: portGap ? 'number' : 'term' },
    key: { form: 'cloze', right, explanation, sources, gap: typed.key },
  };
}

type FactWithGap = Fact & { readonly gap: NonNullable<Fact['gap']> };
const hasGap = (fact: Fact): fact is FactWithGap => fact.gap !== null;

function aboutWritten(concept: WrittenConcept, chance: Chance): AskedCloze | null {
  const facts = concept.facts.filter(hasGap);
  if (facts.length === 0) return null;
  const fact = chance.pick(facts);
  const { text, accept } = fact.gap;
  const at = fact.text.indexOf(text);
  const around = { before: fact.text.slice(0, at), after: fact.text.slice(at + text.length) };
  const solution = { right: text, explanation: fact.text, sources: fact.sources };
  const number = Number(text.replaceAll(',', ''));
  const isNumber = Number.isInteger(number);
  return {
    question: {
      form: 'cloze',
      prompt: PROMPT,
      ...around,
      expects: isNumber ? 'number' : 'term',
    },
    key: {
      form: 'cloze',
      ...solution,
      gap: isNumber
        ? {
            form: 'typed-number',
            ...solution,
            number,
            style: askedStyle(around, fact.gap.transport),
            isServicePort: false,
            meaningOf: () => null,
          }
        : {
            form: 'typed-term',
            ...solution,
            accepted: [text, ...accept].map(foldTerm),
            broader: [],
            style: termStyle(around, text),
            meaningOf: () => null,
          },
    },
  };
}
