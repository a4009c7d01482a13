import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { type CurvePoint, type CurveSegment, listCurvePoints } from '@/lib/scheduler/memory/forgetting-curve';
import type { Outcome } from '@/lib/scheduler/memory/grade';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';

/** A counted review on the curve, at the predicted recall just before it. The first one is at 1. */
export type CurveMark = { readonly day: StudyDay; readonly recall: number; readonly outcome: Outcome };

/** Predicted recall over time since the first review: the past, and a forecast from today on. */
export type Curve = {
  readonly past: readonly CurvePoint[];
  readonly ahead: readonly CurvePoint[];
  readonly marks: readonly CurveMark[];
};

/** The number of points on a curve, enough to draw it well. */
const POINTS = 100;

/** Returns the curve of one memory, or null if it has no counted review. */
export function viewCurve(segments: readonly CurveSegment[], due: StudyDay, { model, today }: QuizState): Curve | null {
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
