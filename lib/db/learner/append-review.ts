import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { prepareRead } from '@/lib/db/connection/prepare-read';
import type { LearnerId } from '@/lib/ids';
import { dateOf } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { PLAUSIBLE_MS } from '@/lib/scheduler/quiz/plausible-time';
import { Prisma } from '@/prisma/generated/client';
import type { LearnerState } from './learner-state';
import { memoryColumnNames, memoryColumnsOverwritten, memoryValues } from './memory-columns';
import { type NewReview, type ReviewBasis, timeOf } from './review-log';
import { afterReview } from './state/after-review';
import { type KnownState, stateCacheOf } from './state/state-cache';
import { assignedColumn, knownVersion, unpackAssigned } from './state/state-row';

/**
 * Appends a review, saves the resulting memory and promise, and returns the learner's state after that. Sends one
 * statement, which is one transaction. It takes effect only if the learner's row still has the version that this process
 * knows, and if that version has the log, model, disclosures, and time zone of the review's basis, so two simultaneous
 * writes cannot both succeed.
 * @param memory null if there is no memory after the review, as in practice of a concept that has no counted review
 * @returns the new state; null if the review took no effect, in which case read the learner's state again
 */
export async function appendReview(
  db: Db,
  learnerId: LearnerId,
  basis: ReviewBasis,
  { review, memory }: { readonly review: NewReview; readonly memory: Memory | null },
): Promise<LearnerState | null> {
  const cache = stateCacheOf(db);
  const known = cache.find(learnerId);
  if (!known || !isBasedOn(basis, known.state)) return null;
  const append = APPEND[memory === null ? 'without' : 'with'][review.promise === null ? 'without' : 'with'];
  const [row] = await append(db, { learnerId, review, memory, known });
  if (!row) return null;
  const state = afterReview({ ...known.state, assignments: unpackAssigned(row.assigned) }, review, memory);
  cache.keep(learnerId, { version: row.version, state });
  return state;
}

const isBasedOn = (basis: ReviewBasis, state: LearnerState): boolean =>
  basis.logLength === state.logLength &&
  basis.modelVersion === state.modelVersion &&
  basis.disclosureCount === state.disclosureCount &&
  basis.timeZone === state.settings.timeZone;

/** What differs from one run of the statement to the next. */
type Appended = {
  readonly learnerId: LearnerId;
  readonly review: NewReview;
  readonly memory: Memory | null;
  readonly known: KnownState;
};

const appendedSchema = z.object({ version: z.string(), assigned: z.string().nullable() });

const [seq, at] = [({ review }: Appended) => review.seq, ({ review }: Appended) => review.at];
const issuedAt = ({ review }: Appended) => review.issuedAt;
/** SQL for the review's study day. */
const day = Prisma.sql`${({ review }: Appended) => dateOf(review.studyDay)}::date`;

/** The part of the statement that saves the memory of the learner in `log`. */
const saving = Prisma.sql`, memory AS (
      INSERT INTO "Memory" ("learnerId", ${memoryColumnNames})
      SELECT "id", ${memoryValues(({ memory }: { readonly memory: Memory }) => memory)} FROM log
      ON CONFLICT ("learnerId", "conceptId") DO UPDATE SET ${memoryColumnsOverwritten}
    )`;

/**
 * The part of the statement that stores how many questions a day's quiz has. The first promise is kept, unless the
 * learner has changed the daily minutes since then.
 */
const promising = Prisma.sql`, promise AS (
      INSERT INTO "DayPromise" ("learnerId", "studyDay", "questionCount")
      SELECT "id", ${day}, ${({ review }: Appended) => review.promise?.count} FROM log
      WHERE "dailyMinutes" = ${({ review }: Appended) => review.promise?.dailyMinutes}
      ON CONFLICT ("learnerId", "studyDay") DO NOTHING
    )`;

const appending = (savingMemory: Prisma.Sql, promisingCount: Prisma.Sql) => prepareRead<Appended>()(appendedSchema)`
    WITH log AS (
      UPDATE "Learner" SET "logLength" = ${seq}, "spentOn" = ${day},
        "spentMs" = ${({ review }) => timeOf(review)} + CASE WHEN "spentOn" = ${day} THEN "spentMs" ELSE 0 END
      WHERE "id" = ${({ learnerId }) => learnerId}::uuid AND xmin::text = ${knownVersion}
      RETURNING "id", "dailyMinutes", xmin::text AS "version"
    ), review AS (
      INSERT INTO "Review" ("learnerId", "turnId", "seq", "conceptId", "form", "mode", "seed", "catalogVersion",
        "response", "promptText", "responseText", "rightText", "outcome", "misconceptionId", "whyWrong", "grade",
        "hinted", "sure", "firstScore", "reason", "practice", "elapsedMs", "readMs", "predictedRecall", "elapsedDays", "at", "issuedAt",
        "earnsCredit", "studyDay")
      SELECT "id", ${({ review }) => review.turnId}, ${seq}, ${({ review }) => review.conceptId},
        ${({ review }) => review.form}, ${({ review }) => review.mode}, ${({ review }) => review.seed},
        ${({ review }) => review.catalogVersion}, ${({ review }) => JSON.stringify(review.response)}::jsonb,
        ${({ review }) => review.promptText}, ${({ review }) => review.responseText}, ${({ review }) => review.rightText},
        ${({ review }) => review.outcome}, ${({ review }) => review.misconceptionId}, ${({ review }) => review.whyWrong},
        ${({ review }) => review.grade}, ${({ review }) => review.hinted}, ${({ review }) => review.sure},
        ${({ review }) => review.firstScore}, ${({ review }) => review.reason}, ${({ review }) => review.practice},
        ${({ review }) => review.elapsedMs}, ${({ review }) => review.readMs}, ${({ review }) => review.predictedRecall},
        ${({ review }) => review.elapsedDays}, ${at}, ${issuedAt},
        ${({ review }) => !review.selfGraded && !review.asVisitor} AND
          ${at} - greatest(${issuedAt}, (SELECT p."at" FROM "Review" p
            WHERE p."learnerId" = log."id" ORDER BY p."seq" DESC LIMIT 1)) >= ${PLAUSIBLE_MS} * interval '1 millisecond',
        ${day}
      FROM log
    )${savingMemory}${promisingCount}
    SELECT l."version", ${assignedColumn(at)} AS "assigned" FROM log l`;

/** The statement, by whether the review comes with a memory and then by whether it comes with a promise. */
const APPEND = {
  with: { with: appending(saving, promising), without: appending(saving, Prisma.empty) },
  without: { with: appending(Prisma.empty, promising), without: appending(Prisma.empty, Prisma.empty) },
};
