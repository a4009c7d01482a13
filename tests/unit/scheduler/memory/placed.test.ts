import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptIdSchema, turnIdSchema } from '@/lib/ids';
import { type StudyDay, studyDaySchema } from '@/lib/scheduler/due/study-day';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { type Memory, type MemoryInput, remember } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { type PlacedConcept, placedMemory, replayPlaced } from '@/lib/scheduler/memory/placed';

const start = studyDaySchema.parse(20_758);
const conceptId = conceptIdSchema.parse('ssh');
const on = (day: number) => (start + day) as StudyDay;
const grades: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

const review = (seq: number, day: number, grade: Grade): MemoryInput => ({
  turnId: turnIdSchema.parse(`turn-${seq}`),
  seq,
  conceptId,
  outcome: grade === 'again' ? 'wrong' : 'right',
  misconceptionId: null,
  grade,
  selfGraded: false,
  studyDay: on(day),
});
const placedAt = (seq: number, day: number): PlacedConcept => ({ conceptId, placedOn: on(day), seq, number: 0 });

/** Builds the memory entry by entry. A review updates it, and a placement creates it if there is none yet. */
function grow(entries: readonly (MemoryInput | PlacedConcept)[]): Memory | null {
  return entries.reduce<Memory | null>(
    (memory, entry) =>
      'placedOn' in entry ? (memory ?? placedMemory(defaultModel, entry)) : remember(defaultModel, memory, entry),
    null,
  );
}

describe('a log with a placement in it', () => {
  it('gives the same memory in a replay as entry by entry, wherever the placement is', () => {
    const answers = fc.array(fc.record({ gap: fc.nat(20), grade: fc.constantFrom(...grades) }), { maxLength: 8 });
    fc.assert(
      fc.property(answers, fc.nat(8), (given, at) => {
        let day = 0;
        const reviews = given.map(({ gap, grade }, place) => {
          day += gap;
          return review(place < at ? place + 1 : place + 2, day, grade);
        });
        const place = Math.min(at, reviews.length);
        const placed = placedAt(place + 1, (reviews[place - 1]?.studyDay ?? start) - start);
        const entries = [...reviews.slice(0, place), placed, ...reviews.slice(place)];
        expect(replayPlaced(defaultModel, reviews, placed)).toEqual(grow(entries));
      }),
    );
  });

  it('does not change the memory of a concept that had an answer before the placement', () => {
    const answered = review(1, 0, 'hard');
    const memory = replayPlaced(defaultModel, [answered], placedAt(2, 0));
    expect(memory).toEqual(remember(defaultModel, null, answered));
  });

  it('gives the placement’s own memory if every answer before it was undone', () => {
    const placed = placedAt(2, 0);
    expect(replayPlaced(defaultModel, [], placed)).toEqual(placedMemory(defaultModel, placed));
  });
});
