import { z } from 'zod';
import { findLearnerId } from '@/lib/auth/session';
import { flip } from '@/lib/study/flip';
import { getStudyContext } from '@/lib/study/process-context';
import { answering, readJson, refuse, reply } from '../_exchange';
import { refuseStranger } from '../_refuse-stranger';

const bodySchema = z.strictObject({ token: z.string().max(4096) });

/** Tells the back of a flashcard and the interval of each grade. */
export const POST = answering(async (request) => {
  const learnerId = await findLearnerId();
  const body = await readJson(request, bodySchema);
  if (!learnerId) return refuseStranger(body.ok ? body.value.token : undefined);
  if (!body.ok) return refuse(body.code);
  const result = await flip(getStudyContext(), learnerId, body.value.token, new Date());
  return result.ok ? reply(result.value) : refuse(result.code);
});
