import { z } from 'zod';
import { findLearnerId } from '@/lib/auth/session';
import { getMetrics } from '@/lib/monitor/metrics';
import { responseSchema } from '@/lib/quiz/question';
import { getAnswerDesk, getStudyContext } from '@/lib/study/process-context';
import { takeAnswer } from '@/lib/study/take-answer';
import { answering, readJson, refuse, reply } from '../_exchange';
import { refuseStranger } from '../_refuse-stranger';

const bodySchema = z.strictObject({
  token: z.string().max(4096),
  response: responseSchema,
  elapsedMs: z.number().int().min(0).max(86_400_000),
});

/** Takes a response; tells the verdict and the next turn. */
export const POST = answering(async (request) => {
  const learnerId = await findLearnerId();
  const body = await readJson(request, bodySchema);
  if (!learnerId) return refuseStranger(body.ok ? body.value.token : undefined);
  if (!body.ok) return refuse(body.code);
  const result = await takeAnswer(getAnswerDesk(), getStudyContext(), learnerId, body.value, new Date());
  if (!result.ok) return refuse(result.code);
  getMetrics().answers.inc({ outcome: result.value.verdict.outcome });
  return reply(result.value);
});
