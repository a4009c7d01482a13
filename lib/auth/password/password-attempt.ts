import { waitMessage } from '@/lib/auth/attempts/attempt-policy';
import type { Attempt, AttemptLimits } from '@/lib/auth/attempts/attempts';
import { hashPassword, isPassword } from './password';

/** The password functions that a counted attempt may call. */
export type Passwords = {
  /** Returns the hash to store for a password. */
  hash(password: string): Promise<string>;
  /** Returns whether a password matches a hash. Without a hash, it takes just as long and returns false. */
  fits(password: string, passwordHash: string | null): Promise<boolean>;
};

/** Why an attempt was not made: too many tries, or the process is already hashing as many passwords as it can. */
export type AttemptRefusal = { readonly outcome: 'wait'; readonly waitSeconds: number } | { readonly outcome: 'busy' };

/**
 * Does work that hashes passwords. A rule in tests/dependencies.cjs ensures that requests have no other way to hash.
 * Each attempt is therefore counted before the work begins, and the process never runs more hashes at once than it can
 * handle.
 * @param work returns its result and whether the attempt succeeded; an attempt that succeeded does not count as a
 *   failure
 */
export async function attemptPassword<Done>(
  limits: AttemptLimits,
  attempt: Attempt,
  work: (passwords: Passwords) => Promise<{ readonly isRight: boolean; readonly done: Done }>,
): Promise<Done | AttemptRefusal> {
  const gate = limits.passwordGate;
  const passwords: Passwords = {
    hash: (password) => gate.takeTurn(() => hashPassword(password)),
    fits: (password, passwordHash) => gate.takeTurn(() => isPassword(password, passwordHash)),
  };
  const admitted = await gate.admit(async (): Promise<Done | AttemptRefusal> => {
    const waitSeconds = await limits.begin(attempt);
    if (waitSeconds !== null) return { outcome: 'wait', waitSeconds };
    const { isRight, done } = await work(passwords);
    if (isRight) await limits.succeed(attempt);
    return done;
  });
  return admitted.ok ? admitted.value : { outcome: 'busy' };
}

/** Returns the message for a user whose attempt was not made. */
export const refusalMessage = (refusal: AttemptRefusal): string =>
  refusal.outcome === 'wait'
    ? waitMessage(refusal.waitSeconds)
    : 'Too many people are signing in right now. Try again in a few seconds.';
