import { findLearnerId } from '@/lib/auth/session';
import { aimSchema } from '@/lib/study/aim';
import { getStudyContext } from '@/lib/study/process-context';
import { takeBack } from '@/lib/study/take-back';
import { answering, readJson, refuse, reply } from '../_exchange';
import { refuseStranger } from '../_refuse-stranger';

/** Takes the last response back; tells where the sitting stands now. */
export const POST = answering(async (request) => {
  const learnerId = await findLearnerId();
  if (!learnerId) return refuseStranger();
  const body = await readJson(request, aimSchema);
  if (!body.ok) return refuse(body.code);
  const result = await takeBack(getStudyContext(), learnerId, body.value, new Date());
  return result.ok ? reply(result.value) : refuse(result.code);
});
