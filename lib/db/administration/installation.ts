import type { Db } from '@/lib/db/connection/client';
import { type SignUpRule, signUpRuleSchema } from '@/lib/env';

/** What an administrator can change for the whole installation. */
export type Installation = {
  /** Who may create an account, unless the environment fixes it. */
  readonly signUp: SignUpRule;
  /** Whom to ask for an invitation; null if no administrator has said. */
  readonly contact: string | null;
};

/** The id of the table's only row. */
const id = 'this';
const FRESH: Installation = { signUp: 'open', contact: null };

/** Returns the installation's settings, or the default ones if no administrator has changed any. */
export async function findInstallation(db: Db): Promise<Installation> {
  const found = await db.installation.findUnique({ where: { id }, select: { signUp: true, contact: true } });
  return found ? { ...found, signUp: signUpRuleSchema.parse(found.signUp) } : FRESH;
}

/** Stores the settings. */
export async function saveInstallation(db: Pick<Db, 'installation'>, settings: Installation): Promise<void> {
  await db.installation.upsert({ where: { id }, create: { id, ...settings }, update: { ...settings } });
}
