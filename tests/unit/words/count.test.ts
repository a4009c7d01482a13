import { describe, expect, it } from 'vitest';
import { countWords, formatCount, formatNumber, inWords, plural } from '@/lib/words/count';
import { formatAhead, formatDays, formatReturn } from '@/lib/words/duration';
import { formatList } from '@/lib/words/list';

describe('a count', () => {
  it('uses the plural for every number but one', () => {
    expect([0, 1, 2, 21, 101].map((count) => formatCount(count, 'day'))).toEqual([
      ...['0 days', '1 day', '2 days', '21 days', '101 days'],
    ]);
  });

  it('accepts irregular plurals', () => {
    expect([0, 1, 2].map((count) => formatCount(count, 'memory', 'memories'))).toEqual([
      ...['0 memories', '1 memory', '2 memories'],
    ]);
    expect([1, 2].map((count) => plural(count, 'is', 'are'))).toEqual(['is', 'are']);
  });

  it('has commas between thousands', () => {
    expect(formatCount(10_000, 'row')).toBe('10,000 rows');
    expect(formatNumber(65_536)).toBe('65,536');
  });

  it('is rounded, with decimals on request', () => {
    expect([formatNumber(3.6), formatNumber(12, 1), formatNumber(2.345, 2)]).toEqual(['4', '12.0', '2.35']);
  });
});

describe('words', () => {
  it('are counted without the punctuation between them', () => {
    expect(['', 'SSH', 'A → B', 'TCP port 22, and  [::1]:80.', '“so”'].map(countWords)).toEqual([0, 1, 2, 5, 1]);
  });

  it('replace numbers up to ten', () => {
    expect([0, 1, 10, 11].map(inWords)).toEqual(['no', 'one', 'ten', '11']);
  });
});

describe('a duration', () => {
  it('is given in days, with one decimal below ten', () => {
    expect([0.4, 1, 1.04, 2.54, 9.96, 12.4, 1200].map(formatDays)).toEqual([
      ...['less than a day', '1 day', '1 day', '2.5 days', '10 days', '12 days', '1,200 days'],
    ]);
  });

  it('is described relative to today', () => {
    expect([-3, 0, 1, 2, 59, 60].map(formatAhead)).toEqual([
      ...['today', 'today', 'tomorrow', 'in 2 days', 'in 59 days', 'in 60 days'],
    ]);
  });

  it('is given in months for a distant return', () => {
    expect([0, 1, 59, 60, 100].map(formatReturn)).toEqual([
      ...['today', 'tomorrow', 'in 59 days', 'in 2 months', 'in 3 months'],
    ]);
  });
});

it('a list reads like part of a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatList)).toEqual(['', 'a', 'a and b', 'a, b, and c']);
});
