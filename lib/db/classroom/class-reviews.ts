import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import type { LearnerId } from '@/lib/ids';
import type { TaughtClass } from './class-access';
import { notRetracted, selfGraded, taughtLearners } from './class-access';

const pageSchema = z.object({ count: z.number(), lastSeq: z.number().nullable(), lines: z.string().nullable() });

/** The number of reviews to read at a time. Together, these reviews take up about half a megabyte. */
const PAGE_ROWS = 1000;

/**
 * Yields a learner's responses since they joined this class as lines of JSON, oldest first, a thousand at a time;
 * nothing unless the user teaches it. Omits undone responses. PostgreSQL writes the lines. They omit the position in
 * the learner's log, which would reveal how much the learner had done before, and the days since an earlier review that
 * is not shared.
 */
export async function* readSharedReviews(db: Db, taught: TaughtClass, learnerId: LearnerId): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const [page] = await readRows(db, pageSchema)`
      SELECT count(*)::int AS "count", max("seq") AS "lastSeq", string_agg("line", E'\n' ORDER BY "seq") AS "lines"
      FROM (
        SELECT r."seq", json_build_object('learnerId', e."learnerId", 'learner', a."name", 'at', r."at",
          'studyDay', r."studyDay", 'conceptId', r."conceptId", 'form', r."form", 'mode', r."mode",
          'question', r."promptText", 'response', r."responseText", 'rightResponse', r."rightText",
          'outcome', r."outcome", 'misconceptionId', r."misconceptionId", 'whyWrong', r."whyWrong",
          'grade', r."grade", 'practice', r."practice", 'selfGraded', ${selfGraded}, 'earnsCredit', r."earnsCredit", 'hinted', r."hinted", 'predictedRecall', r."predictedRecall",
          'elapsedDays', CASE WHEN r."studyDay" - r."elapsedDays" >= e."sharedFrom" THEN r."elapsedDays" END,
          'catalogVersion', r."catalogVersion")::text AS "line"
        FROM ${taughtLearners(taught)}
        JOIN "Account" a ON a."id" = e."learnerId"
        JOIN "Review" r ON r."learnerId" = e."learnerId" AND r."studyDay" >= e."sharedFrom" AND r."seq" > ${after}
        WHERE e."learnerId" = ${learnerId}::uuid AND ${notRetracted}
        ORDER BY r."seq" LIMIT ${PAGE_ROWS}
      ) page`;
    if (!page || page.lastSeq === null || page.lines === null) return;
    yield `${page.lines}\n`;
    if (page.count < PAGE_ROWS) return;
    after = page.lastSeq;
  }
}
