import { describe, expect, it } from 'vitest';
import type { Concept } from '@/lib/catalog/concept';
import { hashText } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import { type Form, formSchema } from '@/lib/quiz/forms/registry';
import { describeHint } from '@/lib/quiz/hint/describe-hint';
import type { Hint, RankOf } from '@/lib/quiz/hint/hint';
import { hintAt, offersHint } from '@/lib/quiz/hint/hint-at';
import type { KeyedQuestion } from '@/lib/quiz/question';
import { makeQuestion, mark, rightResponse } from '@/lib/quiz/quiz';
import { content } from '../../../content';

const { catalog } = content;
const SEEDS = [1, 7920, 15_839];
const rankOf: RankOf = (text) => hashText(`a secret ${text}`);

type Case = { readonly concept: Concept; readonly asked: KeyedQuestion; readonly hint: Hint | null };

const everyCase = (form: Form): Case[] =>
  catalog.concepts
    .filter((concept) => form === 'flashcard' || listForms(catalog, concept).includes(form))
    .flatMap((concept) =>
      SEEDS.flatMap((seed) => {
        const asked = makeQuestion(catalog, concept, { form, seed });
        return asked ? [{ concept, asked, hint: hintAt(asked.question, asked.key, rankOf) }] : [];
      }),
    );

const factorial = (count: number): number => (count <= 1 ? 1 : count * factorial(count - 1));

/** Counts the responses that are still possible for a learner who knows only the question and the hint. */
function countPossible({ question }: KeyedQuestion, hint: Hint): number {
  switch (hint.kind) {
    case 'strike': {
      if (!('options' in question)) throw new Error('nothing to strike out');
      const left = question.options.length - hint.options.length;
      return question.form === 'multiple-choice' ? 2 ** left - 1 : left;
    }
    case 'number':
      return hint.range === 'System' && hint.digits === 4 ? 24 : 9 * 10 ** (hint.digits - 1);
    case 'term':
      return 36 ** (hint.length - 1);
    case 'place':
      if (question.form === 'match') return factorial(question.left.length - 1);
      if (question.form === 'order') return factorial(question.items.length - 1);
      if (question.form === 'sort') return question.groups.length ** (question.items.length - 1);
      throw new Error('nothing to place');
  }
}

const forms = formSchema.options;
const words = (text: string) => ` ${text.toLowerCase().replace(/[^a-z0-9+]+/g, ' ')} `;

describe('a hint', () => {
  it.each(forms)('for a question in the form %s exists if and only if it is offered', (form) => {
    for (const { concept, asked, hint } of everyCase(form)) {
      expect(hint !== null, concept.id).toBe(offersHint(asked.question));
    }
  });

  it.each(forms)('in the form %s leaves at least two responses possible, including the right one', (form) => {
    for (const { concept, asked, hint } of everyCase(form)) {
      if (hint === null) continue;
      expect(countPossible(asked, hint), concept.id).toBeGreaterThanOrEqual(2);
      const right = rightResponse(asked.key);
      const chosen = 'choice' in right ? [right.choice] : 'choices' in right ? right.choices : [];
      if (hint.kind === 'strike') expect(chosen.some((place) => hint.options.includes(place))).toBe(false);
    }
  });

  it.each(forms)('in the form %s does not contain the right answer', (form) => {
    for (const { concept, asked, hint } of everyCase(form)) {
      if (hint === null) continue;
      const said = words(describeHint(hint));
      expect(said.includes(words(asked.key.right)), `${concept.id}: ${describeHint(hint)}`).toBe(false);
      if (hint.kind === 'place') continue;
      const text = JSON.stringify(hint).toLowerCase();
      if (asked.key.right.length > 2) expect(text, concept.id).not.toContain(`"${asked.key.right.toLowerCase()}"`);
    }
  });

  it('does not exist for true or false, or for a flashcard', () => {
    for (const form of ['true-false', 'flashcard'] as const) {
      expect(everyCase(form).every(({ hint }) => hint === null)).toBe(true);
    }
  });

  it('strikes out two of three wrong options, and never the right one', () => {
    for (const { concept, asked, hint } of everyCase('single-choice')) {
      if (hint?.kind !== 'strike') throw new Error(concept.id);
      expect(hint.options, concept.id).toHaveLength(2);
      for (const choice of hint.options) {
        const marked = mark(asked.key, { form: 'single-choice', choice });
        expect(marked.ok && marked.value.outcome).toBe('wrong');
      }
    }
  });

  it('does not reveal how many options are right if several may be', () => {
    const rightCounts = new Map<number, Set<number>>();
    for (const { asked, hint } of everyCase('multiple-choice')) {
      const right = rightResponse(asked.key);
      if (hint?.kind !== 'strike' || right.form !== 'multiple-choice') throw new Error('another form');
      const counts = rightCounts.get(hint.options.length) ?? new Set();
      rightCounts.set(hint.options.length, counts.add(right.choices.length));
    }
    expect([...rightCounts.values()].every((counts) => counts.size > 1)).toBe(true);
  });

  it('names the digits and the range of a service’s port', () => {
    const ssh = catalog.concepts.find(({ id }) => id === 'ssh') as Concept;
    const asked = makeQuestion(catalog, ssh, { form: 'typed-number', seed: 1 });
    const hint = asked && hintAt(asked.question, asked.key, rankOf);
    expect(hint && describeHint(hint)).toBe('It is one of the System Ports and has two digits.');
  });

  it('names the right position of an item', () => {
    for (const { concept, asked, hint } of everyCase('match')) {
      if (hint === null) continue;
      const { key } = asked;
      if (hint.kind !== 'place' || key.form !== 'match') throw new Error(concept.id);
      const partner = key.rightItems[key.partners[key.left.indexOf(hint.item)] ?? -1];
      expect(hint.belongs, concept.id).toBe(partner);
    }
  });

  it('is the same in any order of the options', () => {
    const struck = (seed: number, concept: Concept) => {
      const asked = makeQuestion(catalog, concept, { form: 'single-choice', seed });
      const hint = asked && hintAt(asked.question, asked.key, rankOf);
      if (!asked || hint?.kind !== 'strike' || !('options' in asked.question)) throw new Error(concept.id);
      const { options, prompt } = asked.question;
      return {
        asked: [prompt, ...options.toSorted()].join('|'),
        out: hint.options.map((at) => options[at]).toSorted(),
      };
    };
    let compared = 0;
    for (const concept of catalog.concepts.slice(0, 60)) {
      const seen = new Map<string, readonly unknown[]>();
      for (let seed = 0; seed < 30; seed++) {
        const { asked, out } = struck(seed, concept);
        if (seen.has(asked)) compared++;
        expect(out, concept.id).toEqual(seen.get(asked) ?? out);
        seen.set(asked, out);
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
});
