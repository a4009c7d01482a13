import { normal } from './chance';

/** The model of how a simulated learner's memory works. Schedulers never see it. */
export type MindFamily = 'fsrs' | 'traces' | 'half-life';

/** The hidden memory of one concept. Times are in days. */
export interface Trace {
  recall(at: number): number;
  /** Updates the memory after an answer. `sameDay` is true unless the answer is the first on its day. */
  answered(at: number, isRight: boolean, sameDay: boolean): void;
  /** Reduces the memory's strength by a share, because a neighbor was asked about and this concept was not. */
  weaken(share: number): void;
}

/** The differences between learners. */
export type Person = { readonly seed: number; readonly spread: number };

/**
 * Makes a new memory.
 * @param ease the concept's ease for this learner, from the standard normal distribution
 * @param footing how well the learner recalls its prerequisites, 0 to 1
 */
export type NewTrace = (at: number, isRight: boolean, ease: number, footing: number) => Trace;

export const minds: Readonly<Record<MindFamily, (person: Person) => NewTrace>> = {
  fsrs: fsrsMind,
  traces: tracesMind,
  'half-life': halfLifeMind,
};

/** The share of a first memory's strength that is lost if the learner recalls none of the prerequisites. */
const FOOTING_LOSS = 0.5;
const footed = (footing: number): number => 1 - FOOTING_LOSS * (1 - footing);

/** The published default parameters of FSRS-6: open-spaced-repetition/awesome-fsrs, "The Algorithm". */
const DEFAULTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
] as const;

/**
 * FSRS-6 with the learner's own parameters. First stabilities are spread by a factor of e^0.9, growth by e^0.35, and
 * decay by e^0.4 (standard deviations at spread 1). Fits of real learners in srs-benchmark differ by about as much.
 */
function fsrsMind({ seed, spread }: Person): NewTrace {
  const factorOf = (key: number, sd: number) => Math.exp(spread * sd * normal(seed, 100 + key));
  const w = DEFAULTS;
  const first = { wrong: w[0] * factorOf(1, 0.9), right: w[2] * factorOf(2, 0.9) };
  const growth = Math.exp(w[8]) * factorOf(3, 0.35);
  const forgetting = w[11] * factorOf(4, 0.25);
  const decay = Math.min(0.8, Math.max(0.05, w[20] * factorOf(5, 0.4)));
  const scale = 0.9 ** (-1 / decay) - 1;
  return (at, isRight, ease, footing) => {
    let stability = (isRight ? first.right : first.wrong) * Math.exp(0.4 * ease) * footed(footing);
    let difficulty = clamp((isRight ? w[4] - Math.exp(w[5] * 2) + 1 : w[4]) - ease, 1, 10);
    let last = at;
    const recall = (now: number) => (1 + (scale * Math.max(0, now - last)) / stability) ** -decay;
    return {
      recall,
      answered(now, isRightNow, sameDay) {
        const lost = 1 - recall(now);
        if (sameDay) stability *= isRightNow ? Math.max(1, Math.exp(w[17] * w[18]) * stability ** -w[19]) : 0.9;
        else if (isRightNow)
          stability *= 1 + growth * (11 - difficulty) * stability ** -w[9] * (Math.exp(lost * w[10]) - 1);
        else {
          const left = forgetting * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp(lost * w[14]);
          stability = Math.min(stability, left);
        }
        stability = clamp(stability, 0.01, 36_500);
        if (!isRightNow) difficulty = clamp(difficulty + (2 * w[6] * (10 - difficulty)) / 9, 1, 10);
        last = now;
      },
      weaken: (share) => {
        stability *= 1 - share;
      },
    };
  };
}

/**
 * The activation of all past encounters. Each fades as a power of time, and faster the more active the memory was at
 * that encounter (Pavlik and Anderson, "Practice and forgetting effects on vocabulary memory", Cognitive Science 29,
 * 2005). Between days, time passes at one fortieth of its normal speed.
 */
function tracesMind({ seed, spread }: Person): NewTrace {
  const base = 1 + spread * 0.35 * normal(seed, 201);
  const fade = 0.177 * Math.exp(spread * 0.15 * normal(seed, 202));
  const seconds = (from: number, to: number) =>
    Math.max(1, (to - from) * 86_400 * (Math.floor(to) > Math.floor(from) ? 0.025 : 1));
  return (at, isRight, ease, footing) => {
    const encounters: { at: number; decay: number; weight: number }[] = [];
    let offset = base + 0.3 * ease + Math.log(footed(footing)) * 0.4;
    const activation = (now: number) =>
      Math.log(encounters.reduce((sum, each) => sum + each.weight * seconds(each.at, now) ** -each.decay, 0));
    const meet = (now: number, weight: number) => {
      const before = encounters.length === 0 ? 0 : Math.exp(activation(now));
      encounters.push({ at: now, decay: 0.217 * before + fade, weight });
    };
    meet(at, isRight ? 1 : 0.7);
    return {
      recall: (now) => 1 / (1 + Math.exp((-0.704 - activation(now) - offset) / 0.255)),
      answered: (now, isRightNow) => meet(now, isRightNow ? 1 : 0.7),
      weaken: (share) => {
        offset -= 0.1 * share;
      },
    };
  };
}

/**
 * Exponential forgetting with a half-life. The half-life grows with each success, and more so the later the success
 * comes. It shrinks with each failure (the shape of Settles and Meeder's half-life regression, ACL 2016).
 */
function halfLifeMind({ seed, spread }: Person): NewTrace {
  const first = 6 * Math.exp(spread * 0.7 * normal(seed, 301));
  const growth = 1.6 * Math.exp(spread * 0.3 * normal(seed, 302));
  return (at, isRight, ease, footing) => {
    let halfLife = first * (isRight ? 1 : 0.25) * Math.exp(0.4 * ease) * footed(footing);
    let last = at;
    const recall = (now: number) => 2 ** (-Math.max(0, now - last) / halfLife);
    return {
      recall,
      answered(now, isRightNow, sameDay) {
        const lost = 1 - recall(now);
        if (sameDay) halfLife *= isRightNow ? 1.03 : 0.95;
        else halfLife *= isRightNow ? 1 + growth * Math.exp(0.2 * ease) * Math.sqrt(lost) : 0.35;
        halfLife = clamp(halfLife, 0.3, 1500);
        last = now;
      },
      weaken: (share) => {
        halfLife *= 1 - share;
      },
    };
  };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
