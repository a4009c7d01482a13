import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { type ConceptReview, listConceptReviews } from '@/lib/db/learner/concept-reviews';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { isSelfGraded } from '@/lib/quiz/forms/registry';
import { fail, type Result, succeed } from '@/lib/result';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import {
  type CurvePoint,
  type CurveSegment,
  listCurvePoints,
  listCurveSegments,
} from '@/lib/scheduler/memory/forgetting-curve';
import type { Outcome } from '@/lib/scheduler/memory/grade';
import { lastingRecallOn } from '@/lib/scheduler/memory/known';
import { isLeech } from '@/lib/scheduler/memory/leech';
import { type Memory, recallOn } from '@/lib/scheduler/memory/memory';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';

export type { ConceptReview };

/** A concept beside another one: what it is, and how well it is remembered. */
export type Neighbour = {
  readonly id: ConceptId;
  readonly title: string;
  /** A definition, or a service's port and use. */
  readonly meaning: string;
  /** Predicted recall, 0 to 1: today's, or tomorrow's for what was answered today; null when it was never asked. */
  readonly recall: number | null;
  readonly suspended: boolean;
};

/** What the learner remembers of a concept, and what comes next. */
export type Remembered = {
  /** Predicted recall, 0 to 1. */
  readonly recall: number;
  /** The day that this is for: today, or tomorrow for what was answered today. */
  readonly recallIsFor: StudyDay;
  readonly dueOn: StudyDay;
  /** Predicted recall on that day, 0 to 1. */
  readonly recallWhenDue: number;
  /** The predicted recall, 0 to 1, at about which a memory like this is asked again. */
  readonly threshold: number;
  readonly stabilityDays: number;
  /** From 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly lapseCount: number;
  readonly isLeech: boolean;
};

/** A counted review on the curve, at what predicted recall had fallen to; the first stands at 1. */
export type CurveMark = { readonly day: StudyDay; readonly recall: number; readonly outcome: Outcome };

/** Predicted recall over time, from the first review on: what was, and from today what is to be expected. */
export type Curve = {
  readonly past: readonly CurvePoint[];
  readonly ahead: readonly CurvePoint[];
  readonly marks: readonly CurveMark[];
};

export type ConceptView = Neighbour & {
  readonly family: string;
  readonly timeZone: string;
  readonly today: StudyDay;
  readonly desiredRetention: number;
  /** Until which study day a class of theirs works on it; null when none does now. */
  readonly assignedUntil: StudyDay | null;
  /** Null for a concept that was never asked. */
  readonly memory: Remembered | null;
  readonly curve: Curve | null;
  /** Oldest first; those taken back among them. */
  readonly reviews: readonly ConceptReview[];
  readonly prerequisites: readonly Neighbour[];
  readonly confusables: readonly Neighbour[];
};

/** What the store and the memory model know of one learner and one concept. */
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
  const beside = (each: ConceptId) => viewNeighbour(catalog.get(each), quiz);
  const memory = quiz.memories.get(concept.id);
  const remembered = memory ? viewMemory(memory, quiz) : null;
  return succeed({
    ...viewNeighbour(concept, quiz),
    family: getFamilyLabel(catalog, concept),
    timeZone: state.settings.timeZone,
    today: quiz.today,
    desiredRetention: quiz.settings.desiredRetention,
    assignedUntil: quiz.assigned.get(concept.id) ?? null,
    memory: remembered,
    curve: remembered && viewCurve(segments, remembered.dueOn, quiz),
    // When a day's first answer is taken back, the next one of that day counts instead.
    reviews: reviews.map((review) => ({ ...review, practice: !counted.has(review.turnId) })),
    prerequisites: concept.prerequisites.map(beside),
    confusables: concept.confusables.map(beside),
  });
}

const getFamilyLabel = ({ families }: Catalog, { family }: Concept): string =>
  families.find(({ id }) => id === family)?.label ?? '';

function viewNeighbour(concept: Concept, { memories, model, today, suspended }: QuizState): Neighbour {
  const memory = memories.get(concept.id);
  const meaning =
    concept.kind === 'written'
      ? concept.definition
      : `${concept.longName}, at port ${concept.port}/${concept.transport}: ${concept.use}.`;
  return {
    id: concept.id,
    title: concept.title,
    meaning,
    recall: memory ? lastingRecallOn(model, memory, today) : null,
    suspended: suspended.has(concept.id),
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

/** So many points draw a curve well enough. */
const POINTS = 160;

function viewCurve(segments: readonly CurveSegment[], due: StudyDay, { model, today }: QuizState): Curve | null {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return null;
  const end = addStudyDays(due > today ? due : today, 1);
  const stepDays = (end - first.from) / POINTS;
  const ahead = listCurvePoints(model, [last], end, stepDays).filter(({ day }) => day >= today);
  const recallBefore = (place: number): number => {
    const before = segments[place - 1];
    return before?.to ? model.recallAfter(before.stability, before.to - before.from) : 1;
  };
  return {
    marks: segments.map(({ from, outcome }, place) => ({ day: from, recall: recallBefore(place), outcome })),
    past: listCurvePoints(model, segments, today, stepDays),
    ahead: [{ day: today, recall: model.recallAfter(last.stability, today - last.from) }, ...ahead],
  };
}
