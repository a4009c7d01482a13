import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercent, formatPoints, roundPercent, roundPoints } from '@/lib/words/percent';

describe('a share in percent', () => {
  it.each([
    [0, '0%'],
    [0.5, '50%'],
    [0.844, '84%'],
    [0.845, '85%'],
    [0.285, '29%'],
    [0.29, '29%'],
    [1, '100%'],
  ])('%d is rounded half up: %s', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });

  it.each([
    [0.004, '1%'],
    [1e-9, '1%'],
    [0.995, '99%'],
    [0.9999, '99%'],
  ])('%d is neither 0%% nor 100%%, because it is not certain: %s', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });

  it('stays within 0 and 100 for an interval that exceeds them by rounding', () => {
    expect([formatPercent(-1e-17), formatPercent(1 + 1e-15)]).toEqual(['0%', '100%']);
  });

  it('has the requested decimals, by the same rule', () => {
    expect([0, 0.1234, 0.12, 0.9999, 0.00001, 1].map((share) => formatPercent(share, 1))).toEqual([
      ...['0.0%', '12.3%', '12.0%', '99.9%', '0.1%', '100.0%'],
    ]);
  });

  it('never falls while the share rises, and returns whole percentages unchanged', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          expect(roundPercent(less)).toBeLessThanOrEqual(roundPercent(more));
        },
      ),
    );
    for (let percent = 0; percent <= 100; percent++) expect(roundPercent(percent / 100)).toBe(percent);
  });
});

describe('a difference of shares in points', () => {
  it('has its sign, except below half a point', () => {
    expect([-0.12, -0.004, 0, 0.004, 0.025, 0.29].map(formatPoints)).toEqual(['−12', '0', '0', '0', '+3', '+29']);
  });

  it('is a plain number in exports', () => {
    expect([-0.12, 0, 0.29].map(roundPoints)).toEqual([-12, 0, 29]);
  });
});
