import { z } from 'zod';
import { findLearnerId } from '@/lib/auth/session';
import { getStudyContext } from '@/lib/study/process-context';
import { takeBack } from '@/lib/study/take-back';
import { modeSchema } from '@/lib/study/turn';
import { answering, readJson, refuse, reply } from '../_exchange';

const bodySchema = z.strictObject({ mode: modeSchema });

/** Takes the last response of today back; tells where the sitting stands now. */
export const POST = answering(async (request) => {
  const learnerId = await findLearnerId();
  if (!learnerId) return refuse('signed-out');
  const body = await readJson(request, bodySchema);
  if (!body.ok) return refuse(body.code);
  const result = await takeBack(getStudyContext(), learnerId, body.value.mode, new Date());
  return result.ok ? reply(result.value) : refuse(result.code);
});
