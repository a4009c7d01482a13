import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readRows } from '@/lib/db/connection/read-rows';
import type { LearnerId } from '@/lib/ids';
import { type StudyDay, studyDaySchema, toUtcMidnight } from '@/lib/scheduler/due/study-day';

/**
 * Records that a day's quiz ended after a given number of questions, because none of the remaining promised questions
 * could be asked.
 */
export async function endDayEarly(db: Db, learnerId: LearnerId, day: StudyDay, endedCount: number): Promise<void> {
  await db.dayPromise.updateMany({ where: { learnerId, studyDay: toUtcMidnight(day) }, data: { endedCount } });
}

const finishedAtSchema = z.object({ day: studyDaySchema, count: z.number() });

/** Returns, for each study day that had a promise, the number of questions after which its quiz was finished. */
export async function listQuizSizes(db: Db, learnerId: LearnerId): Promise<ReadonlyMap<StudyDay, number>> {
  const rows = await readRows(db, finishedAtSchema)`
    SELECT p."studyDay" - DATE 'epoch' AS "day", coalesce(p."endedCount", p."questionCount") AS "count"
    FROM "DayPromise" p WHERE p."learnerId" = ${learnerId}::uuid`;
  return new Map(rows.map(({ day, count }) => [day, count]));
}
