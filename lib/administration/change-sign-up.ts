import { z } from 'zod';
import { appendAct, type NewAct } from '@/lib/db/administration/acts';
import { findInstallation, saveInstallation } from '@/lib/db/administration/installation';
import type { Db } from '@/lib/db/connection/client';
import { type SignUpRule, signUpRuleSchema } from '@/lib/env';
import type { Administrator } from './find-administrator';
import { logAct } from './log-act';

/** The maximum number of characters in the text that says whom to ask. */
export const LONGEST_CONTACT = 120;

/** Who may sign up, and whom others can ask. An empty contact means that the usual words are shown. */
export const signUpChoiceSchema = z.object({
  /** Null if the environment fixes the rule. */
  rule: signUpRuleSchema.nullable(),
  contact: z
    .string()
    .max(LONGEST_CONTACT, `Use at most ${LONGEST_CONTACT} characters.`)
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim().replace(/[.]+$/, '') || null),
});
export type SignUpChoice = z.infer<typeof signUpChoiceSchema>;

const ACTS = { open: 'open-sign-up', invited: 'invite-only', closed: 'close-sign-up' } as const satisfies Record<
  SignUpRule,
  NewAct['act']
>;

/**
 * Changes who may sign up and whom to ask, and logs what changed. The change takes effect with the next request, on
 * every instance.
 */
export async function changeSignUp(
  db: Db,
  { id: byId }: Administrator,
  { rule, contact }: SignUpChoice,
  now: Date,
): Promise<void> {
  const before = await findInstallation(db);
  const signUp = rule ?? before.signUp;
  const acts = [
    ...(before.signUp === signUp ? [] : [ACTS[signUp]]),
    ...(before.contact === contact ? [] : (['change-contact'] as const)),
  ];
  await db.$transaction(async (tx) => {
    await saveInstallation(tx, { signUp, contact });
    for (const act of acts) await appendAct(tx, { act, byId, accountId: null }, now);
  });
  for (const act of acts) logAct({ act, byId }, null);
}
