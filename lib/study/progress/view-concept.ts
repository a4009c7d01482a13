import type { Concept } from '@/lib/catalog/concept';
import { type ConceptReview, listConceptReviews } from '@/lib/db/learner/concept-reviews';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { FORMS, isSelfGraded } from '@/lib/quiz/forms/registry';
import { fail, type Result, succeed } from '@/lib/result';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { listCurveSegments } from '@/lib/scheduler/memory/forgetting-curve';
import { lastingRecallOn } from '@/lib/scheduler/memory/known';
import { isLeech } from '@/lib/scheduler/memory/leech';
import { type Memory, recallOn } from '@/lib/scheduler/memory/memory';
import { type Stage, stageOn } from '@/lib/scheduler/memory/stage';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { type Curve, viewCurve } from './view-curve';

/** A review as the concept's page lists it. */
export type ListedReview = ConceptReview & {
  /** The name of the question's form. */
  readonly formLabel: string;
  readonly selfGraded: boolean;
};

/** A concept with its predicted recall. */
export type Neighbor = {
  readonly id: ConceptId;
  readonly title: string;
  /**
   * Predicted recall, 0 to 1, for today, or for tomorrow if it has an answer from today. Null if it was never asked
   * about.
   */
  readonly recall: number | null;
  readonly suspended: boolean;
};

/** What the learner remembers of a concept, and what comes next. */
export type Remembered = {
  /** Predicted recall, 0 to 1. */
  readonly recall: number;
  /** The day of this prediction: today, or tomorrow if the concept has an answer from today. */
  readonly recallIsFor: StudyDay;
  readonly dueOn: StudyDay;
  /** Predicted recall on that day, 0 to 1. */
  readonly recallWhenDue: number;
  /** The approximate predicted recall, 0 to 1, at which a concept with a memory like this is reviewed again. */
  readonly threshold: number;
  readonly stabilityDays: number;
  /** The difficulty, from 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly lapseCount: number;
  readonly isLeech: boolean;
};

/** Everything about one learner and one concept. */
export type ConceptView = Neighbor & {
  readonly timeZone: string;
  readonly today: StudyDay;
  readonly desiredRetention: number;
  /** The last study day on which one of the learner's classes works on it. Null if none does now. */
  readonly assignedUntil: StudyDay | null;
  /** Whether a quiz will introduce it, because it belongs to the learner's goals or a class works on it. */
  readonly isPlanned: boolean;
  readonly stage: Stage;
  /** What the learner remembers of it. Null for a concept that the learner was never asked about. */
  readonly memory: Remembered | null;
  readonly curve: Curve | null;
  /** The reviews, oldest first, including undone ones. */
  readonly reviews: readonly ListedReview[];
  readonly prerequisites: readonly Neighbor[];
  readonly confusables: readonly Neighbor[];
};

/** Returns what the database and the memory model know about one learner and one concept. */
export async function viewConcept(
  context: StudyContext,
  learnerId: LearnerId,
  id: string,
  now: Date,
): Promise<Result<ConceptView, 'no-learner' | 'no-concept'>> {
  const { catalog } = context;
  const concept = catalog.find(id);
  if (!concept) return fail('no-concept');
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const reviews = await listConceptReviews(context.db, learnerId, concept.id);
  const quiz = makeQuizState(context, state, now);
  const standing = reviews.filter(({ takenBack }) => !takenBack);
  const segments = listCurveSegments(
    quiz.model,
    standing.map((review) => ({ ...review, conceptId: concept.id, selfGraded: isSelfGraded(review.form) })),
  );
  const counted = new Set(segments.map(({ turnId }) => turnId));
  const beside = (each: ConceptId) => viewNeighbor(catalog.get(each), quiz);
  const memory = quiz.memories.get(concept.id);
  const remembered = memory ? viewMemory(memory, quiz) : null;
  return succeed({
    ...viewNeighbor(concept, quiz),
    timeZone: state.settings.timeZone,
    today: quiz.today,
    desiredRetention: quiz.settings.desiredRetention,
    assignedUntil: quiz.assigned.get(concept.id) ?? null,
    isPlanned: quiz.course.includes(concept.id) || quiz.assigned.has(concept.id),
    stage: stageOn(quiz.model, memory ?? null, quiz.today),
    memory: remembered,
    curve: remembered && viewCurve(segments, remembered.dueOn, quiz),
    // If a day's first answer is undone, the next one of that day counts instead.
    reviews: reviews.map((review) => ({
      ...review,
      practice: !counted.has(review.turnId),
      formLabel: FORMS[review.form].label,
      selfGraded: isSelfGraded(review.form),
    })),
    prerequisites: concept.prerequisites.map(beside),
    confusables: concept.confusables.map(beside),
  });
}

function viewNeighbor({ id, title }: Concept, { memories, model, today, suspended }: QuizState): Neighbor {
  const memory = memories.get(id);
  return {
    id,
    title,
    recall: memory ? lastingRecallOn(model, memory, today) : null,
    suspended: suspended.has(id),
  };
}

function viewMemory(memory: Memory, quiz: QuizState): Remembered {
  const { model, today } = quiz;
  const due = dueDayOf(quiz, memory);
  return {
    recall: lastingRecallOn(model, memory, today),
    recallIsFor: memory.lastReviewedOn >= today ? addStudyDays(today, 1) : today,
    dueOn: due,
    recallWhenDue: recallOn(model, memory, due),
    threshold: thresholdFor(memory.stability, quiz.settings.desiredRetention),
    stabilityDays: memory.stability,
    difficulty: memory.difficulty,
    lapseCount: memory.lapseCount,
    isLeech: isLeech(memory),
  };
}
