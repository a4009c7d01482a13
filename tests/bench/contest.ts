import type { Target } from './load';
import type { LoadGenerator } from './processes';

/**
 * Two loads to compare: one on the product, and one on a floor, which does the minimum that Next.js needs for the same
 * work.
 */
export type Contest = {
  readonly name: string;
  readonly floor: Target;
  readonly product: Target;
  /** The aim: the minimum ratio of the product's rate to the floor's. */
  readonly aim: number;
};
/** The replies per second in each round. */
export type Rates = { readonly floor: readonly number[]; readonly product: readonly number[] };
export type Plan = { readonly rounds: number; readonly seconds: number; readonly signal: AbortSignal };

/**
 * Alternates between floor and product, and swaps which goes first in each round, so that other work on the machine
 * affects both.
 */
export async function compete(
  send: (target: Target, connections: number, seconds: number) => Promise<number>,
  { floor, product }: Contest,
  connections: number,
  { rounds, seconds, signal }: Plan,
): Promise<Rates> {
  const rates = { floor: [] as number[], product: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['floor', 'product'] as const) : (['product', 'floor'] as const);
    for (const side of order) {
      signal.throwIfAborted();
      rates[side].push(await send(side === 'floor' ? floor : product, connections, seconds));
    }
  }
  return rates;
}

/** Sends loads and counts the replies that acknowledged a request. */
export function counting(load: LoadGenerator) {
  const acknowledged = new Map<Target, number>();
  const send = async (target: Target, connections: number, seconds: number): Promise<number> => {
    const done = await load.run({ target, connections, seconds });
    if ('failure' in done) throw new Error(done.failure);
    acknowledged.set(target, (acknowledged.get(target) ?? 0) + done.count);
    return (done.count * 1000) / done.elapsedMs;
  };
  return { send, countOf: (target: Target) => acknowledged.get(target) ?? 0 };
}
