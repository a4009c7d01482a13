import type { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { type PreparedRead, prepareRead } from '@/lib/db/connection/prepare-read';
import type { LearnerId, TurnId } from '@/lib/ids';
import { Prisma } from '@/prisma/generated/client';
import { answeredTurnSchema, type LearnerState } from './state/state';
import { type KnownState, stateCacheOf } from './state/state-cache';
import { knownVersion, type StateRow, stateColumns, stateRowSchema, toLearnerState } from './state/state-row';

export type { AnsweredTurn, LearnerCalibration, LearnerState } from './state/state';

type StateRequest = {
  readonly learnerId: LearnerId;
  readonly at: Date;
  /** The turn whose review is read as well; null if none is. */
  readonly turnId: TurnId | null;
  readonly known: KnownState | null;
};

/**
 * Makes a statement that reads a learner's state and more columns about the learner called `l`. Those columns may
 * depend on more fields of the request.
 */
export const prepareStateRead = <Row extends StateRow, More = unknown>(
  schema: z.ZodType<Row>,
  columns: Prisma.Sql,
): PreparedRead<StateRequest & More, Row> =>
  prepareRead<StateRequest & More>()(schema)`
  SELECT ${stateColumns(({ at }: StateRequest) => at)}, l.xmin::text AS "version", ${columns}
  FROM "Learner" l LEFT JOIN "Calibration" c ON c."learnerId" = l."id",
    LATERAL (SELECT l.xmin::text = ${knownVersion} AS "isKnown") v
  WHERE l."id" = ${({ learnerId }) => learnerId}::uuid`;

/** Runs a statement of `prepareStateRead`. Returns null if there is no such learner. */
export async function findStateWith<Row extends StateRow, More>(
  db: Db,
  read: PreparedRead<StateRequest & More, Row>,
  request: Omit<StateRequest, 'known'> & More,
): Promise<{ readonly state: LearnerState; readonly row: Row } | null> {
  const cache = stateCacheOf(db);
  const known = cache.find(request.learnerId);
  const [row] = await read(db, { ...request, known });
  if (!row) return null;
  const state = toLearnerState(row, known);
  cache.keep(request.learnerId, { version: row.version, state });
  return { state, row };
}

const readAnswered = prepareStateRead(
  stateRowSchema.extend({ answered: answeredTurnSchema.nullable() }),
  Prisma.sql`
    (SELECT json_build_object('response', r."response", 'form', r."form", 'seed', r."seed",
        'studyDay', r."studyDay" - DATE 'epoch', 'catalogVersion', r."catalogVersion",
        'practice', r."practice", 'hinted', r."hinted", 'retracted', EXISTS (SELECT 1 FROM "Retraction" x
          WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId"))
      FROM "Review" r WHERE r."learnerId" = l."id" AND r."turnId" = ${({ turnId }: StateRequest) => turnId}) AS "answered"`,
);

/**
 * Reads a learner's settings, memories, assignments around `at`, and, if a turn's id is given, the review of that turn.
 * Sends one statement, so all data is from the same instant. Returns null if there is no such learner.
 */
export async function findLearnerState(
  db: Db,
  learnerId: LearnerId,
  at: Date,
  turnId: TurnId | null = null,
): Promise<LearnerState | null> {
  const found = await findStateWith(db, readAnswered, { learnerId, at, turnId });
  return found && { ...found.state, answered: found.row.answered };
}
