import { fail, type Result, succeed } from '@/lib/result';

export type PasswordGate = {
  /** Does work that hashes passwords; `busy`, without doing anything, while as much work is under way as may be. */
  admit<Value>(work: () => Promise<Value>): Promise<Result<Value, 'busy'>>;
  /** Runs one hash as soon as fewer than `atOnce` others run, in the order of asking. */
  takeTurn<Value>(job: () => Promise<Value>): Promise<Value>;
};

export type GateSize = {
  /** Hashes that run at the same time. Each takes 19 MiB and one processor. */
  readonly atOnce: number;
  /** Requests under way at the same time, with those whose hash waits for its turn. */
  readonly admitted: number;
};

/** Bounds what hashing takes of a process, however many requests come. */
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
        // The turn passes on to the next in line, so `running` stays as it is.
        if (next) next();
        else running--;
      }
    },
  };
}
