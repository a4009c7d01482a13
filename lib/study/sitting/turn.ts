import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { conceptIdSchema, type LearnerId, learnerIdSchema, turnIdSchema } from '@/lib/ids';
import { formSchema } from '@/lib/quiz/forms/registry';
import { fail, type Result, succeed } from '@/lib/result';
import { studyDaySchema } from '@/lib/scheduler/due/study-day';
import { disclosureSchema } from '@/lib/scheduler/memory/disclosure';
import { memorySchema } from '@/lib/scheduler/memory/memory';
import { modeSchema } from './aim';
import { seal, unseal } from './seal';

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

/**
 * How many questions a day's quiz was said to have, and for how many minutes a day; null when it was said before.
 */
export const promiseSchema = z.object({ on: studyDaySchema, count: z.number().int(), dailyMinutes: z.number() });

/** A learner's question older than this is not marked: they get a fresh one. */
export const TURN_LIFETIME_MS = 24 * 3_600_000;

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
  /** Whether a right answer is to prove that the learner knows the concept already, as they said. */
  proves: z.boolean().default(false),
  /** When the mock exam ends that asks it; null in other sittings. */
  mockEndsAtMs: z.number().int().nullable().default(null),
  catalogVersion: z.string(),
  promise: promiseSchema.nullable().default(null),
  issuedAtMs: z.number().int(),
  /** How long it can be answered; the usual time where it is left out. */
  lastsMs: z.number().int().exactOptional(),
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
      knownBefore: z.number().nullable().default(null),
      spentOn: studyDaySchema.nullable().default(null),
      memory: sealedMemorySchema.nullable(),
    })
    .transform((basis) => (basis.memory?.rightCount === UNCOUNTED ? { ...basis, disclosureCount: -1 } : basis)),
});
/** One question put before one learner. */
export type Turn = z.infer<typeof turnSchema>;

/** The key that seals turns and lessons, drawn from the installation's secret (HKDF, RFC 5869). */
export const turnKeyFrom = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'well-known', 'turn', 32));

/** Whether something sealed at an instant is too old to be taken, or from the future. */
export function isExpired(
  { issuedAtMs, lastsMs = TURN_LIFETIME_MS }: { readonly issuedAtMs: number; readonly lastsMs?: number },
  now: Date,
): boolean {
  const ageMs = now.getTime() - issuedAtMs;
  return ageMs > lastsMs || ageMs < -60_000;
}

/** Seals a turn as a token. */
export const sealTurn = (turn: Turn, key: Uint8Array): string => seal(turn, key);

export type TurnFailure = 'turn-forged' | 'turn-foreign' | 'turn-expired';

/** Opens a token. It must be ours, unaltered, made for this learner, and not too old (or from the future). */
export function openTurn(token: string, learnerId: LearnerId, now: Date, key: Uint8Array): Result<Turn, TurnFailure> {
  const turn = turnSchema.safeParse(unseal(token, key));
  if (!turn.success) return fail('turn-forged');
  if (turn.data.learnerId !== learnerId) return fail('turn-foreign');
  if (isExpired(turn.data, now)) return fail('turn-expired');
  return succeed(turn.data);
}

const ownedSchema = z.object({ learnerId: learnerIdSchema });

/** Whose a token of a turn or a lesson is, however old it may be; null when it was not sealed here. */
export function findTurnOwner(token: string, key: Uint8Array): LearnerId | null {
  const turn = ownedSchema.safeParse(unseal(token, key));
  return turn.success ? turn.data.learnerId : null;
}
