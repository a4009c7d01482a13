import { z } from 'zod';
import { goalIdSchema, learnerIdSchema } from '@/lib/ids';
import { responseSchema } from '@/lib/quiz/question';
import { MOST_QUESTIONS } from '@/lib/scheduler/placement/placement';

const millisecondsSchema = z.number().int().min(0).max(86_400_000);
const tokenSchema = z.string().max(4096);

/** A question of a placement, and what was given. */
const placedStepSchema = z.strictObject({ token: tokenSchema, response: responseSchema });

const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lesson'),
    token: tokenSchema,
    known: z.boolean(),
    ms: millisecondsSchema,
    readMs: millisecondsSchema,
  }),
  z.strictObject({
    kind: z.literal('answer'),
    token: tokenSchema,
    response: responseSchema,
    elapsedMs: millisecondsSchema,
    readMs: millisecondsSchema,
  }),
]);

/** A visitor's lessons and answers that a browser keeps, at most. */
export const MOST_STEPS = 60;

/**
 * What somebody without an account chose, read and answered. Their browser keeps it and sends it whole: the server
 * keeps nothing of it. Its tokens are sealed, so that it can be marked again whenever it is sent.
 */
export const visitSchema = z.strictObject({
  /** Stands for the learner in the tokens. */
  id: learnerIdSchema,
  timeZone: z.string().max(64),
  goals: z.array(goalIdSchema).min(1).max(8),
  dailyMinutes: z.number().int().min(1).max(240),
  /** Null where the visitor did not ask to be placed. */
  placement: z.array(placedStepSchema).max(MOST_QUESTIONS).nullable(),
  steps: z.array(stepSchema).max(MOST_STEPS),
});
export type Visit = z.infer<typeof visitSchema>;
export type VisitStep = z.infer<typeof stepSchema>;
