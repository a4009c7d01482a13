import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import { type ConceptId, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { formSchema } from '@/lib/quiz/forms/registry';
import { dateOf, type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import { gradeSchema } from '@/lib/scheduler/memory/grade';
import type { TaughtClass } from './class-access';
import { notRetracted, taughtLearners } from './class-access';

const classResponseSchema = z.object({
  studyDay: studyDaySchema,
  grade: gradeSchema,
  form: formSchema,
  /** Predicted recall, 0 to 1, and the days since the last counted review; both null for a first review. */
  predictedRecall: z.number().nullable(),
  elapsedDays: z.number().nullable(),
  misconceptionId: z.string().nullable(),
  promptText: z.string(),
  responseText: z.string(),
});
/** One counted response that was not undone. Only the first response about a concept on a study day counts. */
export type ClassResponse = Readonly<z.infer<typeof classResponseSchema>>;

const rowSchema = z.object({ learnerId: learnerIdSchema, responses: z.string() });

/** The separators between fields and between lines. No typed text contains them. */
const FIELD = '\u001f';
const LINE = '\u001e';

/**
 * Returns a class's counted responses about a concept since a given day, keyed by learner, oldest first; empty unless
 * the user teaches the class. Omits responses from before the learner joined. PostgreSQL packs them into text, because
 * a class of a thousand learners has thousands of them.
 */
export async function listClassResponses(
  db: Db,
  taught: TaughtClass,
  conceptId: ConceptId,
  since: StudyDay,
): Promise<ReadonlyMap<LearnerId, readonly ClassResponse[]>> {
  const rows = await readRows(db, rowSchema)`
    SELECT e."learnerId", given."responses"
    FROM ${taughtLearners(taught)}
    CROSS JOIN LATERAL (
      SELECT string_agg(concat_ws(${FIELD}, r."studyDay" - DATE 'epoch', r."grade", r."form",
        coalesce(r."predictedRecall"::text, ''), coalesce(r."elapsedDays"::text, ''), coalesce(r."misconceptionId", ''),
        r."promptText", translate(r."responseText", ${FIELD + LINE}, '')), ${LINE} ORDER BY r."seq") AS "responses"
      FROM "Review" r
      WHERE r."learnerId" = e."learnerId" AND r."conceptId" = ${conceptId}
        AND r."studyDay" >= greatest(e."sharedFrom", ${dateOf(since)}::date) AND NOT r."practice" AND ${notRetracted}
    ) given
    WHERE given."responses" IS NOT NULL`;
  return new Map(rows.map(({ learnerId, responses }) => [learnerId, responses.split(LINE).map(unpack)]));
}

function unpack(line: string): ClassResponse {
  const [studyDay, grade, form, predictedRecall, elapsedDays, misconceptionId, promptText = '', responseText = ''] =
    line.split(FIELD);
  return classResponseSchema.parse({
    studyDay: Number(studyDay),
    grade,
    form,
    predictedRecall: predictedRecall === '' ? null : Number(predictedRecall),
    elapsedDays: elapsedDays ? Number(elapsedDays) : null,
    misconceptionId: misconceptionId || null,
    promptText,
    responseText,
  });
}
