import type { Db } from '@/lib/db/connection/client';
import { prepareRead } from '@/lib/db/connection/prepare-read';
import type { ConceptId, LearnerId } from '@/lib/ids';
import type { Disclosure, DisclosureKind } from '@/lib/scheduler/memory/disclosure';
import type { LearnerState } from './learner-state';
import { type KnownState, stateCacheOf } from './state/state-cache';
import { isKnownBefore, stateColumns, stateRowSchema, toLearnerState } from './state/state-row';

/** A hint or the back of a flashcard that is about to be shown. */
export type NewDisclosure = {
  readonly conceptId: ConceptId;
  readonly kind: Exclude<DisclosureKind, 'undo'>;
  readonly at: Date;
  /** The length of the log when the question was asked. */
  readonly place: number;
};

/**
 * Records what is about to be shown, and reads the learner's state as it was just before, in one statement. Show the
 * hint or the back only after this function has returned. An answer that is written at the same moment either comes
 * first or finds `disclosureCount` changed.
 * @returns null if there is no such learner
 */
export async function recordDisclosure(
  db: Db,
  learnerId: LearnerId,
  disclosure: NewDisclosure,
): Promise<LearnerState | null> {
  const cache = stateCacheOf(db);
  const known = cache.find(learnerId);
  const [row] = await record(db, { ...disclosure, learnerId, known });
  if (!row) return null;
  const state = toLearnerState(row, known);
  cache.keep(learnerId, { version: row.version, state: afterDisclosure(state, disclosure) });
  return state;
}

/** Returns the state after a disclosure. */
function afterDisclosure(state: LearnerState, { conceptId, kind, at, place }: NewDisclosure): LearnerState {
  const earlier = state.disclosures.get(conceptId) ?? [];
  const last = earlier.find((each) => each.kind === kind);
  const disclosure: Disclosure = {
    kind,
    atMs: Math.max(at.getTime(), last?.atMs ?? 0),
    timeZone: state.settings.timeZone,
    place: Math.max(place, last?.place ?? 0),
    respondedOn: null,
  };
  const others = earlier.filter((each) => each !== last);
  const all = [...others, disclosure].sort((one, other) => (one.kind < other.kind ? -1 : 1));
  return { ...state, disclosures: new Map(state.disclosures).set(conceptId, all) };
}

type Recorded = NewDisclosure & { readonly learnerId: LearnerId; readonly known: KnownState | null };

const record = prepareRead<Recorded>()(stateRowSchema)`
  WITH learner AS (
    UPDATE "Learner" SET "disclosureCount" = "disclosureCount" + 1 WHERE "id" = ${({ learnerId }) => learnerId}::uuid
    RETURNING *, xmin::text AS "version"
  ), disclosure AS (
    INSERT INTO "Disclosure" AS d ("learnerId", "conceptId", "kind", "at", "timeZone", "place")
    SELECT "id", ${({ conceptId }) => conceptId}, ${({ kind }) => kind}, ${({ at }) => at}, "timeZone",
      ${({ place }) => place} FROM learner
    ON CONFLICT ("learnerId", "conceptId", "kind") DO UPDATE SET "at" = greatest(d."at", EXCLUDED."at"),
      "timeZone" = EXCLUDED."timeZone", "place" = greatest(d."place", EXCLUDED."place")
  )
  SELECT ${stateColumns(({ at }: Recorded) => at)}, l."version"
  FROM learner l LEFT JOIN "Calibration" c ON c."learnerId" = l."id", LATERAL (${isKnownBefore}) v`;
