import { z } from 'zod';
import { responseSchema } from '@/lib/quiz/question';
import { getStudyContext } from '@/lib/study/process-context';
import { askSample, markSample, SAMPLE_COUNT } from '@/lib/study/sample';
import { answering, readJson, refuse, reply } from '../_exchange';

const numberSchema = z
  .number()
  .int()
  .min(0)
  .max(SAMPLE_COUNT - 1);
const querySchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(numberSchema);
const bodySchema = z.strictObject({ number: numberSchema, response: responseSchema });

/** A question that anybody may try. */
export const GET = answering(async (request) => {
  const number = querySchema.safeParse(new URL(request.url).searchParams.get('number'));
  if (!number.success) return refuse('no-sample');
  return reply(askSample(getStudyContext().catalog, number.data));
});

/** Judges a response to such a question; nothing is kept. */
export const POST = answering(async (request) => {
  const body = await readJson(request, bodySchema);
  if (!body.ok) return refuse(body.code);
  const result = markSample(getStudyContext().catalog, body.value.number, body.value.response);
  return result.ok ? reply(result.value) : refuse(result.code);
});
