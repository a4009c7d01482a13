import { z } from 'zod';
import type { ApiContext } from '@/lib/api/api-context';
import { forLearners } from '@/lib/api/askers';
import { body, query } from '@/lib/api/input';
import type { ApiCall, UseCaseResult } from '@/lib/api/route';
import { asJson } from '@/lib/api/tell';
import { findLearnerKind } from '@/lib/auth/session/find-learner-kind';
import type { LearnerId } from '@/lib/ids';
import { responseSchema } from '@/lib/quiz/question';
import { fail } from '@/lib/result';
import { conceptIdSchema } from '@/lib/study/sitting/aim';
import { askPreview, markPreview } from '@/lib/study/sitting/sample';

const typedPreviewSchema = z.strictObject({
  conceptId: conceptIdSchema,
  number: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
});
const previewAnswerSchema = z.strictObject({
  conceptId: conceptIdSchema,
  number: z.number().int().min(0).max(999),
  response: responseSchema,
});

/** Runs a use case for an instructor of a class. Anyone else gets `no-concept`. */
const ifTeaching =
  <Given, Value>(perform: (context: ApiContext, given: Given) => UseCaseResult<Value>) =>
  async (context: ApiContext, { asker, given }: ApiCall<LearnerId, Given>): Promise<UseCaseResult<Value>> =>
    (await findLearnerKind(context.study.db, asker)) === 'instructor' ? perform(context, given) : fail('no-sample');

/** The routes for instructors of a class. */
export const INSTRUCTOR_ROUTES = {
  /** Returns a question about a topic as a learner would see it, regardless of anyone's memory. */
  'GET /api/preview-questions': forLearners({
    input: query(Object.fromEntries, typedPreviewSchema),
    perform: ifTeaching(({ study }, given) => askPreview(study.catalog, given)),
    tell: asJson,
  }),
  /** Marks a response to a preview question. Stores nothing. */
  'POST /api/preview-questions': forLearners({
    input: body(previewAnswerSchema),
    perform: ifTeaching(({ study }, { response, ...name }) => markPreview(study.catalog, name, response)),
    tell: asJson,
  }),
};
