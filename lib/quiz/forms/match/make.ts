import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept, Pairing, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import { plainLabel } from '@/lib/catalog/service-words';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { couldBeAt, describeMixUp, drawRivals, isNamesake, serviceSolution } from '@/lib/quiz/making/service-question';
import { formatEndpoint } from '@/lib/quiz/making/service-sentences';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';
import type { MatchKey, MatchQuestion } from './question';

type AskedMatch = Made<MatchQuestion, MatchKey>;

const PAIR_COUNT = 4;

/** Pairs to find; null when a written concept has none. */
export function makeMatch(source: QuestionSource, concept: Concept): AskedMatch | null {
  return concept.kind === 'service' ? aboutService(source, concept) : aboutWritten(concept, source.chance);
}

/**
 * The service among its rivals, each to its port: only where no port fits two of them. The transports are shown where
 * they are alike; otherwise one of them could give a pair away.
 */
function aboutService(source: QuestionSource, service: ServiceConcept): AskedMatch {
  const { chance } = source;
  const chosen: ServiceConcept[] = [service];
  for (const rival of drawRivals(source, service)) {
    if (chosen.length === PAIR_COUNT) break;
    if (chosen.every((each) => fits(source.catalog, each, rival))) chosen.push(rival);
  }
  const left = chance.shuffle(chosen);
  const labels = left.map(({ label }) => plainLabel(label));
  const isAlike = left.every(({ transport }) => transport === service.transport);
  const partners = left.map((each) => (isAlike ? formatEndpoint(each) : String(each.port)));
  const words = left.map((each, place) => `${labels[place]}: ${formatEndpoint(each)}`).join('; ');
  return compose(
    {
      prompt: left.every(({ basis }) => basis === 'default')
        ? 'Which service uses which port by default?'
        : 'Which service goes with which port?',
      left: labels,
      partners,
      solution: serviceSolution(service, words),
      meaningOf: (a, b) => {
        const [one, other] = [left[a], left[b]];
        if (!one || !other) return null;
        return { kind: 'misconception', misconception: describeMixUp(one, other) };
      },
    },
    chance,
  );
}

/** Whether two services can stand in one question: neither could be at the other's port. */
const fits = (catalog: Catalog, a: ServiceConcept, b: ServiceConcept): boolean =>
  a.port !== b.port &&
  plainLabel(a.label) !== plainLabel(b.label) &&
  !isNamesake(a, b) &&
  !a.alsoRegisteredAt.includes(b.port) &&
  !b.alsoRegisteredAt.includes(a.port) &&
  !couldBeAt(catalog, a, b.port) &&
  !couldBeAt(catalog, b, a.port);

function aboutWritten(concept: WrittenConcept, chance: Chance): AskedMatch | null {
  if (concept.pairings.length === 0) return null;
  const pairing: Pairing = chance.pick(concept.pairings);
  const pairs = chance.sample(pairing.pairs, PAIR_COUNT);
  const right = pairs.map((pair) => `${pair.left}: ${pair.right}`).join('; ');
  return compose(
    {
      prompt: pairing.prompt,
      left: pairs.map(({ left }) => left),
      partners: pairs.map((pair) => pair.right),
      solution: { right, explanation: pairing.why, sources: pairing.sources },
      meaningOf: () => null,
    },
    chance,
  );
}

/** What a question is made of: items, and the partner of each at the same place. */
type MatchParts = {
  readonly prompt: string;
  readonly left: readonly string[];
  readonly partners: readonly string[];
  readonly solution: Solution;
  /** What it means to give item `a` the partner of item `b`. */
  readonly meaningOf: (a: number, b: number) => WrongMeaning | null;
};

function compose({ prompt, left, partners, solution, meaningOf }: MatchParts, chance: Chance): AskedMatch {
  const order = chance.shuffle(left.map((_, place) => place));
  const right = order.map((place) => partners[place] ?? '');
  return {
    question: { form: 'match', prompt, left, right },
    key: {
      form: 'match',
      ...solution,
      left,
      rightItems: right,
      partners: left.map((_, place) => order.indexOf(place)),
      meaningOf: (place, partner) => meaningOf(place, order[partner] ?? -1),
    },
  };
}
