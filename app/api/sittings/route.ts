import { findLearnerId } from '@/lib/auth/session';
import { aimSchema } from '@/lib/study/aim';
import { openSitting } from '@/lib/study/open-sitting';
import { getStudyContext } from '@/lib/study/process-context';
import { answering, refuse, reply } from '../_exchange';
import { refuseStranger } from '../_refuse-stranger';

/** Tells where a sitting stands: for a page whose question has grown too old to be marked. */
export const GET = answering(async (request) => {
  const learnerId = await findLearnerId();
  if (!learnerId) return refuseStranger();
  const aim = aimSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!aim.success) return refuse('malformed');
  const result = await openSitting(getStudyContext(), learnerId, aim.data, new Date());
  return result.ok ? reply(result.value) : refuse(result.code);
});
