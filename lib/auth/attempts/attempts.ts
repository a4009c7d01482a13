import { createHmac, hkdfSync } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { makePasswordGate, type PasswordGate } from '@/lib/auth/password/password-gate';
import type { Db } from '@/lib/db/connection/client';
import { deleteExpiredLimits, rateLimitStore } from '@/lib/db/connection/rate-limit-store';
import { addressGroup } from '@/lib/web/client-address';
import {
  type Allowance,
  ATTEMPT_POLICIES,
  type AttemptKind,
  type AttemptPolicy,
  delaySeconds,
  KNOWN_SECONDS,
  PAIR_SECONDS,
} from './attempt-policy';

/** One attempt. `account` is the e-mail address or id that the user gave, whether or not such an account exists. */
export type Attempt = { readonly kind: AttemptKind; readonly account: string; readonly address: string };

/**
 * Counts attempts across all instances and limits what they cost this process. The table's keys are keyed hashes, so
 * the table identifies no one.
 */
/** What is needed to count an attempt. */
export type AttemptContext = { readonly db: Db; readonly limits: AttemptLimits };

export type AttemptLimits = {
  /** Counts an attempt before it is made. Returns the seconds to wait if the attempt is not allowed, otherwise null. */
  begin(attempt: Attempt): Promise<number | null>;
  /** Undoes the count, because the attempt succeeded. */
  succeed(attempt: Attempt): Promise<void>;
  /** Counts extra points for this attempt, against its address. */
  addPoints(attempt: Attempt, points: number): Promise<void>;
  /** Limits how many passwords this process hashes at once. */
  readonly passwordGate: PasswordGate;
  /** Deletes expired counts. */
  sweep(now: Date): Promise<void>;
};

/** Two hashes keep two processors busy. If a class of thirty signs in at once, no one waits longer than a second. */
const GATE_SIZE = { atOnce: 2, admitted: 100 };

const SWEEP_EVERY_MS = 3_600_000;

/**
 * Returns limits that behave like the given ones and also delete expired counts, at most once an hour, when an attempt
 * begins.
 */
export function sweepHourly(limits: AttemptLimits, clock: () => number): AttemptLimits {
  let sweptAtMs = 0;
  return {
    ...limits,
    begin: (attempt) => {
      const nowMs = clock();
      if (nowMs - sweptAtMs > SWEEP_EVERY_MS) {
        sweptAtMs = nowMs;
        limits.sweep(new Date(nowMs)).catch(() => undefined);
      }
      return limits.begin(attempt);
    },
  };
}

/** @param secret the installation's secret, from which the key of the hashes is derived */
export function makeAttemptLimits(db: Db, secret: string): AttemptLimits {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'Well Known attempt limits', 32));
  const keyOf = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
  const storeClient = rateLimitStore(db);
  const limiter = (keyPrefix: string, { points, seconds }: Allowance) =>
    new RateLimiterPostgres({
      storeClient,
      storeType: 'client',
      tableName: 'RateLimit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: seconds,
    });
  const known = limiter('known', { points: 1, seconds: KNOWN_SECONDS });
  const limitersOf = (kind: AttemptKind) => {
    const policy: AttemptPolicy = ATTEMPT_POLICIES[kind];
    return {
      policy,
      address: limiter(`${kind} address`, policy.perAddress),
      account: policy.perAccount && limiter(`${kind} account`, policy.perAccount),
      failures: policy.perPair && limiter(`${kind} failures`, { points: policy.perPair.free, seconds: PAIR_SECONDS }),
      inAll: policy.inAll && limiter(`${kind} in all`, policy.inAll),
      gate: limiter(`${kind} gate`, { points: 1, seconds: 1 }),
    };
  };
  const kinds = new Map<AttemptKind, ReturnType<typeof limitersOf>>();
  const of = ({ kind, account, address }: Attempt) => {
    const limiters = kinds.get(kind) ?? limitersOf(kind);
    kinds.set(kind, limiters);
    const group = addressGroup(address);
    return { ...limiters, here: keyOf(group), whom: keyOf(account), pair: keyOf(account, group) };
  };

  return {
    begin: async (attempt) => {
      const { policy, address, account, failures, inAll, gate, here, whom, pair } = of(attempt);
      const crowded =
        (await findWaitSeconds(address.consume(here))) ?? (inAll ? await findWaitSeconds(inAll.consume(pair)) : null);
      if (crowded !== null) return crowded;
      if (policy.perPair && failures) {
        const { consumedPoints } = await failures.penalty(pair);
        if (consumedPoints > policy.perPair.free) {
          const customDuration = delaySeconds(consumedPoints, policy.perPair.free);
          const early = await findWaitSeconds(gate.consume(pair, 1, { customDuration }));
          if (early !== null) {
            await failures.reward(pair);
            return early;
          }
        }
      }
      if (!account || !policy.perAccount) return null;
      if (policy.perAccount.exemptsKnown && (await known.get(pair)) !== null) return null;
      return findWaitSeconds(account.consume(whom));
    },
    succeed: async (attempt) => {
      const { policy, address, account, failures, gate, here, whom, pair } = of(attempt);
      const isKnown = policy.perAccount?.exemptsKnown === true && (await known.get(pair)) !== null;
      await Promise.all([
        address.reward(here),
        failures?.delete(pair),
        failures && gate.delete(pair),
        isKnown || account?.reward(whom),
        policy.perAccount?.exemptsKnown && known.set(pair, 1, KNOWN_SECONDS),
      ]);
    },
    addPoints: async (attempt, points) => {
      const { address, here } = of(attempt);
      await address.penalty(here, points);
    },
    passwordGate: makePasswordGate(GATE_SIZE),
    sweep: (now) => deleteExpiredLimits(db, now),
  };
}

/**
 * Returns the seconds to wait, or null. The library rejects with the waiting time when no points are left, and with an
 * error when something has failed.
 */
async function findWaitSeconds(consumed: Promise<unknown>): Promise<number | null> {
  try {
    await consumed;
    return null;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    throw reason;
  }
}
