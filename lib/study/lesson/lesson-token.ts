import { z } from 'zod';
import { conceptIdSchema, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { type Aim, aimOf, modeOf, modeSchema } from '@/lib/study/sitting/aim';
import { seal, unseal } from '@/lib/study/sitting/seal';
import { isExpired, promiseSchema, type TurnFailure } from '@/lib/study/sitting/turn';

const sealedLessonSchema = z.object({
  kind: z.literal('lesson'),
  learnerId: learnerIdSchema,
  conceptIds: z.array(conceptIdSchema).min(1),
  mode: modeSchema,
  beyond: z.number().int(),
  catalogVersion: z.string(),
  promise: promiseSchema.nullable(),
  /** The length of the log when the card was shown. */
  place: z.number().int(),
  issuedAtMs: z.number().int(),
  /** How long the token for the lesson is valid, in milliseconds. If omitted, the usual time applies. */
  lastsMs: z.number().int().exactOptional(),
});
type SealedLesson = z.infer<typeof sealedLessonSchema>;

/** One lesson card shown to one learner. */
export type Lesson = Omit<SealedLesson, 'kind' | 'mode' | 'beyond'> & { readonly aim: Aim };

/** Seals a lesson as a token. */
export function sealLesson({ aim, ...lesson }: Lesson, key: Uint8Array): string {
  const beyond = typeof aim === 'object' && 'beyond' in aim ? aim.beyond : 0;
  return seal({ ...lesson, kind: 'lesson', mode: modeOf(aim), beyond } satisfies SealedLesson, key);
}

/**
 * Opens a lesson's token. The token must be ours, unaltered, for this learner, and neither too old nor from the future.
 */
export function openLesson(
  token: string,
  learnerId: LearnerId,
  now: Date,
  key: Uint8Array,
): Result<Lesson, TurnFailure> {
  const sealed = sealedLessonSchema.safeParse(unseal(token, key));
  if (!sealed.success) return fail('turn-forged');
  const { kind: _, mode, beyond, ...lesson } = sealed.data;
  if (lesson.learnerId !== learnerId) return fail('turn-foreign');
  if (isExpired(lesson, now)) return fail('turn-expired');
  const conceptId = lesson.conceptIds[0] as Lesson['conceptIds'][number];
  return succeed({ ...lesson, aim: aimOf({ mode, beyond, conceptId }) });
}
