import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's password storage cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody has: verified for unknown addresses, so that they take as long as known ones. */
let decoyHash: Promise<string> | undefined;

/** The text kept in place of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether a password fits; with no hash it takes as long and is false. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoyHash ??= hashPassword(crypto.randomUUID());
  const fits = await verify(passwordHash ?? (await decoyHash), password);
  return fits && passwordHash !== null;
}
