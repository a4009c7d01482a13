import { z } from 'zod';
import { findLearnerId } from '@/lib/auth/session';
import { conceptIdSchema } from '@/lib/study/aim';
import { bringBack } from '@/lib/study/bring-back';
import { getStudyContext } from '@/lib/study/process-context';
import { suspend } from '@/lib/study/suspend';
import { answering, readJson, refuse, reply } from '../_exchange';
import { refuseStranger } from '../_refuse-stranger';

const bodySchema = z.strictObject({ conceptId: conceptIdSchema, suspended: z.boolean() });

/** Suspends a concept, or brings it back; to do so twice is to do it once. */
export const POST = answering(async (request) => {
  const learnerId = await findLearnerId();
  if (!learnerId) return refuseStranger();
  const body = await readJson(request, bodySchema);
  if (!body.ok) return refuse(body.code);
  const { conceptId, suspended } = body.value;
  const context = getStudyContext();
  const result = suspended
    ? await suspend(context, learnerId, conceptId, new Date())
    : await bringBack(context, learnerId, conceptId, new Date());
  return result.ok ? reply({ suspended }) : refuse(result.code);
});
