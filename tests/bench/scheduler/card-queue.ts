import type { Grade } from '@/lib/scheduler/memory/grade';
import type { Contestant, Session } from './trial';

/** A scheduler that decides when each card is due without regard to the other cards. Times are in days. */
export type CardRule<Card> = {
  readonly name: string;
  /** The maximum number of new cards a day. */
  readonly newPerDay: number;
  /** Returns the card after an answer. `card` is null for its first answer. */
  answer(card: Card | null, grade: Grade, at: number): Card;
  dueAt(card: Card): number;
  /** Returns whether the card is in a step within the day. */
  isInStep(card: Card): boolean;
};

/** Anki's "learn ahead limit", in days: when nothing else is left, a step may be shown this far ahead of its time. */
const LEARN_AHEAD = 20 / 1440;

/** A day's queue as Anki builds it: steps are shown at their time, and due cards and new cards are mixed evenly. */
export const cardQueue = <Card>(rule: CardRule<Card>): Contestant => ({
  name: rule.name,
  begin: (deck) => new Queue(rule, deck.concepts.length),
});

class Queue<Card> implements Session {
  readonly #cards: (Card | null)[];
  readonly #inStep = new Set<number>();
  #queue: number[] = [];

  constructor(
    readonly rule: CardRule<Card>,
    count: number,
  ) {
    this.#cards = Array.from({ length: count }, () => null);
  }

  startDay(day: number): void {
    const due: { place: number; dueOn: number }[] = [];
    const fresh: number[] = [];
    for (const [place, card] of this.#cards.entries()) {
      if (card === null) fresh.push(place);
      else if (!this.#inStep.has(place)) due.push({ place, dueOn: Math.floor(this.rule.dueAt(card)) });
    }
    const reviews = due.filter(({ dueOn }) => dueOn <= day).sort((a, b) => a.dueOn - b.dueOn);
    this.#queue = mix(
      reviews.map(({ place }) => place),
      fresh.slice(0, this.rule.newPerDay),
    );
  }

  next(at: number): number | null {
    const step = this.#firstStep();
    if (step && step.dueAt <= at) return step.place;
    if (this.#queue[0] !== undefined) return this.#queue[0];
    return step && step.dueAt <= at + LEARN_AHEAD ? step.place : null;
  }

  answered(place: number, grade: Grade, at: number): void {
    if (this.#queue[0] === place) this.#queue.shift();
    const card = this.rule.answer(this.#cards[place] ?? null, grade, at);
    this.#cards[place] = card;
    if (this.rule.isInStep(card)) this.#inStep.add(place);
    else this.#inStep.delete(place);
  }

  #firstStep(): { place: number; dueAt: number } | null {
    let first: { place: number; dueAt: number } | null = null;
    for (const place of this.#inStep) {
      const card = this.#cards[place];
      const dueAt = card ? this.rule.dueAt(card) : 0;
      if (!first || dueAt < first.dueAt) first = { place, dueAt };
    }
    return first;
  }
}

/** Merges two lists into one, and spreads each evenly over it. */
function mix(reviews: readonly number[], fresh: readonly number[]): number[] {
  const at = (list: readonly number[]) => list.map((place, n) => ({ place, part: (n + 0.5) / list.length }));
  return [...at(reviews), ...at(fresh)].sort((a, b) => a.part - b.part).map(({ place }) => place);
}
