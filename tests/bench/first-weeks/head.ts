import type { Catalog } from '@/lib/catalog/catalog';
import type { ConceptId } from '@/lib/ids';
import { hashText } from '@/lib/quiz/chance';
import { normal, uniform } from '../scheduler/chance';
import { minds, type Trace } from '../scheduler/mind';
import type { Kind } from './kinds';

/**
 * The share of right answers to the first question after a lesson on an average concept, including guesses (fsrs-rs,
 * SimulatorConfig).
 */
const TAUGHT = 0.76;
/** The factor by which this share is multiplied if the learner recalls none of the concept's prerequisites. */
const LEAST_FOOTING = 0.6;
/** The days, relative to the first day, on which a person learned what they already know. */
const MET_BEFORE = [-400, -300, -200, -100];

/**
 * Returns what a person already knows at the start, as in the loose world of the placement benchmark. The person has
 * one ability. A concept's position in the course explains part of its difficulty, and concepts that build on something
 * unknown are known less often. All people of one kind have the same ability.
 */
function listKnown({ concepts }: Catalog, share: number, seed: number): ReadonlySet<ConceptId> {
  const known = new Set<ConceptId>();
  if (share === 0) return known;
  const ability = Math.log(share / (1 - share)) * 0.8 + 0.35;
  for (const [place, { id, prerequisites }] of concepts.entries()) {
    const word = hashText(id);
    const difficulty = (place / concepts.length - 0.5) * 1.5 + 0.9 * normal(seed, 25, word);
    const rests = prerequisites.every((base) => known.has(base) || uniform(seed, 26, word, hashText(base)) < 0.6);
    if (rests && ability - difficulty + 0.7 * normal(seed, 27, word) > 0) known.add(id);
  }
  return known;
}

/**
 * The true memories of a simulated learner: FSRS-6 with personal parameters, which the product cannot see. The
 * scheduler's benchmark uses the same memories.
 */
export class Head {
  readonly #traces = new Map<ConceptId, Trace>();
  readonly #counts = new Map<ConceptId, number>();
  readonly #lastDays = new Map<ConceptId, number>();
  readonly #makeTrace;
  readonly #catalog: Catalog;
  readonly #seed: number;
  readonly #reads: boolean;

  constructor(catalog: Catalog, kind: Kind, seed: number) {
    this.#catalog = catalog;
    this.#seed = seed;
    this.#reads = kind.clickMs === null;
    this.#makeTrace = minds.fsrs({ seed, spread: 1 });
    for (const id of listKnown(catalog, kind.knows, seed)) {
      const [first = 0, ...later] = MET_BEFORE;
      const trace = this.#makeTrace(first, true, this.#easeOf(id), 1);
      for (const at of later) trace.answered(at, true, false);
      this.#traces.set(id, trace);
    }
  }

  /** Returns the probability, 0 to 1, that the learner recalls a concept at a given time, in days. */
  recall(id: ConceptId, at: number): number {
    return this.#traces.get(id)?.recall(at) ?? 0;
  }

  /**
   * Returns a number from 0 to 1 that depends on the learner, the concept, and how often the learner was asked about
   * it.
   */
  luck(salt: number, id: ConceptId): number {
    return uniform(this.#seed, salt, hashText(id), this.#counts.get(id) ?? 0);
  }

  /** Returns a number from the standard normal distribution that depends on the same things. */
  noise(salt: number, id: ConceptId): number {
    return normal(this.#seed, salt, hashText(id), this.#counts.get(id) ?? 0);
  }

  /**
   * Returns the probability of a right answer.
   * @param guessRate the probability, 0 to 1, of being right without knowing
   */
  chanceRight(id: ConceptId, at: number, guessRate: number): number {
    const trace = this.#traces.get(id);
    if (trace) return trace.recall(at) + (1 - trace.recall(at)) * guessRate;
    const ground = LEAST_FOOTING + (1 - LEAST_FOOTING) * this.#footing(id, at);
    return TAUGHT ** Math.exp(-0.5 * this.#easeOf(id)) * ground;
  }

  /** Learns from an answer and its verdict, unless this learner does not read. */
  answered(id: ConceptId, at: number, isRight: boolean): void {
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    if (!this.#reads) return;
    const trace = this.#traces.get(id);
    if (trace) trace.answered(at, isRight, this.#lastDays.get(id) === Math.floor(at));
    else this.#traces.set(id, this.#makeTrace(at, isRight, this.#easeOf(id), this.#footing(id, at)));
    this.#lastDays.set(id, Math.floor(at));
  }

  #easeOf(id: ConceptId): number {
    return normal(this.#seed, 22, hashText(id));
  }

  /** Returns the mean recall, 0 to 1, of the concept's prerequisites. */
  #footing(id: ConceptId, at: number): number {
    const { prerequisites } = this.#catalog.get(id);
    if (prerequisites.length === 0) return 1;
    return prerequisites.reduce((sum, each) => sum + this.recall(each, at), 0) / prerequisites.length;
  }
}
