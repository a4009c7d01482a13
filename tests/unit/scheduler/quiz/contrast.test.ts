import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { countContrasts } from '@/lib/scheduler/quiz/contrast';
import type { QuizState, Schedulable } from '@/lib/scheduler/quiz/quiz-state';

const ids = Array.from({ length: 12 }, (_, place) => `concept-${place}` as ConceptId);

/** Concepts that are confused with each other, and which of them are asked about and which have rested. */
const anyQuiz = fc.record({
  pairs: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 20 }),
  asked: fc.subarray(ids),
  rested: fc.subarray(ids),
});

/** Counts as the docstring of `countContrasts` says: follows each confusion from the concepts that are asked about. */
function countSlowly({
  pairs,
  asked,
  rested,
}: {
  pairs: [ConceptId, ConceptId][];
  asked: ConceptId[];
  rested: ConceptId[];
}) {
  const found = new Set(asked);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [one, other] of pairs) if (found.has(one) && rested.includes(other)) found.add(other);
  }
  return found.size - asked.length;
}

it('the contrasts are the rested concepts to which a chain of confusions leads', () => {
  fc.assert(
    fc.property(anyQuiz, (quiz) => {
      const concepts = ids.map((id) => ({
        id,
        confusables: quiz.pairs.flatMap(([one, other]) => (one === id ? [other] : [])),
      })) as unknown as readonly Schedulable[];
      expect(countContrasts({ concepts } as QuizState, quiz.asked, quiz.rested)).toBe(countSlowly(quiz));
    }),
  );
});
