import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { z } from 'zod';
import type { ConceptId, LearnerId, TurnId } from '@/lib/ids';
import { formSchema } from '@/lib/quiz/form';
import { fail, type Result, succeed } from '@/lib/result';

/** Why a question is put: which list its successor comes from. */
export const modeSchema = z.enum(['today', 'beyond', 'missed', 'flashcards']);
export type Mode = z.infer<typeof modeSchema>;

const turnSchema = z.object({
  id: z.string().transform((id) => id as TurnId),
  learnerId: z.string().transform((id) => id as LearnerId),
  conceptId: z.string().transform((id) => id as ConceptId),
  form: formSchema,
  seed: z.number().int(),
  mode: modeSchema,
  catalogVersion: z.string(),
  issuedAtMs: z.number().int(),
});
/** One question put before one learner. */
export type Turn = z.infer<typeof turnSchema>;

/** A question older than this is not marked: the learner gets a fresh one. */
export const TURN_LIFETIME_MS = 24 * 3_600_000;

/** The key that seals turns, drawn from the installation's secret (HKDF, RFC 5869). */
export const turnKeyFrom = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'well-known', 'turn', 32));

/**
 * Seals a turn as a token. It is encrypted and authenticated (AES-256-GCM): signed alone, it would tell the browser
 * the concept and the seed, and with them the answer.
 */
export const sealTurn = (turn: Turn, key: Uint8Array): Promise<string> =>
  new EncryptJWT({ ...turn }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);

export type TurnFailure = 'turn-forged' | 'turn-foreign' | 'turn-expired';

/** Opens a token. It must be ours, unaltered, made for this learner, and not too old (or from the future). */
export async function openTurn(
  token: string,
  learnerId: LearnerId,
  now: Date,
  key: Uint8Array,
): Promise<Result<Turn, TurnFailure>> {
  let payload: unknown;
  try {
    ({ payload } = await jwtDecrypt(token, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    }));
  } catch (error) {
    if (error instanceof errors.JOSEError) return fail('turn-forged');
    throw error;
  }
  const turn = turnSchema.safeParse(payload);
  if (!turn.success) return fail('turn-forged');
  if (turn.data.learnerId !== learnerId) return fail('turn-foreign');
  const ageMs = now.getTime() - turn.data.issuedAtMs;
  if (ageMs > TURN_LIFETIME_MS || ageMs < -60_000) return fail('turn-expired');
  return succeed(turn.data);
}
