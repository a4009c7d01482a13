import { z } from 'zod';
import { goalIdSchema, learnerIdSchema } from '@/lib/ids';
import { responseSchema } from '@/lib/quiz/question';
import { isTimeZone } from '@/lib/scheduler/due/study-day';
import { MOST_QUESTIONS } from '@/lib/scheduler/placement/placement';
import { MOST_ANSWERS } from './visit-limits';

const millisecondsSchema = z.number().int().min(0).max(86_400_000);
const tokenSchema = z.string().max(4096);

/** The answers of a placement: each question with its response. */
export const placementAnswersSchema = z
  .array(z.strictObject({ token: tokenSchema, response: responseSchema }))
  .max(MOST_QUESTIONS);

/** The id of a visit, which the browser generates at random. */
export const visitIdSchema = z.uuid().pipe(learnerIdSchema);
/** The ids of the visitor's goals. */
export const visitGoalsSchema = z.array(goalIdSchema).min(1).max(8);

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

/** The maximum number of steps: the answers, and the lessons between them. */
const MOST_STEPS = MOST_ANSWERS + 20;

/**
 * What a visitor without an account chose, read, and answered. The browser stores it and sends it whole, and the server
 * stores none of it. Its tokens are sealed, so that it can be marked again whenever it is sent.
 */
export const visitSchema = z.strictObject({
  /** The id that takes the place of the learner's id in the tokens. */
  id: visitIdSchema,
  timeZone: z.string().max(64).refine(isTimeZone).catch('UTC'),
  goals: visitGoalsSchema,
  dailyMinutes: z.number().int().min(3).max(120),
  /** The visitor's exam day, `YYYY-MM-DD`, or null without an exam. */
  examOn: z.iso.date().nullable(),
  /** The answers of the placement. Null if the visitor did not take it. */
  placement: placementAnswersSchema.nullable(),
  steps: z.array(stepSchema).max(MOST_STEPS),
});
export type Visit = z.infer<typeof visitSchema>;
export type VisitStep = z.infer<typeof stepSchema>;
