import { PLAUSIBLE_MS } from './plausible-time';

/**
 * The kind of a concept: written out, or a service with a port. Services share lesson cards and require less reading.
 */
export type ConceptKind = 'written' | 'service';

/** How long questions take a learner, in milliseconds, including the time to read their lessons and verdicts. */
export type Times = {
  /** A concept's lesson, the first answer, and its verdict. */
  readonly newMs: number;
  /** A later answer and its verdict. */
  readonly reviewMs: number;
};

/** How long a question takes this learner on average, and for each kind of concept. */
export type Pace = Times & { readonly kinds: Readonly<Record<ConceptKind, Times>> };

/**
 * The pace that is assumed until a learner's own log says more. The answer times are means from the data of FSRS's own
 * simulator (fsrs-rs, SimulatorConfig: first answers 15 s, reviews 13 s). A lesson takes 20 seconds (services share a
 * card), and a verdict two seconds. The times of the two kinds have these means. They differ by as much as they do in
 * `docs/first-weeks.md`, where simulated learners read all lessons, questions, and verdicts at 200 words a minute.
 */
export const USUAL_PACE: Pace = {
  newMs: 35_000,
  reviewMs: 15_000,
  kinds: {
    written: { newMs: 47_000, reviewMs: 18_000 },
    service: { newMs: 23_000, reviewMs: 12_000 },
  },
};

/** Returns a pace in which both kinds of concepts take the same time. */
export const evenPace = ({ newMs, reviewMs }: Times): Pace => {
  const times = { newMs, reviewMs };
  return { ...times, kinds: { written: times, service: times } };
};

/** Returns the pace with the given means in which the kinds differ as in the usual pace. */
export const paceAround = ({ newMs, reviewMs }: Times): Pace => {
  const scale = (usual: Times): Times => ({
    newMs: Math.round((usual.newMs * newMs) / USUAL_PACE.newMs),
    reviewMs: Math.round((usual.reviewMs * reviewMs) / USUAL_PACE.reviewMs),
  });
  const { written, service } = USUAL_PACE.kinds;
  return { newMs, reviewMs, kinds: { written: scale(written), service: scale(service) } };
};

/** A learner's own pace, with the pace of each form that has enough answers. */
export type OwnPace = Pace & { readonly formMs: Readonly<Record<string, number>> };

/** The fields of an answer that the pace depends on. */
export type TimedAnswer = {
  readonly isFirst: boolean;
  /** The concept's kind. Null if the concept was removed from the content. */
  readonly kind: ConceptKind | null;
  readonly form: string;
  readonly elapsedMs: number;
  /** The time spent reading the lesson before it and the verdict after it, in milliseconds. */
  readonly readMs: number;
};

/** The weight of the usual time, as a number of the learner's answers. */
const USUAL_WEIGHT = 20;
/** The weight of the usual speed, as a number of the learner's answers, half of which are first answers. */
const SPEED_WEIGHT = 2 * USUAL_WEIGHT;
/** The minimum number of answers for a median. */
export const FEWEST_TIMED = 20;

/**
 * Measures how long a learner's answers take: first answers and later answers, together and for each kind of concept,
 * and answers by form. All but the last are means that are shrunk toward the usual pace, so that the size of a day's
 * quiz changes slowly. The pace of a form is the median of its answers, and forms with fewer than 20 answers are left
 * out.
 */
export function measurePace(answers: readonly TimedAnswer[]): OwnPace {
  const byForm = new Map<string, TimedAnswer[]>();
  for (const answer of answers) {
    const given = byForm.get(answer.form);
    if (given) given.push(answer);
    else byForm.set(answer.form, [answer]);
  }
  const medians = [...byForm].map(([form, given]) => [form, medianOf(given)] as const);
  const own = (isFirst: boolean) => answers.filter((answer) => answer.isFirst === isFirst);
  return {
    newMs: shrunkMean(own(true), USUAL_PACE.newMs),
    reviewMs: shrunkMean(own(false), USUAL_PACE.reviewMs),
    kinds: measureKinds(answers),
    formMs: Object.fromEntries(medians.filter((each): each is [string, number] => each[1] !== null)),
  };
}

/**
 * Returns the mean time of answers, in whole milliseconds, as if the usual time had also been measured `USUAL_WEIGHT`
 * times. It is at least five seconds.
 */
function shrunkMean(answers: readonly TimedAnswer[], usualMs: number): number {
  const times = answers.flatMap((answer) => paceMs(answer) ?? []);
  const sum = times.reduce((total, each) => total + each, USUAL_WEIGHT * usualMs);
  return Math.max(LEAST_PACE_MS, Math.round(sum / (times.length + USUAL_WEIGHT)));
}

/**
 * Returns the mean times for each kind of concept. They are shrunk toward the usual times at the learner's speed, which
 * all answers reveal, so that the quiz gets shorter for a slow reader even after few answers about one kind.
 */
function measureKinds(answers: readonly TimedAnswer[]): Pace['kinds'] {
  const { kinds } = USUAL_PACE;
  const speed = measureSpeed(answers);
  const timesOf = (kind: ConceptKind): Times => {
    const own = (isFirst: boolean) => answers.filter((each) => each.kind === kind && each.isFirst === isFirst);
    return {
      newMs: shrunkMean(own(true), kinds[kind].newMs * speed),
      reviewMs: shrunkMean(own(false), kinds[kind].reviewMs * speed),
    };
  };
  return { written: timesOf('written'), service: timesOf('service') };
}

/** Returns how many times as long as usual the learner takes, shrunk toward 1. */
function measureSpeed(answers: readonly TimedAnswer[]): number {
  const assumedMs = (SPEED_WEIGHT * (USUAL_PACE.newMs + USUAL_PACE.reviewMs)) / 2;
  let [ownMs, usualMs] = [assumedMs, assumedMs];
  for (const answer of answers) {
    const ms = paceMs(answer);
    if (ms === null || answer.kind === null) continue;
    const usual = USUAL_PACE.kinds[answer.kind];
    ownMs += ms;
    usualMs += answer.isFirst ? usual.newMs : usual.reviewMs;
  }
  return ownMs / usualMs;
}

/** The minimum time that any answer counts for, including a glance at its verdict. */
const LEAST_PACE_MS = 5000;

/**
 * Returns the time that an answer counts for in the learner's pace, in milliseconds, which is at least five seconds.
 * Returns null for an answer faster than its question can be read, so that fast clicking does not earn more questions.
 */
const paceMs = ({ elapsedMs, readMs }: TimedAnswer): number | null =>
  elapsedMs < PLAUSIBLE_MS ? null : Math.max(LEAST_PACE_MS, studyMs(elapsedMs) + readMs);

/** Returns the median of the times, using the higher of two middle values, or null if there are too few. */
function medianOf(answers: readonly TimedAnswer[]): number | null {
  if (answers.length < FEWEST_TIMED) return null;
  const times = answers.map(({ elapsedMs }) => studyMs(elapsedMs)).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? null;
}

/** The maximum time on one question that counts as study. After that, the learner was probably interrupted. */
const LONGEST_RESPONSE_MS = 60_000;

/**
 * Returns how much of the time that a question, a verdict, or a lesson was on screen counts as study, in milliseconds.
 */
export const studyMs = (elapsedMs: number): number => Math.min(elapsedMs, LONGEST_RESPONSE_MS);
