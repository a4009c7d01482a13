import type { TurnId } from '@/lib/ids';
import { daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { Outcome } from './grade';
import { isCounted, type Memory, type MemoryInput, remember } from './memory';
import type { MemoryModel } from './memory-model';

/** The part of a forgetting curve from one counted review to the next. The part after the last review has no end. */
export type CurveSegment = {
  /** The review that begins the segment. */
  readonly turnId: TurnId;
  readonly outcome: Outcome;
  readonly from: StudyDay;
  /** The day of the next counted review, or null after the last. */
  readonly to: StudyDay | null;
  /** Days until predicted recall has fallen to 0.9. */
  readonly stability: number;
};

/** Returns the segments of one concept's reviews, oldest first. Each counted review begins one. */
export function listCurveSegments(model: MemoryModel, reviews: readonly MemoryInput[]): readonly CurveSegment[] {
  const segments: CurveSegment[] = [];
  let memory: Memory | null = null;
  for (const review of reviews) {
    const counts = isCounted(memory, review);
    memory = remember(model, memory, review);
    if (!counts || memory === null) continue;
    const last = segments.pop();
    if (last) segments.push({ ...last, to: review.studyDay });
    const { turnId, outcome, studyDay } = review;
    segments.push({ turnId, outcome, from: studyDay, to: null, stability: memory.stability });
  }
  return segments;
}

export type CurvePoint = { readonly day: number; readonly recall: number };

/**
 * Returns predicted recall along segments until a day, in steps of at most `stepDays`. Recall falls within a segment
 * and returns to 1 at the beginning of the next.
 */
export function listCurvePoints(
  model: MemoryModel,
  segments: readonly CurveSegment[],
  until: StudyDay,
  stepDays: number,
): readonly CurvePoint[] {
  return segments.flatMap(({ from, to, stability }) => {
    const length = daysBetween(from, to ?? until);
    const steps = Math.max(1, Math.ceil(length / stepDays));
    return Array.from({ length: steps + 1 }, (_, step): CurvePoint => {
      const elapsed = (length * step) / steps;
      return { day: from + elapsed, recall: model.recallAfter(stability, elapsed) };
    });
  });
}
