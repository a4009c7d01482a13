import { describe, expect, it } from 'vitest';
import type { Concept } from '@/lib/catalog/concept';
import { listForms } from '@/lib/quiz/choose-form';
import { type Form, formSchema } from '@/lib/quiz/forms/registry';
import type { AnswerKey, KeyedQuestion, Response } from '@/lib/quiz/question';
import { makeQuestion, mark, rightResponse } from '@/lib/quiz/quiz';
import { whyWrong } from '@/lib/quiz/verdict';
import { content } from '../../content';
import { sampleSize } from '../../sample-size';

const { catalog, registry } = content;
const SEEDS = sampleSize(3, 12);

type Made = { readonly concept: Concept; readonly seed: number; readonly asked: KeyedQuestion };

const made = new Map<Form, readonly Made[]>();

/** Makes questions in a form about every concept that has it, with several seeds. Each form's list is made once. */
function everyQuestion(form: Form): readonly Made[] {
  const known = made.get(form) ?? makeQuestions(form);
  made.set(form, known);
  return known;
}

const makeQuestions = (form: Form): readonly Made[] =>
  catalog.concepts
    .filter((concept) => form === 'flashcard' || listForms(catalog, concept).includes(form))
    .flatMap((concept) =>
      Array.from({ length: SEEDS }, (_, seed) => {
        const asked = makeQuestion(catalog, concept, { form, seed: seed * 7919 + 1 });
        if (!asked) throw new Error(`${concept.id} promises ${form} but has none`);
        return { concept, seed, asked };
      }),
    );

const outcomeOf = (key: AnswerKey, response: Response) => {
  const marked = mark(key, response);
  return marked.ok ? marked.value.outcome : marked.code;
};
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

describe('every question of the real content', () => {
  it.each(formSchema.options)(
    'in the form %s is a sentence, explains itself in another, and cites a source',
    (form) => {
      for (const { concept, asked } of everyQuestion(form)) {
        const { question, key } = asked;
        const where = `${concept.id}: ${question.prompt}`;
        expect(question.prompt, where).toMatch(form === 'flashcard' ? /^\S(.*\S)?$/ : /^\S.* .*[?.)”]$/);
        expect(key.explanation, where).toMatch(/^\S.* .*\.$/s);
        expect(`${question.prompt} ${key.explanation}`, where).not.toMatch(/undefined|\bnull\b|\bNaN\b|\[object|\$\{/);
        expect(plain(key.explanation), where).not.toBe(plain(question.prompt));
        if (concept.kind === 'service') expect(key.explanation, where).toContain(String(concept.port));
        expect(key.sources, where).not.toEqual([]);
        for (const { url } of key.sources) expect(url, where).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
      }
    },
  );

  it('is the same each time for the same seed', () => {
    for (const { concept, asked, seed } of everyQuestion('single-choice')) {
      expect(makeQuestion(catalog, concept, { form: 'single-choice', seed: seed * 7919 + 1 })).toEqual(asked);
    }
  });

  it('with a single choice has four different options: one is right, and each of the others has an explanation', () => {
    for (const { concept, asked } of everyQuestion('single-choice')) {
      const { question, key } = asked;
      if (question.form !== 'single-choice') throw new Error('another form');
      expect(new Set(question.options.map(plain)).size, concept.id).toBe(4);
      const outcomes = question.options.map((_, choice) => outcomeOf(key, { form: 'single-choice', choice }));
      expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(3);
      question.options.forEach((_, choice) => {
        const marked = mark(key, { form: 'single-choice', choice });
        if (!marked.ok || marked.value.outcome === 'right') return;
        expect(marked.value.meaning && whyWrong(marked.value.meaning), concept.id).toBeTruthy();
      });
      expect(outcomeOf(key, { form: 'single-choice', choice: 4 })).toBe('unreadable');
    }
  });

  it('about a service never offers another port with the same name in the registry', () => {
    let offered = 0;
    for (const { concept, asked } of everyQuestion('single-choice')) {
      const { question } = asked;
      if (concept.kind !== 'service' || question.form !== 'single-choice' || concept.ianaName === null) continue;
      if (!/^Which [A-Z]+ port/.test(question.prompt)) continue;
      offered += 1;
      for (const option of question.options) {
        if (Number(option) === concept.port) continue;
        for (const transport of ['tcp', 'udp'] as const) {
          const name = registry.find(Number(option), transport)?.name?.toLowerCase();
          expect(name, `${concept.id} at ${option}`).not.toBe(concept.ianaName.toLowerCase());
        }
      }
    }
    expect(offered).toBeGreaterThan(0);
  });

  it.each(formSchema.options)('in the form %s accepts the right response and no other', (form) => {
    for (const { concept, asked } of everyQuestion(form)) {
      expect(outcomeOf(asked.key, rightResponse(asked.key)), concept.id).toBe('right');
    }
  });

  it('to match, order, or sort shows nothing twice, and does not begin with the right response', () => {
    for (const { concept, asked } of everyQuestion('match')) {
      const { question } = asked;
      if (question.form !== 'match') throw new Error('another form');
      expect(new Set(question.left.map(plain)).size, concept.id).toBe(question.left.length);
      expect(new Set(question.right.map(plain)).size, concept.id).toBe(question.right.length);
    }
    for (const { concept, asked } of everyQuestion('order')) {
      const { question, key } = asked;
      if (question.form !== 'order' || key.form !== 'order') throw new Error('another form');
      expect(new Set(question.items.map(plain)).size, concept.id).toBe(question.items.length);
      expect(key.order, concept.id).not.toEqual(question.items.map((_, place) => place));
    }
    for (const { concept, asked } of everyQuestion('sort')) {
      const { question, key } = asked;
      if (question.form !== 'sort' || key.form !== 'sort') throw new Error('another form');
      expect(new Set(question.items.map(plain)).size, concept.id).toBe(question.items.length);
      expect(new Set(key.groupOf).size, `${concept.id} has an empty group`).toBe(question.groups.length);
    }
  });

  it('with true or false marks the two responses differently', () => {
    for (const { asked } of everyQuestion('true-false')) {
      const outcomes = [true, false].map((value) => outcomeOf(asked.key, { form: 'true-false', value }));
      expect(outcomes.toSorted()).toEqual(['right', 'wrong']);
    }
  });

  it('to type accepts its own right response and does not contain it', () => {
    for (const { concept, asked } of everyQuestion('typed-term')) {
      expect(outcomeOf(asked.key, { form: 'typed-term', text: asked.key.right }), concept.id).toBe('right');
      const words = ` ${plain(asked.question.prompt).replace(/[^a-z0-9+ ]/g, ' ')} `;
      const right = plain(asked.key.right).replace(/[^a-z0-9+ ]/g, ' ');
      expect(words.includes(` ${right} `), `${concept.id}: ${asked.question.prompt}`).toBe(false);
    }
    for (const { concept, asked } of everyQuestion('typed-number')) {
      const { key, question } = asked;
      if (key.form !== 'typed-number') throw new Error('another form');
      expect(outcomeOf(key, { form: 'typed-number', text: key.right })).toBe('right');
      expect(question.prompt.match(/(?<![\d.])\d+(?![\d.])/g) ?? [], concept.id).not.toContain(String(key.number));
    }
  });

  it('counts “I don’t know” as unanswered, not as wrong', () => {
    for (const form of ['single-choice', 'typed-term'] as const) {
      const asked = everyQuestion(form)[0]?.asked;
      expect(asked && outcomeOf(asked.key, { form: 'none' })).toBe('unanswered');
    }
  });
});
