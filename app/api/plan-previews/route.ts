import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { findLearnerId } from '@/lib/auth/session';
import { previewPlan } from '@/lib/study/preview-plan';
import { getStudyContext } from '@/lib/study/process-context';
import { answering, readJson, refuse, reply } from '../_exchange';
import { refuseStranger } from '../_refuse-stranger';

/** The fields of the settings form, as they were typed. */
const bodySchema = z.strictObject({ fields: z.record(z.string().max(40), z.string().max(100)) });

/** A preview is by far the dearest request: a learner changing fields by hand stays below this many a minute. */
const previews = new RateLimiterMemory({ points: 40, duration: 60 });

/** Tells what the settings in the form would cost, and saves nothing. */
export const POST = answering(async (request) => {
  const learnerId = await findLearnerId();
  if (!learnerId) return refuseStranger();
  const body = await readJson(request, bodySchema);
  if (!body.ok) return refuse(body.code);
  const isAllowed = await previews.consume(learnerId).then(
    () => true,
    () => false,
  );
  if (!isAllowed) return refuse('too-many');
  const preview = await previewPlan(getStudyContext(), learnerId, body.value.fields, new Date());
  if (preview.ok) return reply(preview.value);
  if (preview.code === 'no-learner') return refuse(preview.code);
  return refuse('unreadable-settings', Object.values(preview.errors)[0]);
});
