import { listReviewInputs, toMemoryRow } from '@/lib/db/review-log';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { type Memory, replay } from '@/lib/scheduler/memory';
import { type MemoryModel, modelOf } from '@/lib/scheduler/memory-model';
import { toUtcMidnight } from '@/lib/scheduler/study-day';
import type { StudyContext } from '@/lib/study/context';
import { simulateLog } from '../unit/study/refit/simulated-learner';

const simulated = new Map<string, ReturnType<typeof simulateLog>>();

/** Simulating takes longer than all that is done with it. */
function simulateOnce(memory: MemoryModel, count: number): ReturnType<typeof simulateLog> {
  const key = `${count} ${memory.parameters}`;
  const log = simulated.get(key) ?? simulateLog(memory, count, 7, 'never');
  simulated.set(key, log);
  return log;
}

/** Gives a learner without any review the log of somebody with this memory, as answers through the app would have left it. */
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
  await db.review.createMany({
    data: log.map(({ trueRecall: _, studyDay, ...review }) => ({
      ...review,
      learnerId,
      mode: 'today',
      seed: 0,
      catalogVersion: catalog.version,
      response: { form: 'none' },
      promptText: 'Which?',
      responseText: '',
      rightText: 'This.',
      practice: false,
      at: toUtcMidnight(studyDay),
      studyDay: toUtcMidnight(studyDay),
    })),
  });
  await db.learner.update({ where: { id: learnerId }, data: { logLength: log.length } });
  const memories = await replayed({ db }, learnerId, null);
  await db.memory.createMany({ data: [...memories.values()].map((each) => ({ learnerId, ...toMemoryRow(each) })) });
}

/** Every memory that a learner's log adds up to under these parameters. */
export async function replayed(
  { db }: Pick<StudyContext, 'db'>,
  learnerId: LearnerId,
  parameters: readonly number[] | null,
) {
  const inputs = await listReviewInputs(db, learnerId);
  const model = modelOf(parameters);
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
