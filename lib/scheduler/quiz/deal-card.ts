import type { ConceptId } from '@/lib/ids';
import { findFresh } from './newcomers';
import type { QuizPlan } from './plan-quiz';
import type { QuizState, Schedulable } from './quiz-state';

/**
 * The maximum number of services on one card. A family's services are divided so that the last card does not have only
 * one service.
 */
const MOST_SERVICES = 4;
const LOOKED_AT = 7;

/** The state from which a lesson card is made. */
type Deck = {
  readonly state: QuizState;
  readonly plan: QuizPlan;
  /** Concepts that are already on a card and have no memory yet. */
  readonly dealt: readonly ConceptId[];
};

/**
 * Returns the concepts of the next lesson card: a written concept alone, or up to four equally well-known services of
 * one family. Services that are confused with the first one are preferred. Returns null if nothing more may begin.
 * @param first the concept that begins next, if the quiz has chosen it
 * @param lastFamily the family of the previous card
 */
export function dealCard(
  { state, plan, dealt }: Deck,
  first: Schedulable | null,
  lastFamily: string | undefined,
): readonly ConceptId[] | null {
  const room = countRoom(plan) - dealt.length;
  if (room <= 0 && !first) return null;
  const begin = (pool: QuizState, taken: number, family?: string) =>
    findFresh(pool, family, plan.newCount - dealt.length - taken <= plan.pressingCount);
  const chosen = first ?? begin(without(state, dealt), 0, lastFamily);
  if (!chosen) return null;
  if (chosen.kind === 'written') return [chosen.id];
  const found: Schedulable[] = [];
  while (found.length < Math.min(LOOKED_AT, room) - 1) {
    const taken = new Set([...dealt, chosen.id, ...found.map(({ id }) => id)]);
    const next = begin(among(state, chosen, taken), found.length + 1);
    if (!next) break;
    found.push(next);
  }
  const isRival = ({ id }: Schedulable) => (chosen.confusables.includes(id) ? 0 : 1);
  const others = found.sort((one, other) => isRival(one) - isRival(other));
  return [chosen, ...others].slice(0, sizeOf(found.length + 1)).map(({ id }) => id);
}

/**
 * Returns how many of these services the next card has: three if there are five or six, and otherwise as many as fit.
 */
const sizeOf = (count: number): number => (count === 5 || count === 6 ? 3 : Math.min(count, MOST_SERVICES));

/** Returns how many concepts can still begin in today's quiz, some of whose questions are reviews. */
const countRoom = ({ newCount, leftCount, due }: QuizPlan): number =>
  Math.min(newCount, due.length === 0 ? leftCount : Math.ceil(leftCount * 0.8));

/** Returns the state without the given concepts. Neither these concepts nor those that build on them can begin. */
const without = (state: QuizState, ids: readonly ConceptId[]): QuizState => keep(state, ({ id }) => !ids.includes(id));

/** Returns the state with only the services that may share a card with a given service. */
const among = (state: QuizState, { family, tier }: Schedulable, taken: ReadonlySet<ConceptId>): QuizState =>
  keep(state, (each) => each.kind === 'service' && each.family === family && each.tier === tier && !taken.has(each.id));

/** Returns the state with only the concepts for which `isKept` returns true. */
function keep(state: QuizState, isKept: (concept: Schedulable) => boolean): QuizState {
  const concepts = state.concepts.filter(isKept);
  const kept = new Set(concepts.map(({ id }) => id));
  return { ...state, concepts, course: state.course.filter((id) => kept.has(id)) };
}
