/** How long this learner's answers take, in milliseconds. */
export type Pace = {
  /** A first answer on a concept, its explanation read. */
  readonly newMs: number;
  readonly reviewMs: number;
};

/**
 * What is assumed until a learner's own log says more: the mean over answers in the data that FSRS's own simulator uses
 * (fsrs-rs, SimulatorConfig: first answers 15 s, reviews 13 s).
 */
export const USUAL_PACE: Pace = { newMs: 15_000, reviewMs: 13_000 };
