import { partialVerdict, type Verdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import type { OrderKey, OrderResponse } from './question';

/** Marks an order: credit is the share of pairs of items that stand the right way round, counted from even odds. */
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
  return succeed(partialVerdict(order.map((item) => key.items[item]).join(' → '), credit, null));
}
