import type { Db } from '@/lib/db/connection/client';
import { toMemoryRow } from '@/lib/db/learner/memory-columns';
import type { LoggedReview } from '@/lib/db/learner/refit-log';
import { listLoggedReviews } from '@/lib/db/learner/refit-log';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { toUtcMidnight } from '@/lib/scheduler/due/study-day';
import { type Memory, replay } from '@/lib/scheduler/memory/memory';
import { getMemoryModel, type MemoryModel } from '@/lib/scheduler/memory/memory-model';
import type { StudyContext } from '@/lib/study/context';
import { simulateLog } from '../unit/study/refit/simulated-learner';

/** The seed of a typical log: if the published parameters are the true ones, they also predict it best. */
const SEED = 9;
const simulated = new Map<string, ReturnType<typeof simulateLog>>();

/** Caches simulated logs, because simulating one takes longer than everything done with it. */
function simulateOnce(memory: MemoryModel, count: number): ReturnType<typeof simulateLog> {
  const key = `${count} ${memory.parameters}`;
  const log = simulated.get(key) ?? simulateLog(memory, count, SEED, 'never');
  simulated.set(key, log);
  return log;
}

/**
 * Gives a learner who has no reviews the log of a person with this memory, as answers through the app would have left
 * it.
 */
export async function fillLog(
  { db, catalog }: StudyContext,
  learnerId: LearnerId,
  memory: MemoryModel,
  count: number,
): Promise<void> {
  const log = simulateOnce(memory, count).map((review) => {
    const concept = catalog.concepts[Number(review.conceptId.split('-')[1])];
    if (!concept) throw new Error('more concepts than the catalog has');
    return { ...review, conceptId: concept.id as ConceptId };
  });
  await keepReviews(
    { db, catalog },
    learnerId,
    log.map(({ trueRecall: _, selfGraded: __, lessonMs: ___, ...review }) => review),
  );
}

/** A review to store. Omitted fields have their most common values. */
export type GivenReview = Pick<LoggedReview, 'conceptId' | 'studyDay'> &
  Partial<Omit<ReviewRow, 'studyDay' | 'learnerId' | 'response'>> & { readonly takenBack?: boolean };
type ReviewRow = Awaited<ReturnType<StudyContext['db']['review']['findFirstOrThrow']>>;

/**
 * Gives a learner who has no reviews this log, oldest first, and the memories that follow from it under the published
 * parameters.
 */
export async function keepReviews(
  { db, catalog }: Pick<StudyContext, 'db' | 'catalog'>,
  learnerId: LearnerId,
  given: readonly GivenReview[],
): Promise<void> {
  const rows = given.map(({ studyDay, takenBack: _, ...review }, place) => ({
    turnId: `turn ${place}`,
    seq: place + 1,
    form: 'single-choice',
    mode: 'today',
    seed: 0,
    catalogVersion: catalog.version,
    promptText: 'Which?',
    responseText: '',
    rightText: 'This.',
    outcome: 'right',
    grade: 'good',
    practice: false,
    hinted: false,
    elapsedMs: 3000,
    readMs: 0,
    at: toUtcMidnight(studyDay),
    earnsCredit: false,
    ...review,
    response: { form: 'none' },
    learnerId,
    studyDay: toUtcMidnight(studyDay),
  }));
  await insertRows(db, 'Review', rows);
  const takenBack = rows.filter((_, place) => given[place]?.takenBack);
  await db.retraction.createMany({
    data: takenBack.map(({ turnId, at }, place) => ({ learnerId, turnId, at, seq: given.length + place + 1 })),
  });
  await db.learner.update({ where: { id: learnerId }, data: { logLength: given.length + takenBack.length } });
  const memories = await replayed({ db }, learnerId, null);
  await insertRows(
    db,
    'Memory',
    [...memories.values()].map((each) => ({ learnerId, ...toMemoryRow(each) })),
  );
}

/**
 * Inserts rows with one SQL statement, because Prisma takes longer to insert hundreds of rows than PostgreSQL does.
 * Each row must contain every field that has a default, because missing fields become null.
 */
async function insertRows(db: Db, table: 'Review' | 'Memory', rows: readonly object[]): Promise<void> {
  const columns = [...new Set(rows.flatMap(Object.keys))].map((name) => `"${name}"`).join(', ');
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(rows),
  );
}

/** Returns every memory that follows from a learner's log under these parameters. */
export async function replayed(
  { db }: Pick<StudyContext, 'db'>,
  learnerId: LearnerId,
  parameters: readonly number[] | null,
) {
  const inputs = await listLoggedReviews(db, learnerId);
  const model = getMemoryModel(parameters);
  const memories = new Map<ConceptId, Memory>();
  for (const conceptId of new Set(inputs.map((input) => input.conceptId))) {
    const memory = replay(
      model,
      inputs.filter((input) => input.conceptId === conceptId),
    );
    if (memory) memories.set(conceptId, memory);
  }
  return memories;
}
