import { z } from 'zod';
import { findLearnerId } from '@/lib/auth/session';
import { previewPlan } from '@/lib/study/preview-plan';
import { getStudyContext } from '@/lib/study/process-context';
import { answering, readJson, refuse, reply } from '../_exchange';

/** The fields of the settings form, as they were typed. */
const bodySchema = z.strictObject({ fields: z.record(z.string().max(40), z.string().max(100)) });

/** Tells what the settings in the form would cost, and saves nothing. */
export const POST = answering(async (request) => {
  const learnerId = await findLearnerId();
  if (!learnerId) return refuse('signed-out');
  const body = await readJson(request, bodySchema);
  if (!body.ok) return refuse(body.code);
  const preview = await previewPlan(getStudyContext(), learnerId, body.value.fields, new Date());
  if (preview.ok) return reply(preview.value);
  if (preview.code === 'no-learner') return refuse(preview.code);
  return refuse('unreadable-settings', Object.values(preview.errors)[0]);
});
