import { describe, expect, it } from 'vitest';
import { knownTrend, type TrendLog } from '@/lib/classroom/insight/known-trend';
import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { isKnown } from '@/lib/scheduler/memory/known';
import { type MemoryInput, recallOn, replay } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';

const days = [0, 7, 14, 21, 28, 100].map((day) => day as StudyDay);

/** The memory after reviews on these days. */
const memoryAfter = (reviews: readonly (readonly [number, Grade])[]) =>
  replay(
    defaultModel,
    reviews.map(
      ([studyDay, grade], place): MemoryInput => ({
        studyDay: studyDay as StudyDay,
        grade,
        selfGraded: false,
        turnId: String(place) as TurnId,
        seq: place,
        conceptId: 'x' as ConceptId,
        outcome: 'right',
        misconceptionId: null,
      }),
    ),
  );

/** The log that the app would have stored. */
function logOf(reviews: readonly (readonly [number, Grade])[], sharedFrom: number): TrendLog {
  const responses = reviews.map(([day, grade], place) => {
    const studyDay = day as StudyDay;
    const memory = memoryAfter(reviews.slice(0, place));
    return {
      studyDay,
      grade,
      form: 'typed-number' as const,
      predictedRecall: memory && recallOn(defaultModel, memory, studyDay),
      elapsedDays: memory && studyDay - memory.lastReviewedOn,
    };
  });
  const memory = memoryAfter(reviews);
  return {
    model: defaultModel,
    sharedFrom: sharedFrom as StudyDay,
    responses,
    memory: memory && { marked: memory.marked, isPartlySelfGraded: false },
  };
}

describe('the learners who knew a concept', () => {
  it('match a replay of the reviews up to that day', () => {
    const reviews = [
      [1, 'good'],
      [3, 'again'],
      [8, 'good'],
      [20, 'hard'],
    ] as const;
    const seen = new Set<boolean>();
    for (const { day, knownCount } of knownTrend([logOf(reviews, 0)], days)) {
      const memory = memoryAfter(reviews.filter(([studyDay]) => studyDay <= day));
      const known = memory !== null && isKnown(defaultModel, memory, day);
      expect(knownCount, `day ${day}`).toBe(known ? 1 : 0);
      seen.add(known);
    }
    expect(seen).toEqual(new Set([true, false]));
  });

  it('are the same if only the responses after the first day are given', () => {
    const log = logOf(
      [
        [1, 'good'],
        [3, 'good'],
        [18, 'again'],
        [24, 'good'],
      ],
      0,
    );
    const late = days.filter((day) => day >= 14);
    const cut = { ...log, responses: log.responses.filter(({ studyDay }) => studyDay > 14) };
    expect(knownTrend([cut], late)).toEqual(knownTrend([log], late));
  });

  it('depend only on the marked responses, even if there are flashcards in between', () => {
    const quiz = [
      [1, 'good'],
      [13, 'good'],
      [90, 'again'],
    ] as const;
    const marked = logOf(quiz, 0);
    const cards = [2, 4, 7, 20, 40].map((day) => ({
      studyDay: day as StudyDay,
      form: 'flashcard' as const,
      grade: 'easy' as const,
      predictedRecall: 0.99,
      elapsedDays: 2,
    }));
    const responses = [...marked.responses, ...cards].sort((a, b) => a.studyDay - b.studyDay);
    const mixed: TrendLog = {
      ...marked,
      responses,
      memory: { marked: memoryAfter(quiz)?.marked ?? null, isPartlySelfGraded: true },
    };
    expect(knownTrend([mixed], days)).toEqual(knownTrend([marked], days));
    const onlyCards: TrendLog = { ...mixed, responses: cards, memory: { marked: null, isPartlySelfGraded: true } };
    expect(knownTrend([onlyCards], days).map(({ knownCount }) => knownCount)).toEqual(days.map(() => 0));
  });

  it('do not include anyone before they joined, although their earlier learning counts afterward', () => {
    const trend = knownTrend(
      [
        logOf(
          [
            [1, 'easy'],
            [9, 'easy'],
          ],
          10,
        ),
      ],
      days.slice(0, 5),
    );
    expect(trend.map(({ learnerCount }) => learnerCount)).toEqual([0, 0, 1, 1, 1]);
    expect(trend.map(({ knownCount }) => knownCount)).toEqual([0, 0, 1, 1, 1]);
  });
});
