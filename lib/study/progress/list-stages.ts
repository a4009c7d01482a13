import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { type Stage, stageOn } from '@/lib/scheduler/memory/stage';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

/** The stage of each concept that a learner has started, by the concept's id. */
export type StageById = Readonly<Record<string, Stage>>;

/** Returns the stages of the concepts that a learner has started, or null if the learner does not exist. */
export async function listStages(context: StudyContext, learnerId: LearnerId, now: Date): Promise<StageById | null> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return null;
  const { memories, model, today } = makeQuizState(context, state, now);
  return Object.fromEntries([...memories].map(([id, memory]) => [id, stageOn(model, memory, today)]));
}
