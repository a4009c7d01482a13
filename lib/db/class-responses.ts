import type { ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import type { Form } from '@/lib/quiz/form';
import type { Grade } from '@/lib/scheduler/grade';
import type { StudyDay } from '@/lib/scheduler/study-day';
import { stands, taughtLearners } from './class-access';
import type { Db } from './client';

/** One counted response (a study day's first to the concept) that was not taken back. */
export type ClassResponse = {
  readonly studyDay: StudyDay;
  readonly grade: Grade;
  readonly form: Form;
  /** 0 to 1; null for a first review. */
  readonly predictedRecall: number | null;
  readonly misconceptionId: string | null;
  readonly promptText: string;
  readonly responseText: string;
};

/** Between fields and between lines: no text that was typed has them. */
const FIELD = '\u001f';
const LINE = '\u001e';

/**
 * The counted responses of a class to a concept, oldest first, by learner: all of them, for a memory is what they all
 * add up to; which of them may be shown is for the caller to heed (`sharedFrom`). None unless the person asking teaches
 * the class. Packed by PostgreSQL: a class of a thousand has ten thousand.
 */
export async function listClassResponses(
  db: Db,
  teacherId: LearnerId,
  classroomId: ClassroomId,
  conceptId: ConceptId,
): Promise<ReadonlyMap<LearnerId, readonly ClassResponse[]>> {
  const rows = await db.$queryRaw<{ learnerId: LearnerId; responses: string }[]>`
    SELECT r."learnerId", string_agg(concat_ws(${FIELD}, r."studyDay" - DATE 'epoch', r."grade", r."form",
      coalesce(r."predictedRecall"::text, ''), coalesce(r."misconceptionId", ''), r."promptText",
      translate(r."responseText", ${FIELD + LINE}, '')), ${LINE} ORDER BY r."seq") AS "responses"
    FROM ${taughtLearners(teacherId, classroomId)}
    JOIN "Review" r ON r."learnerId" = e."learnerId" AND r."conceptId" = ${conceptId}
    WHERE NOT r."practice" AND ${stands}
    GROUP BY r."learnerId"`;
  return new Map(rows.map(({ learnerId, responses }) => [learnerId, responses.split(LINE).map(unpack)]));
}

function unpack(line: string): ClassResponse {
  const [studyDay, grade, form, predictedRecall, misconceptionId, promptText = '', responseText = ''] =
    line.split(FIELD);
  return {
    studyDay: Number(studyDay) as StudyDay,
    grade: grade as Grade,
    form: form as Form,
    predictedRecall: predictedRecall === '' ? null : Number(predictedRecall),
    misconceptionId: misconceptionId || null,
    promptText,
    responseText,
  };
}
