import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoggedPrediction } from '@/lib/db/exam/predictions';
import {
  estimateExam,
  estimateScore,
  GUESS_RATE,
  type TopicChance,
  UNKNOWN_BIAS,
  weighBias,
} from '@/lib/study/readiness/estimate';
import { measureBias } from '@/lib/study/readiness/own-bias';

const recall = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const anyTopics = fc
  .array(fc.record({ recall, answerCount: fc.nat(50) }), { minLength: 1, maxLength: 60 })
  .map((list) => list.map((topic): TopicChance => ({ ...topic, share: 1 / list.length })));
const anyBias = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 1e-4, max: 1, noNaN: true }))
  .map(([off, variance]) => weighBias(off, variance));
const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;
const even = (count: number, topic: Omit<TopicChance, 'share'>): readonly TopicChance[] =>
  Array.from({ length: count }, () => ({ ...topic, share: 1 / count }));
const told = (count: number, recall: number, isPassed: boolean): readonly LoggedPrediction[] =>
  Array.from({ length: count }, () => ({ form: 'typed-term', recall, isPassed }));

describe('a predicted score', () => {
  it('is within its bounds, which are between 0 and 1', () => {
    fc.assert(
      fc.property(anyTopics, anyBias, (topics, bias) => {
        const { score, low, high } = estimateScore(topics, bias);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(score);
        expect(high).toBeGreaterThanOrEqual(score - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls when a topic is recalled better', () => {
    fc.assert(
      fc.property(
        anyTopics,
        anyBias,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (topics, bias, at, more) => {
          const place = at % topics.length;
          const better = topics.map((topic, each) =>
            each === place ? { ...topic, recall: Math.max(topic.recall ?? 0, more) } : topic,
          );
          // The first answer to a topic counts from a recall of zero, whatever the bias.
          if (topics[place]?.recall === null && bias.shift < 0) return;
          expect(estimateScore(better, bias).score).toBeGreaterThanOrEqual(estimateScore(topics, bias).score - 1e-12);
        },
      ),
    );
  });

  it('is that of guessing if nothing is known', () => {
    const { score } = estimateScore(even(90, { recall: null, answerCount: 0 }), UNKNOWN_BIAS);
    expect(score).toBeCloseTo(GUESS_RATE);
    expect(estimateScore(even(90, { recall: 0, answerCount: 3 }), UNKNOWN_BIAS).score).toBeCloseTo(GUESS_RATE);
  });

  it('is more certain if its topics have more answers', () => {
    const widths = [0, 1, 5, 20].map((answerCount) =>
      width(estimateScore(even(40, { recall: 0.7, answerCount }), UNKNOWN_BIAS)),
    );
    expect(widths).toEqual([...widths].sort((one, other) => other - one));
    expect(new Set(widths).size).toBe(widths.length);
  });

  it('is less certain for an exam with few questions than for all topics', () => {
    const all = estimateScore(even(90, { recall: 0.7, answerCount: 5 }), UNKNOWN_BIAS);
    expect(estimateExam(all, 30).score).toBe(all.score);
    expect(width(estimateExam(all, 30))).toBeGreaterThan(width(all));
    expect(width(estimateExam(all, 10))).toBeGreaterThan(width(estimateExam(all, 30)));
  });
});

describe('the bias of a learner’s predictions', () => {
  it('is unknown without answers, and more certain with each', () => {
    expect(measureBias([])).toEqual(UNKNOWN_BIAS);
    const variances = [10, 50, 200].map((count) => measureBias(told(count, 0.9, true)).variance);
    expect(variances[0]).toBeLessThan(UNKNOWN_BIAS.variance);
    expect(variances).toEqual([...variances].sort((one, other) => other - one));
  });

  it('lowers the score of someone who forgets more than predicted, and raises it in the opposite case', () => {
    const worse = measureBias([...told(60, 0.9, true), ...told(40, 0.9, false)]);
    const better = measureBias(told(100, 0.7, true));
    expect(worse.shift).toBeLessThan(0);
    expect(worse.shift).toBeGreaterThan(-0.3);
    expect(better.shift).toBeGreaterThan(0);
    const topics = even(40, { recall: 0.8, answerCount: 5 });
    expect(estimateScore(topics, worse).score).toBeLessThan(estimateScore(topics, UNKNOWN_BIAS).score);
    expect(estimateScore(topics, better).score).toBeGreaterThan(estimateScore(topics, UNKNOWN_BIAS).score);
  });

  it('corrects for guesses: right guesses of true or false are not knowledge', () => {
    const guesses = Array.from({ length: 100 }, (_, place): LoggedPrediction => {
      return { form: 'true-false', recall: 0, isPassed: place % 2 === 0 };
    });
    expect(measureBias(guesses).shift).toBeCloseTo(0);
  });
});
