import type { Db } from '@/lib/db/connection/client';
import { prepareRead } from '@/lib/db/connection/prepare-read';
import type { LearnerId, TurnId } from '@/lib/ids';
import { answeredTurnSchema, type LearnerState } from './state/state';
import { type KnownState, stateCacheOf } from './state/state-cache';
import { knownVersion, stateColumns, stateRowSchema, toLearnerState } from './state/state-row';

export type { AnsweredTurn, LearnerCalibration, LearnerState } from './state/state';

type StateRequest = {
  readonly learnerId: LearnerId;
  readonly at: Date;
  readonly turnId: TurnId | null;
  readonly known: KnownState | null;
};

const readState = prepareRead<StateRequest>()(stateRowSchema.extend({ answered: answeredTurnSchema.nullable() }))`
  SELECT ${stateColumns(({ at }: StateRequest) => at)}, l.xmin::text AS "version",
    (SELECT json_build_object('response', r."response", 'form', r."form", 'seed', r."seed",
        'studyDay', r."studyDay" - DATE 'epoch', 'catalogVersion', r."catalogVersion",
        'practice', r."practice", 'hinted', r."hinted", 'retracted', EXISTS (SELECT 1 FROM "Retraction" x
          WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId"))
      FROM "Review" r WHERE r."learnerId" = l."id" AND r."turnId" = ${({ turnId }) => turnId}) AS "answered"
  FROM "Learner" l LEFT JOIN "Calibration" c ON c."learnerId" = l."id",
    LATERAL (SELECT l.xmin::text = ${knownVersion} AS "isKnown") v
  WHERE l."id" = ${({ learnerId }) => learnerId}::uuid`;

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
  const cache = stateCacheOf(db);
  const known = cache.find(learnerId);
  const [row] = await readState(db, { learnerId, at, turnId, known });
  if (!row) return null;
  const state = toLearnerState(row, known);
  cache.keep(learnerId, { version: row.version, state });
  return { ...state, answered: row.answered };
}
