import type { LearnerState } from '@/lib/db/learner-state';
import type { ConceptId } from '@/lib/ids';
import type { Memory } from '@/lib/scheduler/memory';
import type { QuizState } from '@/lib/scheduler/next-concept';
import { studyDayOf } from '@/lib/scheduler/study-day';
import type { StudyContext } from './context';

/** A learner's state as the scheduler sees it at an instant. Memories of concepts that left the content rest. */
export const quizStateOf = ({ catalog }: StudyContext, state: LearnerState, now: Date): QuizState => ({
  concepts: catalog.concepts,
  memories: new Map<ConceptId, Memory>([...state.memories].filter(([conceptId]) => catalog.find(conceptId) !== null)),
  settings: state.settings,
  today: studyDayOf(now, state.settings.timeZone),
  logLength: state.logLength,
});
