import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import type { LearnerId } from '@/lib/ids';
import { CARD_FORM, formSchema } from '@/lib/quiz/forms/registry';

const predictionSchema = z.object({ form: formSchema, recall: z.number(), isPassed: z.boolean() });

/** The prediction for an answer, and its outcome. */
export type LoggedPrediction = Readonly<z.infer<typeof predictionSchema>>;

/**
 * The maximum number of answers to compare with their predictions. The latest are used, because older answers say less
 * about today.
 */
const COMPARED_COUNT = 200;

/**
 * Lists a learner's latest spaced answers that have predictions. Leaves out flashcards, answers after a hint, and
 * undone answers.
 */
export const listPredictions = (db: Db, learnerId: LearnerId): Promise<readonly LoggedPrediction[]> =>
  readRows(db, predictionSchema)`
    SELECT r."form", r."predictedRecall" AS "recall", r."grade" <> 'again' AS "isPassed" FROM "Review" r
    WHERE r."learnerId" = ${learnerId}::uuid AND NOT r."practice" AND NOT r."hinted"
      AND r."predictedRecall" IS NOT NULL AND r."form" <> ${CARD_FORM}
      AND NOT EXISTS (SELECT FROM "Retraction" x WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
    ORDER BY r."seq" DESC LIMIT ${COMPARED_COUNT}`;
