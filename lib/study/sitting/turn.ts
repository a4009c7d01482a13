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

/** The value of a count that is absent from turns that an older release made. */
const UNCOUNTED = -1;

/**
 * A memory in a turn. Turns from an older release lack some of its fields, and an answer to such a turn does not use
 * its memory.
 */
const sealedMemorySchema = memorySchema.extend({
  marked: memorySchema.shape.marked.default(null),
  rightCount: z.number().default(UNCOUNTED),
  firstScore: memorySchema.shape.firstScore.default(null),
  sureMissOn: memorySchema.shape.sureMissOn.default(null),
});

/** The number of questions promised for a day's quiz, with that day's minutes. Null if it was promised before. */
export const promiseSchema = z.object({ on: studyDaySchema, count: z.number().int(), dailyMinutes: z.number() });

/** The maximum age of a question. An older one is not marked, and the learner gets a new one. */
export const TURN_LIFETIME_MS = 24 * 3_600_000;

const turnSchema = z.object({
  id: turnIdSchema,
  learnerId: learnerIdSchema,
  conceptId: conceptIdSchema,
  form: formSchema,
  seed: z.number().int(),
  /** The list from which the next turn comes. */
  mode: modeSchema,
  /** The number of questions answered today when the additional questions began; 0 in other sittings. */
  beyond: z.number().int().default(0),
  /** Why the scheduler chose the concept. */
  reason: z.string(),
  /** Whether a hint was given. */
  hinted: z.boolean(),
  /** Whether a right answer must prove that the learner already knows the concept. */
  proves: z.boolean().default(false),
  /** When the mock exam of this turn ends, in milliseconds since 1970. Null in other sittings. */
  mockEndsAtMs: z.number().int().nullable().default(null),
  catalogVersion: z.string(),
  promise: promiseSchema.nullable().default(null),
  issuedAtMs: z.number().int(),
  /** How long the token for the turn is valid, in milliseconds. If omitted, the usual time applies. */
  lastsMs: z.number().int().exactOptional(),
  /**
   * The state from which the turn was made. The server need not read it again for an answer, because the answer is not
   * stored if the state has changed.
   */
  basis: z
    .object({
      logLength: z.number().int(),
      modelVersion: z.number().int(),
      /** Absent from turns that an older release made. An answer to such a turn reads the learner's state first. */
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
/** One question asked of one learner. */
export type Turn = z.infer<typeof turnSchema>;

/** Returns the key that seals turns and lessons, derived from the installation's secret (HKDF, RFC 5869). */
export const turnKeyFrom = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'well-known', 'turn', 32));

/** Returns whether something that was sealed at a given instant is too old to be accepted, or from the future. */
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

/** Opens a token. The token must be ours, unaltered, for this learner, and neither too old nor from the future. */
export function openTurn(token: string, learnerId: LearnerId, now: Date, key: Uint8Array): Result<Turn, TurnFailure> {
  const turn = turnSchema.safeParse(unseal(token, key));
  return turn.success ? checkTurn(turn.data, learnerId, now) : fail('turn-forged');
}

/** Checks that a turn is for this learner, and that it is neither too old nor from the future. */
export function checkTurn(turn: Turn, learnerId: LearnerId, now: Date): Result<Turn, TurnFailure> {
  if (turn.learnerId !== learnerId) return fail('turn-foreign');
  return isExpired(turn, now) ? fail('turn-expired') : succeed(turn);
}

const ownedSchema = z.object({ learnerId: learnerIdSchema });

/** Returns the learner whose turn or lesson a token contains, however old it is, or null if it was not sealed here. */
export function findTurnOwner(token: string, key: Uint8Array): LearnerId | null {
  const turn = ownedSchema.safeParse(unseal(token, key));
  return turn.success ? turn.data.learnerId : null;
}
