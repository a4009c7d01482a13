import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { type Stage, stageOn } from '@/lib/scheduler/memory/stage';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

/** How far a learner has come with each concept they have begun, by the concept's id. */
export type StageById = Readonly<Record<string, Stage>>;

/** Returns how far a learner has come with what they have begun; null when there is no such learner. */
export async function listStages(context: StudyContext, learnerId: LearnerId, now: Date): Promise<StageById | null> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return null;
  const { memories, model, today } = makeQuizState(context, state, now);
  return Object.fromEntries([...memories].map(([id, memory]) => [id, stageOn(model, memory, today)]));
}
