import { fail, type Result, succeed } from '@/lib/result';

export type PasswordGate = {
  /**
   * Does work that hashes passwords. Returns `busy` without doing anything if too many requests are already under way.
   */
  admit<Value>(work: () => Promise<Value>): Promise<Result<Value, 'busy'>>;
  /** Runs one hash as soon as fewer than `atOnce` others are running. Hashes run in the order of the calls. */
  takeTurn<Value>(job: () => Promise<Value>): Promise<Value>;
};

export type GateSize = {
  /** The maximum number of hashes that run at the same time. Each takes 19 MiB and one processor. */
  readonly atOnce: number;
  /** The maximum number of requests that may be under way at once, including those that are waiting for a hash. */
  readonly admitted: number;
};

/** Limits how much of the process's memory and time hashing takes, however many requests arrive. */
export function makePasswordGate({ atOnce, admitted }: GateSize): PasswordGate {
  let inside = 0;
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    admit: async (work) => {
      if (inside >= admitted) return fail('busy');
      inside++;
      try {
        return succeed(await work());
      } finally {
        inside--;
      }
    },
    takeTurn: async (job) => {
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      else running++;
      try {
        return await job();
      } finally {
        const next = waiting.shift();
        // The next hash in line takes this turn, so `running` stays the same.
        if (next) next();
        else running--;
      }
    },
  };
}
