import type { Target } from './load';
import type { LoadGenerator } from './processes';
import { familyMs, processorMs } from './processor';

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
/** One load: the replies per second, and the processor time of each reply. */
export type Measured = { readonly rate: number; readonly appMs: number; readonly databaseMs: number };
/** What was measured in each round. */
export type Rates = { readonly floor: readonly Measured[]; readonly product: readonly Measured[] };
export type Plan = { readonly rounds: number; readonly seconds: number; readonly signal: AbortSignal };

/**
 * Alternates between the floor and the product, and swaps which goes first in each round, so that other work on the
 * machine affects both.
 */
export async function compete(
  send: (target: Target, connections: number, seconds: number) => Promise<Measured>,
  { floor, product }: Contest,
  connections: number,
  { rounds, seconds, signal }: Plan,
): Promise<Rates> {
  const rates = { floor: [] as Measured[], product: [] as Measured[] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['floor', 'product'] as const) : (['product', 'floor'] as const);
    for (const side of order) {
      signal.throwIfAborted();
      rates[side].push(await send(side === 'floor' ? floor : product, connections, seconds));
    }
  }
  return rates;
}

/**
 * Sends loads and counts the replies that acknowledged a request.
 * @param databasePid the main process of PostgreSQL
 */
export function counting(load: LoadGenerator, databasePid: number) {
  const acknowledged = new Map<Target, number>();
  const send = async (target: Target, connections: number, seconds: number): Promise<Measured> => {
    const [appMs, databaseMs] = [processorMs(target.pid), familyMs(databasePid)];
    const done = await load.run({ target, connections, seconds });
    if ('failure' in done) throw new Error(done.failure);
    acknowledged.set(target, (acknowledged.get(target) ?? 0) + done.count);
    return {
      rate: (done.count * 1000) / done.elapsedMs,
      appMs: (processorMs(target.pid) - appMs) / done.count,
      databaseMs: (familyMs(databasePid) - databaseMs) / done.count,
    };
  };
  return { send, countOf: (target: Target) => acknowledged.get(target) ?? 0 };
}
