import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { hasRow } from '@/lib/db/connection/read-rows';
import { type ConceptId, conceptIdSchema, type LearnerId, learnerIdSchema, type TurnId, turnIdSchema } from '@/lib/ids';
import type { Form } from '@/lib/quiz/forms/registry';
import type { Response } from '@/lib/quiz/question';
import { dateOf, type StudyDay } from '@/lib/scheduler/due/study-day';
import { REPORT_KINDS, type ReportKind } from '@/lib/words/report-kind';

export const reportKindSchema = z.enum(Object.keys(REPORT_KINDS) as ReportKind[]);

/** A learner's response to a question, both as they gave it and in words. */
export type ReportedResponse = { readonly response: Response; readonly text: string };

/** What a learner writes about a question. */
export type NewReport = {
  readonly turnId: TurnId;
  readonly conceptId: ConceptId;
  readonly form: Form;
  readonly seed: number;
  readonly catalogVersion: string;
  readonly promptText: string;
  /** All items that the learner could choose, match, order, or sort; null if the form has no options. */
  readonly options: unknown;
  readonly rightText: string;
  /**
   * The response that the learner's report includes; null if they had not answered. If the log contains a response,
   * that one is used instead.
   */
  readonly given: ReportedResponse | null;
  readonly kind: ReportKind;
  readonly words: string;
  readonly at: Date;
  /** The study day on which the question was asked. */
  readonly studyDay: StudyDay;
};

/**
 * Stores a report. There is at most one for each turn, so a second report replaces the first and counts as new. Returns
 * false if there is no such learner.
 */
export function saveReport(db: Db, learnerId: LearnerId, report: NewReport): Promise<boolean> {
  const { turnId, form, seed, given } = report;
  const response = given && JSON.stringify(given.response);
  const options = report.options === null ? null : JSON.stringify(report.options);
  return hasRow(db)`
    WITH learner AS (SELECT "id" FROM "Learner" WHERE "id" = ${learnerId}::uuid),
    saved AS (
      INSERT INTO "Report" ("learnerId", "turnId", "conceptId", "form", "seed", "catalogVersion", "promptText",
        "options", "rightText", "response", "responseText", "kind", "words", "at", "studyDay")
      SELECT l."id", ${turnId}, ${report.conceptId}, ${form}, ${seed}, ${report.catalogVersion}, ${report.promptText},
        ${options}::jsonb, ${report.rightText}, coalesce(r."response", ${response}::jsonb),
        coalesce(r."responseText", ${given?.text ?? null}), ${report.kind}, ${report.words}, ${report.at},
        ${dateOf(report.studyDay)}::date
      FROM learner l LEFT JOIN "Review" r
        ON r."learnerId" = l."id" AND r."turnId" = ${turnId} AND r."form" = ${form} AND r."seed" = ${seed}
      ON CONFLICT ("learnerId", "turnId") DO UPDATE SET "form" = EXCLUDED."form", "seed" = EXCLUDED."seed",
        "promptText" = EXCLUDED."promptText", "options" = EXCLUDED."options", "rightText" = EXCLUDED."rightText",
        "response" = EXCLUDED."response", "responseText" = EXCLUDED."responseText", "kind" = EXCLUDED."kind", "words" = EXCLUDED."words",
        "at" = EXCLUDED."at", "studyDay" = EXCLUDED."studyDay", "handledAt" = NULL
    )
    SELECT 1 FROM learner`;
}

const keptReportSchema = z.object({
  learnerId: learnerIdSchema,
  turnId: turnIdSchema,
  conceptId: conceptIdSchema,
  form: z.string(),
  seed: z.number(),
  catalogVersion: z.string(),
  promptText: z.string(),
  /** The options, in the order in which the form lists them (`optionsOf`). */
  options: z.unknown(),
  rightText: z.string(),
  response: z.unknown(),
  /** The response in words; null if the learner had not answered yet, and empty for "I don't know". */
  responseText: z.string().nullable(),
  kind: reportKindSchema,
  words: z.string(),
  at: z.date(),
  /** The instant at which an author marked it as done; null while it is new. */
  handledAt: z.date().nullable(),
});
/** A report as an author reads it. */
export type KeptReport = Readonly<z.infer<typeof keptReportSchema>>;

/**
 * Returns all learners' reports since an instant or, if it is null, all reports. Reports that are not done come first,
 * and within each group the latest come first.
 */
export async function listReports(db: Db, since: Date | null): Promise<readonly KeptReport[]> {
  const rows = await db.report.findMany({
    ...(since && { where: { at: { gte: since } } }),
    orderBy: [{ handledAt: { sort: 'desc', nulls: 'first' } }, { at: 'desc' }, { turnId: 'asc' }],
  });
  return rows.map((row) => keptReportSchema.parse(row));
}

/** Marks a report as done. Returns false if there is no report for this turn. */
export async function markReportDone(db: Db, turnId: string, at: Date): Promise<boolean> {
  const { count } = await db.report.updateMany({ where: { turnId }, data: { handledAt: at } });
  return count > 0;
}
