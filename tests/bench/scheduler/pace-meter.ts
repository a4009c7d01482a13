import { type Pace, USUAL_PACE } from '@/lib/scheduler/quiz/pace';

/** From so many answers on, a learner's own mean is used. */
const ENOUGH = 20;

/** The mean time of a simulated learner's answers so far; the usual one until there are enough. */
export class PaceMeter {
  readonly #sums = { new: 0, review: 0 };
  readonly #counts = { new: 0, review: 0 };

  add(isNew: boolean, elapsedMs: number): void {
    const kind = isNew ? 'new' : 'review';
    this.#sums[kind] += elapsedMs;
    this.#counts[kind]++;
  }

  pace(): Pace {
    const mean = (kind: 'new' | 'review', usual: number) =>
      this.#counts[kind] < ENOUGH ? usual : this.#sums[kind] / this.#counts[kind];
    return { newMs: mean('new', USUAL_PACE.newMs), reviewMs: mean('review', USUAL_PACE.reviewMs) };
  }
}
