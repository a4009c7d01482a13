import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept, Pairing, ServiceConcept, WrittenConcept } from '@/lib/catalog/concept';
import { plainLabel } from '@/lib/catalog/service-words';
import type { Chance } from '@/lib/quiz/chance';
import type { Made } from '@/lib/quiz/form-definition';
import { describeMixUp } from '@/lib/quiz/making/mix-up';
import type { QuestionSource } from '@/lib/quiz/making/question-source';
import { couldBeAt, drawRivals, isNamesake } from '@/lib/quiz/making/service-question';
import { formatEndpoint, statePort } from '@/lib/quiz/making/service-sentences';
import type { ShownMisconception, Solution } from '@/lib/quiz/verdict';
import type { MatchKey, MatchQuestion } from './question';

type AskedMatch = Made<MatchQuestion, MatchKey>;

const PAIR_COUNT = 4;

/** Makes a question with pairs to match. Returns null when a written concept has none. */
export function makeMatch(source: QuestionSource, concept: Concept): AskedMatch | null {
  return concept.kind === 'service' ? aboutService(source, concept) : aboutWritten(concept, source.chance);
}

/**
 * Makes a question in which the learner matches the service and three rivals to their ports. No port fits two of them.
 * Transports are shown only when all four services use the same one, because a different transport could give its pair
 * away.
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
  const right = left.map((each, place) => `${labels[place]}: ${formatEndpoint(each)}`).join('; ');
  const sentences = left.map((each) => statePort(each, each));
  return compose(
    {
      prompt: 'Match each service to its port.',
      left: labels,
      partners,
      solution: { right, explanation: sentences.join(' '), sources: service.sources },
      sentences,
      misconceptionOf: (a, b) => {
        const [one, other] = [left[a], left[b]];
        return one && other ? describeMixUp(one, other, 'port') : null;
      },
    },
    chance,
  );
}

/** Whether two services can be in one question, because neither could use the other's port. */
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
      sentences: [],
      misconceptionOf: () => null,
    },
    chance,
  );
}

/** The parts of a question: items, and the partner of each at the same position. */
type MatchParts = {
  readonly prompt: string;
  readonly left: readonly string[];
  readonly partners: readonly string[];
  readonly solution: Solution;
  /** A sentence about each item; empty if the solution's explanation covers them all. */
  readonly sentences: readonly string[];
  /** Returns the misconception that a learner reveals by giving item `a` the partner of item `b`. */
  readonly misconceptionOf: (a: number, b: number) => ShownMisconception | null;
};

function compose(
  { prompt, left, partners, solution, sentences, misconceptionOf }: MatchParts,
  chance: Chance,
): AskedMatch {
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
      sentences,
      misconceptionOf: (place, partner) => misconceptionOf(place, order[partner] ?? -1),
    },
  };
}
