import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { defaultModel, type MemoryModel, memoryModel } from '@/lib/scheduler/memory/memory-model';
import { calibrate } from '@/lib/study/refit/calibrate';
import { compareModels, favorsOwn, type HeldOut } from '@/lib/study/refit/compare-models';
import { fitParameters } from '@/lib/study/refit/fit-parameters';
import { logLoss } from '@/lib/study/refit/pass';
import { isRefitDue } from '@/lib/study/refit/refit-due';
import { listSpacedReviews, predictRecall } from '@/lib/study/refit/spaced-review';
import { FEWEST_PREDICTED, tryOwn } from '@/lib/study/refit/trial';
import { longMemory } from './long-memory';
import { simulateLog } from './simulated-learner';

const heldOut = (differences: readonly number[], concepts = differences.length): readonly HeldOut[] =>
  differences.map((difference, index) => ({
    conceptId: `concept-${index % concepts}` as ConceptId,
    published: 0.5 + difference,
    own: 0.5,
  }));

describe('the comparison on held-out reviews', () => {
  it('compares mean losses, and knows how much of the difference may be noise', () => {
    const { count, publishedLoss, ownLoss, noise } = compareModels(heldOut([0.1, 0.3]));
    expect([count, publishedLoss, ownLoss]).toEqual([2, expect.closeTo(0.7, 12), 0.5]);
    // Standard error of the mean of 0.1 and 0.3: 0.1.
    expect(noise).toBeCloseTo(1.2816 * 0.1, 3);
  });

  it('counts several reviews of one concept as less evidence than reviews of different concepts', () => {
    const differences = Array.from({ length: 40 }, (_, index) => (index % 20 < 5 ? -0.1 : 0.1));
    expect(compareModels(heldOut(differences, 20)).noise).toBeGreaterThan(
      1.3 * compareModels(heldOut(differences, 40)).noise,
    );
  });

  it('starts to use a learner’s own parameters only for an advantage beyond noise, and stops when it is gone', () => {
    const judged = { count: 100, publishedLoss: 0.4, noise: 0.02 };
    expect(favorsOwn({ ...judged, ownLoss: 0.37 }, false)).toBe(true);
    expect(favorsOwn({ ...judged, ownLoss: 0.39 }, false)).toBe(false);
    expect(favorsOwn({ ...judged, ownLoss: 0.39 }, true)).toBe(true);
    expect(favorsOwn({ ...judged, ownLoss: 0.4 }, true)).toBe(false);
  });
});

describe('the calibration of a log', () => {
  it('is due after 20 entries, and after growing by another fifth', () => {
    expect(isRefitDue(19, null)).toBe(false);
    expect(isRefitDue(20, null)).toBe(true);
    expect(isRefitDue(39, 20)).toBe(false);
    expect(isRefitDue(40, 20)).toBe(true);
    expect(isRefitDue(1199, 1000)).toBe(false);
    expect(isRefitDue(1200, 1000)).toBe(true);
  });
});

describe('the trial of a learner’s own parameters', () => {
  it('needs at least 400 predicted reviews', async () => {
    const reviews = listSpacedReviews(simulateLog(defaultModel, 600, 1));
    const predicted = reviews.filter(({ elapsedDays }) => elapsedDays !== null).length;
    expect(predicted).toBeGreaterThan(FEWEST_PREDICTED);
    let end = reviews.length;
    for (let surplus = predicted - FEWEST_PREDICTED + 1; surplus > 0; ) if (reviews[--end]?.elapsedDays) surplus--;
    expect(await tryOwn(reviews.slice(0, end))).toBeNull();
    expect(await tryOwn(reviews.slice(0, end + 1))).not.toBeNull();
  });

  it('predicts each of the last reviews only from earlier ones', async () => {
    const reviews = listSpacedReviews(simulateLog(defaultModel, 900, 2));
    const tried = await tryOwn(reviews);
    const turned = reviews.map((each, place) => (place < 720 ? each : { ...each, grade: 'again' as const }));
    const other = await tryOwn(turned);
    const place = reviews.slice(540, 720).filter(({ elapsedDays }) => elapsedDays !== null).length;
    expect(place).toBeGreaterThan(50);
    expect(other?.slice(0, place)).toEqual(tried?.slice(0, place));
    expect(tried?.map(({ published }) => published)).toEqual(
      predictRecall(defaultModel, reviews)
        .slice(540)
        .filter((recall) => recall !== null),
    );
  });
});

describe('fitting', () => {
  it('gives the same parameters for the same reviews, and the published ones for very few', async () => {
    const items = [
      [
        { rating: 3, days: 0 },
        { rating: 3, days: 2 },
      ],
    ] as const;
    const fitted = await fitParameters(items);
    expect(fitted).toEqual(defaultModel.parameters.map((parameter) => expect.closeTo(parameter, 5)));
    expect(await fitParameters(items)).toEqual(fitted);
  });
});

describe('a calibration', () => {
  it('with too few reviews keeps the existing parameters', async () => {
    const reviews = simulateLog(defaultModel, 200, 1);
    const parameters = [...defaultModel.parameters];
    const log = { logLength: 200, calibratedAt: null, parameters, reviews };
    expect(await calibrate(log)).toMatchObject({ parameters, heldOut: null, fault: null });
  });

  it('of an exactly average learner keeps the published parameters', async () => {
    const reviews = simulateLog(defaultModel, 700, 7, 'never');
    const { parameters, heldOut } = await calibrate({ logLength: 700, calibratedAt: null, parameters: null, reviews });
    expect(parameters).toBeNull();
    expect(heldOut?.count).toBeGreaterThan(150);
  });

  it('of an unusual learner finds parameters that predict later reviews better, measured by the true recall', async () => {
    const all = simulateLog(longMemory, 1000, 7, 'never');
    const log = { logLength: 700, calibratedAt: null, parameters: null, reviews: all.slice(0, 700) };
    const { parameters } = await calibrate(log);
    if (parameters === null) throw new Error('none were found');
    const lossUnder = (model: MemoryModel) =>
      predictRecall(model, listSpacedReviews(all)).reduce<number>((sum, recall, place) => {
        const truth = all[place]?.trueRecall ?? 0;
        if (recall === null || place < 700) return sum;
        return sum + truth * logLoss(recall, true) + (1 - truth) * logLoss(recall, false);
      }, 0);
    expect(lossUnder(memoryModel(parameters))).toBeLessThan(lossUnder(defaultModel));
    expect(lossUnder(longMemory)).toBeLessThan(lossUnder(defaultModel));
  });
});
