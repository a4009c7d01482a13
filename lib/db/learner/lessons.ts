import type { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { jsonObject } from '@/lib/db/connection/json-object';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { LessonKind, lessonNoteSchema } from '@/lib/scheduler/quiz/lesson-note';
import { Prisma } from '@/prisma/generated/client';

/** A lesson card that was on screen. */
export type NewLesson = {
  readonly conceptIds: readonly ConceptId[];
  readonly kind: LessonKind;
  readonly studyDay: StudyDay;
  readonly at: Date;
  /** The length of the log when the card was shown. */
  readonly place: number;
  /** How many milliseconds the card (`ms`) and the verdict before it (`readMs`) were on screen. */
  readonly ms: number;
  readonly readMs: number;
  /**
   * The number of questions announced for the day's quiz, and the daily minutes at that time; null if it was announced
   * earlier.
   */
  readonly promise: { readonly count: number; readonly dailyMinutes: number } | null;
};

/**
 * Appends a lesson, counts its time, and stores the promise that came with it, in one statement. A card that was
 * already appended is not counted again.
 */
export async function appendLesson(db: Db, learnerId: LearnerId, lesson: NewLesson): Promise<void> {
  const { conceptIds, kind, at, place, promise } = lesson;
  const day = Prisma.sql`${dateOf(lesson.studyDay)}::date`;
  const share = Math.floor(lesson.ms / conceptIds.length);
  const rows = conceptIds.map((id, number) => {
    const isFirst = number === 0;
    const ms = isFirst ? lesson.ms - share * (conceptIds.length - 1) : share;
    return Prisma.sql`(${id}, ${ms}::integer, ${isFirst ? lesson.readMs : 0}::integer)`;
  });
  await db.$executeRaw`
    WITH lesson AS (
      INSERT INTO "Lesson" ("learnerId", "studyDay", "conceptId", "kind", "at", "place", "ms", "readMs")
      SELECT l."id", ${day}, v."conceptId", ${kind}, ${at}, ${place}, v."ms", v."readMs"
      FROM "Learner" l, (VALUES ${Prisma.join(rows)}) AS v ("conceptId", "ms", "readMs")
      WHERE l."id" = ${learnerId}::uuid
      ON CONFLICT DO NOTHING RETURNING "ms", "readMs"
    ), promise AS (
      INSERT INTO "DayPromise" ("learnerId", "studyDay", "questionCount") SELECT l."id", ${day}, ${promise?.count ?? 0}
      FROM "Learner" l WHERE l."id" = ${learnerId}::uuid AND l."dailyMinutes" = ${promise?.dailyMinutes ?? -1}
      ON CONFLICT ("learnerId", "studyDay") DO NOTHING
    )
    UPDATE "Learner" SET "spentOn" = ${day},
      "spentMs" = (SELECT sum(n."ms" + n."readMs") FROM lesson n) + CASE WHEN "spentOn" = ${day} THEN "spentMs" ELSE 0 END
    WHERE "id" = ${learnerId}::uuid AND EXISTS (SELECT 1 FROM lesson)`;
}

/** SQL for a lesson from the row called `n`, in the form that `lessonNoteSchema` reads. */
const noteFields = jsonObject({
  conceptId: Prisma.sql`n."conceptId"`,
  kind: Prisma.sql`n."kind"`,
  studyDay: Prisma.sql`n."studyDay" - DATE 'epoch'`,
  place: Prisma.sql`n."place"`,
  atMs: Prisma.sql`(extract(epoch FROM n."at") * 1000)::bigint`,
} satisfies Record<keyof z.infer<typeof lessonNoteSchema>, Prisma.Sql>);

/** Returns SQL for the lessons of the learner called `l` since a date, in the order of their cards. */
export const lessonsColumn = (from: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT json_agg(${noteFields} ORDER BY n."at", n."conceptId") FROM "Lesson" n
  WHERE n."learnerId" = l."id" AND n."studyDay" >= ${from})`;

/**
 * SQL for how many milliseconds the learner called `l` spent on the lessons of each study day, as a list of pairs that
 * is null if there are none.
 */
export const lessonTimes = Prisma.sql`(
  SELECT json_agg(json_build_array(t."day", t."ms")) FROM (
    SELECT n."studyDay" - DATE 'epoch' AS "day", sum(n."ms" + n."readMs")::float8 AS "ms"
    FROM "Lesson" n WHERE n."learnerId" = l."id" GROUP BY n."studyDay") t)`;
