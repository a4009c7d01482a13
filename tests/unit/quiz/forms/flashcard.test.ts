import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { makeQuestion } from '@/lib/quiz/quiz';
import { content } from '../../../content';

const { catalog } = content;
const written = catalog.concepts.flatMap((concept) => (concept.kind === 'written' ? [concept] : []));

function cardOf(id: ConceptId): { readonly prompt: string; readonly back: string } {
  const asked = makeQuestion(catalog, catalog.get(id), { form: 'flashcard', seed: 1 });
  if (asked?.question.form !== 'flashcard' || asked.key.form !== 'flashcard') throw new Error(`no card of ${id}`);
  return { prompt: asked.question.prompt, back: asked.key.back };
}

describe('the flashcard of a concept', () => {
  it('asks its author’s question if there is one', () => {
    const authored = written.filter(({ card }) => card !== null);
    expect(authored.length).toBeGreaterThan(0);
    for (const { id, card } of authored) {
      expect(cardOf(id)).toEqual({ prompt: card?.question, back: card?.answer });
    }
  });

  it('otherwise asks what the term means, with the definition on its back', () => {
    for (const { id, term, card, definition } of written) {
      if (card !== null) continue;
      const { prompt, back } = cardOf(id);
      expect(prompt).toBe(term?.name.endsWith('()') ? `What is ${term.name}?` : `What does “${term?.name}” mean?`);
      expect(back).toBe(definition);
    }
  });
});
