import { hash, verify } from '@node-rs/argon2';

/** The cost of argon2id: 19 MiB, two passes, and one lane, as OWASP's password storage cheat sheet recommends first. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * The hash of a password that no one has. Passwords for unknown addresses are checked against it, so that the check
 * takes as long as for known addresses.
 */
const DECOY_HASH = '$argon2id$v=19$m=19456,t=2,p=1$npgLZNwADau2b084RUYCow$dPUF8mRJfUEZ09uMe9DUb4cV8F9TagZ0I7O9VO58uFs';

/** Returns the hash to store for a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Returns whether a password matches. Without a hash, it takes just as long and returns false. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? DECOY_HASH, password);
  return fits && passwordHash !== null;
}
