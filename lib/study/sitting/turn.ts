import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { conceptIdSchema, type LearnerId, learnerIdSchema, turnIdSchema } from '@/lib/ids';
import { formSchema } from '@/lib/quiz/forms/registry';
import { fail, type Result, succeed } from '@/lib/result';
import { studyDaySchema } from '@/lib/scheduler/due/study-day';
import { disclosureSchema } from '@/lib/scheduler/memory/disclosure';
import { memorySchema } from '@/lib/scheduler/memory/memory';
import { modeSchema } from './aim';

/** In turns of an older release, which lack it. */
const UNCOUNTED = -1;

/**
 * A memory in a turn. Turns of an older release lack some of its parts, and an answer to them doesn't use their memory.
 */
const sealedMemorySchema = memorySchema.extend({
  marked: memorySchema.shape.marked.default(null),
  rightCount: z.number().default(UNCOUNTED),
  firstScore: memorySchema.shape.firstScore.default(null),
  sureMissOn: memorySchema.shape.sureMissOn.default(null),
});

const turnSchema = z.object({
  id: turnIdSchema,
  learnerId: learnerIdSchema,
  conceptId: conceptIdSchema,
  form: formSchema,
  seed: z.number().int(),
  /** Which list its successor comes from. */
  mode: modeSchema,
  /** How many questions were answered today when a sitting beyond today's quiz began; 0 in others. */
  beyond: z.number().int().default(0),
  /** Why the scheduler chose the concept. */
  reason: z.string(),
  /** Whether a hint was given. */
  hinted: z.boolean(),
  catalogVersion: z.string(),
  /**
   * How many questions the day's quiz was said to have, and for how many minutes a day; null when it was said before.
   */
  promise: z.object({ on: studyDaySchema, count: z.number().int(), dailyMinutes: z.number() }).nullable().default(null),
  issuedAtMs: z.number().int(),
  /** What the turn was made from: an answer need not read it again, for if it changed the answer is not written. */
  basis: z
    .object({
      logLength: z.number().int(),
      modelVersion: z.number().int(),
      /** Turns of an older release have neither: an answer to them reads the learner's state first. */
      disclosureCount: z.number().int().default(-1),
      disclosures: z.array(disclosureSchema).readonly().default([]),
      timeZone: z.string(),
      parameters: z.array(z.number()).readonly().nullable(),
      usualMs: z.number().nullable(),
      memory: sealedMemorySchema.nullable(),
    })
    .transform((basis) => (basis.memory?.rightCount === UNCOUNTED ? { ...basis, disclosureCount: -1 } : basis)),
});
/** One question put before one learner. */
export type Turn = z.infer<typeof turnSchema>;

/** A question older than this is not marked: the learner gets a fresh one. */
export const TURN_LIFETIME_MS = 24 * 3_600_000;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key that seals turns, drawn from the installation's secret (HKDF, RFC 5869). */
export const turnKeyFrom = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'well-known', 'turn', 32));

/**
 * Seals a turn as a token. It is encrypted and authenticated (AES-256-GCM): signed alone, it would tell the browser
 * the concept and the seed, and with them the answer.
 */
export function sealTurn(turn: Turn, key: Uint8Array): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = [nonce, cipher.update(padded(JSON.stringify(turn))), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** Tokens come in steps of so many bytes: their length must not tell the length of the concept's id. */
const PADDING_BYTES = 512;

const padded = (text: string): string => text.padEnd(Math.ceil(text.length / PADDING_BYTES) * PADDING_BYTES);

/** The text in a token that was sealed with this key; null when it was not, or any character of it was altered. */
function unseal(token: string, key: Uint8Array): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.toString('base64url') !== token || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

export type TurnFailure = 'turn-forged' | 'turn-foreign' | 'turn-expired';

/** Opens a token. It must be ours, unaltered, made for this learner, and not too old (or from the future). */
export function openTurn(token: string, learnerId: LearnerId, now: Date, key: Uint8Array): Result<Turn, TurnFailure> {
  const text = unseal(token, key);
  if (text === null) return fail('turn-forged');
  const turn = turnSchema.safeParse(JSON.parse(text));
  if (!turn.success) return fail('turn-forged');
  if (turn.data.learnerId !== learnerId) return fail('turn-foreign');
  const ageMs = now.getTime() - turn.data.issuedAtMs;
  if (ageMs > TURN_LIFETIME_MS || ageMs < -60_000) return fail('turn-expired');
  return succeed(turn.data);
}

/** Whose a token is, however old it may be; null when it was not sealed here. */
export function findTurnOwner(token: string, key: Uint8Array): LearnerId | null {
  const text = unseal(token, key);
  const turn = text === null ? null : turnSchema.safeParse(JSON.parse(text));
  return turn?.success ? turn.data.learnerId : null;
}
