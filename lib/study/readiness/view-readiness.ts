import { listPredictions } from '@/lib/db/exam/predictions';
import type { GoalId, LearnerId } from '@/lib/ids';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import type { StudyContext } from '@/lib/study/context';
import { listExamSections } from './exam-sections';
import { measureBias } from './own-bias';
import { predictReadiness, type Readiness } from './readiness';

/** A learner as the scheduler sees them, with their goals. */
export type Studying = { readonly learnerId: LearnerId; readonly quiz: QuizState; readonly goals: readonly GoalId[] };

/**
 * Predicts a learner's score on the topics of their goals. Returns null until enough of them have been started.
 * @param when `exam` predicts for exam day if the learner has an exam, and otherwise for today
 */
export async function viewReadiness(
  { db, catalog }: StudyContext,
  { learnerId, quiz, goals }: Studying,
  when: 'exam' | 'today',
): Promise<Readiness | null> {
  const bias = measureBias(await listPredictions(db, learnerId));
  return predictReadiness(
    when === 'exam' ? quiz : forgetExam(quiz),
    listExamSections(catalog, goals, quiz.suspended),
    bias,
  );
}

const forgetExam = (quiz: QuizState): QuizState => ({ ...quiz, settings: { ...quiz.settings, exam: null } });
