import { waitMessage } from '@/lib/auth/attempts/attempt-policy';
import type { Attempt, AttemptLimits } from '@/lib/auth/attempts/attempts';
import { hashPassword, isPassword } from './password';

/** What a counted attempt may do with passwords. */
export type Passwords = {
  /** The text kept in place of a password. */
  hash(password: string): Promise<string>;
  /** Whether a password fits a hash; with none it takes as long and is false. */
  fits(password: string, passwordHash: string | null): Promise<boolean>;
};

/** Why an attempt was not made: it was tried too often, or the process hashes as many passwords as it may. */
export type AttemptRefusal = { readonly outcome: 'wait'; readonly waitSeconds: number } | { readonly outcome: 'busy' };

/**
 * Does work that hashes passwords. This is the only way to it for requests (a rule of tests/dependencies.cjs): the
 * attempt is counted before the work begins, and no more hashes run at once than the process can bear.
 * @param work gives what came of it, and whether the attempt was right, so that it does not count as a failure
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

/** What a person is told whose attempt was not made. */
export const refusalMessage = (refusal: AttemptRefusal): string =>
  refusal.outcome === 'wait'
    ? waitMessage(refusal.waitSeconds)
    : 'Too many people are signing in right now. Try again in a few seconds.';
