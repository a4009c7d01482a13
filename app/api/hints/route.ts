import { z } from 'zod';
import { findLearnerId } from '@/lib/auth/session';
import { giveHint } from '@/lib/study/hint';
import { getStudyContext } from '@/lib/study/process-context';
import { answering, readJson, refuse, reply } from '../_exchange';
import { refuseStranger } from '../_refuse-stranger';

const bodySchema = z.strictObject({ token: z.string().max(4096) });

/** Notes that a hint is given, and gives it. */
export const POST = answering(async (request) => {
  const learnerId = await findLearnerId();
  const body = await readJson(request, bodySchema);
  if (!learnerId) return refuseStranger(body.ok ? body.value.token : undefined);
  if (!body.ok) return refuse(body.code);
  const result = await giveHint(getStudyContext(), learnerId, body.value.token, new Date());
  return result.ok ? reply(result.value) : refuse(result.code);
});
