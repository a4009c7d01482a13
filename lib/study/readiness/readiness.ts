import type { ConceptId } from '@/lib/ids';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { lastingRecallOn } from '@/lib/scheduler/memory/known';
import type { Memory } from '@/lib/scheduler/memory/memory';
import type { MemoryModel } from '@/lib/scheduler/memory/memory-model';
import { READY_WITHIN_DAYS } from '@/lib/scheduler/quiz/find-ready-day';
import { foretellMemories } from '@/lib/scheduler/quiz/forecast';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { type Bias, type Estimate, estimateScore, type TopicChance } from './estimate';
import type { ExamSection } from './exam-sections';

/** The predicted score of one section. */
export type SectionReadiness = Pick<ExamSection, 'id' | 'title' | 'objective'> & {
  readonly topicCount: number;
  readonly begunCount: number;
  readonly estimate: Estimate;
};

/** The predicted score on the topics of a learner's goals. */
export type Readiness = {
  /** The day of the prediction: exam day, or today. */
  readonly on: StudyDay;
  /** Whether that is the day of a coming exam. */
  readonly isExamDay: boolean;
  readonly topicCount: number;
  readonly begunCount: number;
  /** The score if the learner stops studying now. */
  readonly stopped: Estimate & { readonly variance: number };
  /** The score on a day if the learner finishes every quiz until then. Null if the day is too far off to tell. */
  readonly paced: { readonly on: StudyDay; readonly estimate: Estimate } | null;
  /** The scores by section, if the learner stops studying now. */
  readonly sections: readonly SectionReadiness[];
};

/** The minimum number of started topics for a prediction. With fewer, it would be little more than a guess. */
export const FEWEST_BEGUN = 10;
/** The number of days for which the pace is projected if there is no exam. */
const PACE_DAYS = 30;

/** Predicts a learner's score. Returns null until enough topics have been started. */
export function predictReadiness(quiz: QuizState, sections: readonly ExamSection[], bias: Bias): Readiness | null {
  const topicCount = sections.reduce((sum, { concepts }) => sum + concepts.length, 0);
  const begun = sections.flatMap(({ concepts }) => concepts.filter((id) => quiz.memories.has(id)));
  if (topicCount === 0 || begun.length < Math.min(FEWEST_BEGUN, topicCount)) return null;
  const { today, model, memories, settings } = quiz;
  const exam = settings.exam !== null && settings.exam.on >= today ? settings.exam : null;
  const on = exam?.on ?? today;
  const pacedOn = exam?.on ?? addStudyDays(today, PACE_DAYS);
  const look = (seen: Pick<Seen, 'memories' | 'on'>) => weighTopics(sections, { model, ...seen });
  const isFar = pacedOn - today > READY_WITHIN_DAYS;
  const later = isFar || pacedOn === today ? null : foretellMemories(quiz, pacedOn);
  return {
    on,
    isExamDay: on > today,
    topicCount,
    begunCount: begun.length,
    stopped: estimateScore(look({ memories, on }), bias),
    paced: later && { on: pacedOn, estimate: estimateScore(look({ memories: later, on: pacedOn }), bias) },
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      objective: section.objective,
      topicCount: section.concepts.length,
      begunCount: section.concepts.filter((id) => memories.has(id)).length,
      estimate: estimateScore(weighTopics([section], { model, memories, on }), bias),
    })),
  };
}

type Seen = {
  readonly model: MemoryModel;
  readonly memories: ReadonlyMap<ConceptId, Memory>;
  readonly on: StudyDay;
};

/**
 * Returns whether a memory is based on more than wrong answers. The model assumes that a learner reads the right answer
 * and retains some of it, but readiness counts only what the learner has shown.
 */
const isShown = ({ rightCount, reviewCount }: Memory): boolean => rightCount > 0 || reviewCount === 0;

function weighTopics(sections: readonly ExamSection[], { model, memories, on }: Seen): readonly TopicChance[] {
  const total = sections.reduce((sum, { weight }) => sum + weight, 0);
  return sections.flatMap(({ weight, concepts }) =>
    concepts.map((id): TopicChance => {
      const memory = memories.get(id);
      return {
        share: weight / total / concepts.length,
        recall: memory && isShown(memory) ? lastingRecallOn(model, memory, on) : null,
        answerCount: memory?.reviewCount ?? 0,
      };
    }),
  );
}
