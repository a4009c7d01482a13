import { describe, expect, it } from 'vitest';
import { hashText } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import { asksForName, chooseUnnamed } from '@/lib/quiz/choose-unnamed';
import { makeQuestion } from '@/lib/quiz/quiz';
import { content } from '../../content';

const { catalog } = content;
const choose = (concept: (typeof catalog.concepts)[number], count: number) =>
  chooseUnnamed(catalog, concept, { count, seedOf: (tries) => hashText(`${concept.id} ${count} ${tries}`) });

describe('a question about a concept that the learner chose', () => {
  it('never asks for the concept’s own name', () => {
    for (const concept of catalog.concepts) {
      for (let count = 0; count < 12; count++) {
        const { form, seed } = choose(concept, count);
        const asked = makeQuestion(catalog, concept, { form, seed });
        expect(asked && asksForName(concept, asked.key), `${concept.id} ${form}`).toBe(false);
      }
    }
  });

  it('takes turns through most of the forms that the concept has', () => {
    for (const concept of catalog.concepts.filter(({ kind }) => kind === 'written')) {
      const forms = listForms(catalog, concept);
      const seen = new Set(forms.map((_, count) => choose(concept, count).form));
      expect(seen.size, concept.id).toBeGreaterThanOrEqual(Math.min(3, forms.length - 1));
    }
  });

  it('is the same for the same position in the log', () => {
    for (const concept of catalog.concepts.slice(0, 20)) expect(choose(concept, 5)).toEqual(choose(concept, 5));
  });
});
