import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { type Knowledge, knowledgeOn } from '@/lib/scheduler/memory/knowledge';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

/** How far a learner has come with each concept they have begun, by the concept's id. */
export type KnowledgeById = Readonly<Record<string, Knowledge>>;

/** Returns how far a learner has come with what they have begun; null when there is no such learner. */
export async function listKnowledge(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<KnowledgeById | null> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return null;
  const { memories, model, today } = makeQuizState(context, state, now);
  return Object.fromEntries([...memories].map(([id, memory]) => [id, knowledgeOn(model, memory, today)]));
}
