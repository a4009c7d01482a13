import { expect, it } from 'vitest';
import { addStandings, compareWeakness } from '@/lib/classroom/insight/weakest-first';

it('sorts topics by the share of those who started them that know them, lowest first, and puts topics that no one started last', () => {
  const standings = [
    { begunCount: 0, knownCount: 0 },
    { begunCount: 10, knownCount: 9 },
    { begunCount: 4, knownCount: 1 },
    { begunCount: 8, knownCount: 2 },
    { begunCount: 1, knownCount: 0 },
  ];
  const sorted = standings.toSorted(compareWeakness);
  expect(sorted.map(({ begunCount }) => begunCount)).toEqual([1, 8, 4, 10, 0]);
  expect(standings.toReversed().toSorted(compareWeakness)).toEqual(sorted);
});

it('adds up a family', () => {
  const family = [
    { begunCount: 3, knownCount: 1 },
    { begunCount: 5, knownCount: 4 },
  ];
  expect(addStandings(family)).toEqual({ begunCount: 8, knownCount: 5 });
});
