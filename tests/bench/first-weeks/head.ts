import type { Catalog } from '@/lib/catalog/catalog';
import type { ConceptId } from '@/lib/ids';
import { hashText } from '@/lib/quiz/chance';
import { normal, uniform } from '../scheduler/chance';
import { minds, type Trace } from '../scheduler/mind';
import type { Kind } from './kinds';

/** Right at the first question after a lesson, guesses included (fsrs-rs, SimulatorConfig), for an average concept. */
const TAUGHT = 0.76;
/** How much of that is left without any of what the concept builds on. */
const LEAST_FOOTING = 0.6;
/** How many days before the first one a person last met what they know already. */
const MET_BEFORE = [-400, -300, -200, -100];

/**
 * What a person knows beforehand, as in the loose world of the placement's benchmark: one ability against difficulties
 * of which the place in the course tells a part, and less of what builds on something unknown. Everyone of a kind has
 * the same ability.
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
 * What a simulated learner really remembers: FSRS-6 with personal parameters, hidden from the product, as in the
 * benchmark of the scheduler.
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

  /** How well a concept is recalled at a time in days, 0 to 1. */
  recall(id: ConceptId, at: number): number {
    return this.#traces.get(id)?.recall(at) ?? 0;
  }

  /** A number from 0 to 1 that follows from the learner, the concept, and how often it was asked. */
  luck(salt: number, id: ConceptId): number {
    return uniform(this.#seed, salt, hashText(id), this.#counts.get(id) ?? 0);
  }

  /** A standard normal number of the same kind. */
  noise(salt: number, id: ConceptId): number {
    return normal(this.#seed, salt, hashText(id), this.#counts.get(id) ?? 0);
  }

  /** The chance of a right answer. @param guessRate chance, 0 to 1, of being right without knowing */
  chanceRight(id: ConceptId, at: number, guessRate: number): number {
    const trace = this.#traces.get(id);
    if (trace) return trace.recall(at) + (1 - trace.recall(at)) * guessRate;
    const ground = LEAST_FOOTING + (1 - LEAST_FOOTING) * this.#footing(id, at);
    return TAUGHT ** Math.exp(-0.5 * this.#easeOf(id)) * ground;
  }

  /** Learns from an answer and its verdict. Nobody learns who reads neither. */
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

  /** How well what a concept builds on is recalled, 0 to 1. */
  #footing(id: ConceptId, at: number): number {
    const { prerequisites } = this.#catalog.get(id);
    if (prerequisites.length === 0) return 1;
    return prerequisites.reduce((sum, each) => sum + this.recall(each, at), 0) / prerequisites.length;
  }
}
