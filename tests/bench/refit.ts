import { type Chance, chanceFrom } from '@/lib/quiz/chance';
import { defaultModel, type MemoryModel, memoryModel } from '@/lib/scheduler/memory/memory-model';
import { favorsOwn } from '@/lib/study/refit/compare-models';
import { fitParameters } from '@/lib/study/refit/fit-parameters';
import { logLoss } from '@/lib/study/refit/pass';
import { countPredicted, listSpacedReviews, predictRecall, type SpacedReview } from '@/lib/study/refit/spaced-review';
import { listTrainingItems } from '@/lib/study/refit/training-items';
import { compareTried, tryOwn } from '@/lib/study/refit/trial';
import { formatPercent } from '@/lib/words/percent';
import { type SimulatedReview, simulateLog, someoneElse } from '../unit/study/refit/simulated-learner';

/**
 * `npm run bench:refit` measures how long refitting takes, and how often learners whose true memory is known adopt
 * their own parameters, rightly or wrongly. `npm run bench:refit -- 400` simulates 400 learners of each kind instead of
 * 200.
 */
const LEARNERS = Number(process.argv[2] ?? 200);
const SIZES = [200, 400, 1000];
/** The number of later reviews on which a fit is compared with the truth. */
const FUTURE = 300;

await sayTimes();
await sayAdoption('average, never guesses', () => defaultModel, 'never');
await sayAdoption('average, guesses blindly', () => defaultModel, 'blindly');
await sayAdoption('another memory, never guesses', someoneElse, 'never');
await sayAdoption('another memory, guesses blindly', someoneElse, 'blindly');

async function sayTimes(): Promise<void> {
  console.log('reviews   items, ms   fit, ms   longest event loop block, ms');
  for (const [size, perConcept] of [
    [1000, 8],
    [10_000, 50],
    [100_000, 50],
  ] as const) {
    const reviews = madeUp(size, perConcept, chanceFrom(1, 'times'));
    const startedAt = performance.now();
    const items = listTrainingItems(reviews);
    const builtAt = performance.now();
    let heldMs = 0;
    let beatAt = builtAt;
    const beat = setInterval(() => {
      heldMs = Math.max(heldMs, performance.now() - beatAt);
      beatAt = performance.now();
    }, 1);
    await fitParameters(items);
    clearInterval(beat);
    const ms = [builtAt - startedAt, performance.now() - builtAt, heldMs].map((each) => each.toFixed(0).padStart(10));
    console.log(String(size).padStart(7), ...ms);
  }
}

/** Makes reviews whose counts and intervals resemble those of a quiz. */
function madeUp(size: number, perConcept: number, chance: Chance): readonly SpacedReview[] {
  return Array.from({ length: size }, (_, index) => ({
    conceptId: `concept-${index % Math.ceil(size / perConcept)}` as SpacedReview['conceptId'],
    grade: chance.below(8) === 0 ? 'again' : 'good',
    elapsedDays: index < size / perConcept ? null : 1 + chance.below(40),
    form: 'typed-term',
    predictedRecall: null,
    passRate: 0,
  }));
}

async function sayAdoption(
  who: string,
  memoryOf: (seed: number) => MemoryModel,
  guesses: 'blindly' | 'never',
): Promise<void> {
  console.log(`\n${who} (${LEARNERS} learners)`);
  console.log(
    'predicted  held out  own adopted  any lead  own truly better  true gain if adopted  true gain if always own',
  );
  for (const size of SIZES) {
    const sums = { heldOut: 0, taken: 0, leads: 0, better: 0, takenGain: 0, gain: 0 };
    for (let seed = 0; seed < LEARNERS; seed++) {
      const { log, cut } = logOf(memoryOf(seed), size, seed, guesses);
      const past = listSpacedReviews(log.slice(0, cut));
      const tried = await tryOwn(past, 0);
      const fitted = await fitParameters(listTrainingItems(past));
      if (!tried || !fitted) throw new Error('nothing was fitted');
      const judgment = compareTried(tried);
      const gain = lossOn(log, cut, defaultModel) - lossOn(log, cut, memoryModel(fitted));
      sums.heldOut += judgment.count;
      sums.gain += gain;
      if (gain > 0) sums.better++;
      if (favorsOwn(judgment, true)) sums.leads++;
      if (!favorsOwn(judgment, false)) continue;
      sums.taken++;
      sums.takenGain += gain;
    }
    const share = (count: number) => formatPercent(count / LEARNERS);
    const row = [
      size,
      Math.round(sums.heldOut / LEARNERS),
      share(sums.taken),
      share(sums.leads),
      share(sums.better),
      (sums.takenGain / Math.max(1, sums.taken)).toFixed(4),
      (sums.gain / LEARNERS).toFixed(4),
    ];
    console.log(row.map((each) => String(each).padStart(10)).join(' '));
  }
}

/** Simulates a log with this many predicted reviews before the cut, and more reviews after it. */
function logOf(memory: MemoryModel, size: number, seed: number, guesses: 'blindly' | 'never') {
  const log = simulateLog(memory, 2 * size + 400 + FUTURE, seed, guesses);
  const spaced = listSpacedReviews(log);
  let cut = size;
  while (countPredicted(spaced.slice(0, cut)) < size) cut++;
  return { log: log.slice(0, cut + FUTURE), cut };
}

/** Returns the expected log loss of a model's predictions after the cut, given the true recall. */
function lossOn(log: readonly SimulatedReview[], cut: number, model: MemoryModel): number {
  const losses = predictRecall(model, listSpacedReviews(log)).flatMap((recall, place) => {
    const truth = log[place]?.trueRecall ?? 0;
    return recall === null || place < cut ? [] : [truth * logLoss(recall, true) + (1 - truth) * logLoss(recall, false)];
  });
  return losses.reduce((sum, each) => sum + each, 0) / losses.length;
}
