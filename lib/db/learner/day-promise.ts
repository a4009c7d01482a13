import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { type StudyDay, toUtcMidnight } from '@/lib/scheduler/due/study-day';
import { Prisma } from '@/prisma/generated/client';

/**
 * Records that a day's quiz ended after a given number of questions, because none of the remaining promised questions
 * could be asked.
 */
export async function endDayEarly(db: Db, learnerId: LearnerId, day: StudyDay, endedCount: number): Promise<void> {
  await db.dayPromise.updateMany({ where: { learnerId, studyDay: toUtcMidnight(day) }, data: { endedCount } });
}

/**
 * SQL for the number of questions after which a day's quiz was finished, for each study day that the learner called `l`
 * had a promise for, as a list of pairs that is null if there are none.
 */
export const quizSizes = Prisma.sql`(
  SELECT json_agg(json_build_array(p."studyDay" - DATE 'epoch', coalesce(p."endedCount", p."questionCount")))
  FROM "DayPromise" p WHERE p."learnerId" = l."id")`;
