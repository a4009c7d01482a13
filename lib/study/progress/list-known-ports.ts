import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { KNOWN_RECALL, lastingRecallOn } from '@/lib/scheduler/memory/known';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

/** A service that was asked about at least once, with the predicted recall of its port. */
export type PortRecall = {
  readonly id: string;
  readonly title: string;
  readonly port: number;
  readonly transport: string;
  /** Predicted recall, 0 to 1, for today, or for tomorrow if it has an answer from today. */
  readonly recall: number;
  readonly isKnown: boolean;
};

/** Returns the services that a learner has started, by port, or null if the learner does not exist. */
export async function listKnownPorts(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<readonly PortRecall[] | null> {
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return null;
  const { memories, model, today } = makeQuizState(context, state, now);
  const begun = context.catalog.services.flatMap(({ id, title, port, transport }): PortRecall[] => {
    const memory = memories.get(id);
    if (!memory) return [];
    const recall = lastingRecallOn(model, memory, today);
    return [{ id, title, port, transport, recall, isKnown: recall >= KNOWN_RECALL }];
  });
  return begun.sort((a, b) => a.port - b.port);
}
