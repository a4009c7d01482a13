import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { readPrepared } from '@/lib/db/connection/prepare-read';
import { type LearnerId, learnerIdSchema } from '@/lib/ids';
import { readableName } from '@/lib/names/readable-name';
import { type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import type { TaughtClass } from './class-access';
import { notRetracted, selfGraded, taughtLearners } from './class-access';

/** A learner who has a misconception. */
export type MisconceptionHolder = {
  readonly learnerId: LearnerId;
  readonly name: string;
  readonly shownCount: number;
  readonly lastShownOn: StudyDay;
};
/** A misconception in a class. */
export type HeldMisconception = {
  readonly misconceptionId: string;
  /** The learners who have it, sorted by when they last revealed it, the most recent first. */
  readonly holders: readonly MisconceptionHolder[];
  /** The learners who revealed it and have recovered from it. */
  readonly recovered: readonly LearnerId[];
  readonly lastShownOn: StudyDay;
};

/** A misconception that a learner has revealed. */
type Revealed = {
  readonly misconceptionId: string;
  /** Whether the learner still has it. */
  readonly isHeld: boolean;
  readonly shownCount: number;
  readonly lastShownOn: StudyDay;
};
/** A learner, and the misconceptions that they have revealed. */
export type LearnerRevealed = {
  readonly learnerId: LearnerId;
  readonly name: string;
  readonly revealed: readonly Revealed[];
};

const rowSchema = z.object({
  learnerId: learnerIdSchema,
  name: z.string().transform(readableName),
  packed: z.string(),
});

/**
 * Returns the misconceptions that learners of a class have revealed since they joined, by learner, sorted by name; empty
 * unless the user teaches it. A misconception begins with the response that reveals it, unless that response was undone.
 * It ends when the learner's first response about the concept on a later study day is right and was marked by the
 * server. A retry on the same day does not count, because the learner has just read the explanation. A misconception
 * that was revealed in answers about several concepts counts once, until the learner has overcome it for each of them.
 * `only` selects some learners.
 */
export async function listRevealed(
  db: Db,
  taught: TaughtClass,
  only: readonly LearnerId[] | null = null,
): Promise<readonly LearnerRevealed[]> {
  const rows = await readPrepared(db, rowSchema)`
    WITH shown AS (
      SELECT r."learnerId", r."conceptId", r."misconceptionId", count(*)::int AS "shownCount",
        max(r."studyDay") AS "lastShownOn"
      FROM ${taughtLearners(taught)}
      JOIN "Memory" m ON m."learnerId" = e."learnerId" AND m."confusions" <> '{}'
      JOIN "Review" r ON r."learnerId" = m."learnerId" AND r."conceptId" = m."conceptId"
        AND r."misconceptionId" IS NOT NULL AND r."studyDay" >= e."sharedFrom" AND ${notRetracted}
      WHERE ${only}::uuid[] IS NULL OR e."learnerId" = ANY(${only}::uuid[])
      GROUP BY r."learnerId", r."conceptId", r."misconceptionId"
    ), judged AS (
      SELECT s.*, NOT EXISTS (SELECT 1 FROM "Review" r
        WHERE r."learnerId" = s."learnerId" AND r."conceptId" = s."conceptId" AND NOT r."practice"
          AND NOT ${selfGraded} AND r."outcome" = 'right' AND r."studyDay" > s."lastShownOn" AND ${notRetracted}) AS "isHeld"
      FROM shown s
    ), held AS (
      SELECT j."misconceptionId", j."learnerId", bool_or(j."isHeld") AS "isHeld",
        sum(j."shownCount")::int AS "shownCount", max(j."lastShownOn") AS "lastShownOn"
      FROM judged j
      GROUP BY j."misconceptionId", j."learnerId"
    )
    SELECT a."id" AS "learnerId", a."name", string_agg(concat_ws(' ', h."misconceptionId", h."isHeld", h."shownCount",
      h."lastShownOn" - DATE 'epoch'), E'\n') AS "packed"
    FROM held h JOIN "Account" a ON a."id" = h."learnerId"
    GROUP BY a."id" ORDER BY lower(a."name"), a."id"`;
  return rows.map(({ packed, ...learner }) => ({ ...learner, revealed: packed.split('\n').map(unpack) }));
}

function unpack(line: string): Revealed {
  const [misconceptionId = '', isHeld, shownCount, lastShownOn] = line.split(' ');
  return {
    misconceptionId,
    isHeld: isHeld === 't',
    shownCount: Number(shownCount),
    lastShownOn: studyDaySchema.parse(Number(lastShownOn)),
  };
}

/**
 * Returns the misconceptions of a class.
 * @param learners the learners, sorted by name
 */
export function groupRevealed(learners: readonly LearnerRevealed[]): readonly HeldMisconception[] {
  type Group = { readonly holders: MisconceptionHolder[]; readonly recovered: LearnerId[]; lastShownOn: StudyDay };
  const groups = new Map<string, Group>();
  for (const { learnerId, name, revealed } of learners) {
    for (const { misconceptionId, isHeld, shownCount, lastShownOn } of revealed) {
      const group = groups.get(misconceptionId) ?? { holders: [], recovered: [], lastShownOn };
      groups.set(misconceptionId, group);
      if (lastShownOn > group.lastShownOn) group.lastShownOn = lastShownOn;
      if (isHeld) group.holders.push({ learnerId, name, shownCount, lastShownOn });
      else group.recovered.push(learnerId);
    }
  }
  return [...groups].map(([misconceptionId, { holders, ...rest }]) => ({
    misconceptionId,
    holders: holders.sort((a, b) => b.lastShownOn - a.lastShownOn),
    ...rest,
  }));
}
