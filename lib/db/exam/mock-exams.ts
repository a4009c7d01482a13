import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { jsonObject } from '@/lib/db/connection/json-object';
import { hasRow, readRows } from '@/lib/db/connection/read-rows';
import { conceptIdSchema, type LearnerId } from '@/lib/ids';
import { formSchema } from '@/lib/quiz/forms/registry';
import { outcomeSchema } from '@/lib/scheduler/memory/grade';
import { Prisma } from '@/prisma/generated/client';

/**
 * How long after the end of an exam an answer is still accepted, in milliseconds. It may have been sent just before the
 * end.
 */
export const MOCK_GRACE_MS = 5_000;

/** A mock exam that still has time left and that the learner has not ended early. */
export const openMockSchema = z.object({
  id: z.string(),
  endsAtMs: z.number(),
  conceptIds: z.array(conceptIdSchema).readonly(),
  answeredIds: z.array(conceptIdSchema).readonly(),
});
export type OpenMock = Readonly<z.infer<typeof openMockSchema>>;

/** SQL for the condition that a review called `r` is an answer given in the exam called `e`. */
const answeredTo = Prisma.sql`r."learnerId" = e."learnerId" AND r."mode" = 'mock' AND r."seq" > e."seq"
  AND r."conceptId" = ANY (e."conceptIds")`;

/** SQL for the exam called `e`, in the form that `openMockSchema` reads. */
const openFields = jsonObject({
  id: Prisma.sql`e."id"`,
  endsAtMs: Prisma.sql`(extract(epoch FROM e."endsAt") * 1000)::bigint`,
  conceptIds: Prisma.sql`e."conceptIds"`,
  answeredIds: Prisma.sql`ARRAY(SELECT DISTINCT r."conceptId" FROM "Review" r WHERE ${answeredTo})`,
} satisfies Record<keyof OpenMock, Prisma.Sql>);

/** Returns whether answers to a mock exam are still accepted at an instant. */
export const isMockOpen = ({ endsAtMs }: OpenMock, at: Date): boolean => endsAtMs >= at.getTime() - MOCK_GRACE_MS;

/**
 * Returns SQL for the latest mock exam of the learner called `l`, if it is not over at the instant of a run.
 * @param at returns the instant from what is given to a run
 */
export const openMockColumn = <Given>(at: (given: Given) => Date): Prisma.Sql => Prisma.sql`(
  SELECT ${openFields} FROM "MockExam" e WHERE e."learnerId" = l."id" AND e."finishedAt" IS NULL
    AND e."endsAt" >= ${(given: Given) => new Date(at(given).getTime() - MOCK_GRACE_MS)} ORDER BY e."seq" DESC LIMIT 1)`;

const sectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  objective: z.string().nullable(),
  conceptIds: z.array(conceptIdSchema).readonly(),
  /** The predicted score, 0 to 1; null if nothing was predicted. */
  predicted: z.number().nullable(),
});

const mockSchema = z.object({
  id: z.string(),
  startedAt: z.date(),
  endsAt: z.date(),
  goalName: z.string(),
  conceptIds: z.array(conceptIdSchema).readonly(),
  sections: z.array(sectionSchema).readonly(),
  predicted: z.number().nullable(),
  predictedLow: z.number().nullable(),
  predictedHigh: z.number().nullable(),
});
/** A mock exam as it was when the learner began it. */
export type NewMock = Readonly<z.infer<typeof mockSchema>>;

/**
 * Appends a mock exam to a learner's log, unless another one is open.
 * @returns false if one is open, or if there is no such learner
 */
export function appendMock(db: Db, learnerId: LearnerId, exam: NewMock): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Learner" WHERE "id" = ${learnerId}::uuid FOR UPDATE`;
    const isOpen = await hasRow(tx)`
      SELECT 1 FROM "MockExam" e WHERE e."learnerId" = ${learnerId}::uuid AND e."endsAt" > ${exam.startedAt}
        AND e."finishedAt" IS NULL AND (SELECT count(DISTINCT r."conceptId") FROM "Review" r WHERE ${answeredTo}) < cardinality(e."conceptIds")`;
    if (isOpen) return false;
    const { count } = await tx.learner.updateMany({ where: { id: learnerId }, data: { logLength: { increment: 1 } } });
    if (count === 0) return false;
    const { logLength: seq } = await tx.learner.findUniqueOrThrow({
      where: { id: learnerId },
      select: { logLength: true },
    });
    const { conceptIds, sections, ...rest } = exam;
    const lists = { conceptIds: [...conceptIds], sections: JSON.parse(JSON.stringify(sections)) };
    await tx.mockExam.create({ data: { ...rest, ...lists, learnerId, seq } });
    return true;
  });
}

/** Records that the learner ended their open mock exam early. Does nothing if no exam is open. */
export async function markMockFinished(db: Db, learnerId: LearnerId, at: Date): Promise<void> {
  await db.mockExam.updateMany({
    where: { learnerId, finishedAt: null, startedAt: { lte: at }, endsAt: { gt: at } },
    data: { finishedAt: at },
  });
}

const answerSchema = z.object({
  conceptId: conceptIdSchema,
  form: formSchema,
  outcome: outcomeSchema,
  promptText: z.string(),
  responseText: z.string(),
  rightText: z.string(),
  whyWrong: z.string().nullable(),
});
/** The answer to a question in a mock exam. */
export type MockAnswer = Readonly<z.infer<typeof answerSchema>>;

const answeredMockSchema = mockSchema.extend({
  /** When the learner ended the exam early; null if they did not. */
  finishedAt: z.date().nullable(),
  answers: z.array(answerSchema).readonly(),
});
/** A mock exam, and the first answer about each of its topics, in the order of the topics. */
export type AnsweredMock = Readonly<z.infer<typeof answeredMockSchema>>;

const answerFields = jsonObject({
  conceptId: Prisma.sql`a."conceptId"`,
  form: Prisma.sql`a."form"`,
  outcome: Prisma.sql`a."outcome"`,
  promptText: Prisma.sql`a."promptText"`,
  responseText: Prisma.sql`a."responseText"`,
  rightText: Prisma.sql`a."rightText"`,
  whyWrong: Prisma.sql`a."whyWrong"`,
} satisfies Record<keyof MockAnswer, Prisma.Sql>);

/** The maximum number of exams to list. */
const LISTED_COUNT = 20;

/**
 * Lists a learner's mock exams, the latest first. An exam's answers are those that were given before it
 * was ended early and before the next exam began.
 * @param id the id of the only exam to list; null for the latest exams
 */
export const listMocks = (db: Db, learnerId: LearnerId, id: string | null): Promise<readonly AnsweredMock[]> =>
  readRows(db, answeredMockSchema)`
    SELECT e.*, (SELECT coalesce(json_agg(${answerFields} ORDER BY a."seq"), '[]'::json) FROM (
        SELECT DISTINCT ON (r."conceptId") r.* FROM "Review" r WHERE ${answeredTo} AND (e."next" IS NULL OR r."seq" < e."next")
        AND (e."finishedAt" IS NULL OR r."at" <= e."finishedAt")
        ORDER BY r."conceptId", r."seq") a) AS "answers"
    FROM (SELECT x.*, lead(x."seq") OVER (ORDER BY x."seq") AS "next" FROM "MockExam" x
      WHERE x."learnerId" = ${learnerId}::uuid) e
    WHERE ${id}::text IS NULL OR e."id"::text = ${id}
    ORDER BY e."seq" DESC LIMIT ${LISTED_COUNT}`;
