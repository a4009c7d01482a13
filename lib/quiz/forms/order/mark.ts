import { rowsVerdict, type Verdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import { endSentence } from '@/lib/words/sentence';
import type { OrderKey, OrderResponse } from './question';

/**
 * Marks an order. Credit is the share of pairs of items that are in the right order, scaled so that a share of one half
 * earns 0. The missed rows are the smallest set of items that would have to move, except those that are already at
 * their step.
 */
export function markOrder(key: OrderKey, response: OrderResponse): Result<Verdict, 'unreadable'> {
  const { order } = response;
  if (order.length !== key.items.length || new Set(order).size !== order.length) return fail('unreadable');
  if (order.some((place) => place >= key.items.length)) return fail('unreadable');
  const rank = new Map(key.order.map((item, place) => [item, place]));
  const ranks = order.map((item) => rank.get(item) ?? 0);
  let pairs = 0;
  let rightly = 0;
  for (let first = 0; first < ranks.length; first++) {
    for (let second = first + 1; second < ranks.length; second++) {
      pairs++;
      if ((ranks[first] ?? 0) < (ranks[second] ?? 0)) rightly++;
    }
  }
  const credit = Math.max(0, (2 * rightly) / pairs - 1);
  const inPlace = new Set(longestRise(ranks));
  return succeed(
    rowsVerdict({
      responseText: order.map((item) => key.items[item]).join(' → '),
      credit,
      missedRows: ranks.flatMap((rank, step) =>
        inPlace.has(rank) || rank === step
          ? []
          : [{ item: key.items[key.order[rank] ?? -1] ?? '', given: `step ${step + 1}`, right: `step ${rank + 1}` }],
      ),
      sentences: [endSentence(key.right), key.explanation],
    }),
  );
}

/** Returns the longest increasing subsequence of a list of distinct numbers. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const rises: (readonly number[])[] = [];
  for (const number of numbers) {
    const before = rises.filter((rise) => (rise.at(-1) ?? number) < number);
    rises.push([...longestOf(before), number]);
  }
  return longestOf(rises);
}

const longestOf = (runs: readonly (readonly number[])[]): readonly number[] =>
  runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
