import { describe, expect, it } from 'vitest';
import { chanceFrom } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import { FORM_NAMES, type Form } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { Response } from '@/lib/quiz/question';
import { makeQuestion, mark, rightResponse } from '@/lib/quiz/quiz';
import { NOTHING_KEPT, type VerdictView, viewVerdict } from '@/lib/study/answer/verdict-view';
import { FRAME_WORDS, MOST_WORDS } from '@/lib/study/answer/verdict-words';
import { countWords } from '@/lib/words/count';
import { content } from '../../../content';
import { sampleSize } from '../../../sample-size';

const { catalog } = content;
const SEEDS = sampleSize(2, 12);
const TRIES = 4;
const ARRANGED: readonly Form[] = ['match', 'sort', 'order'];

type Told = { readonly where: string; readonly form: Form; readonly view: VerdictView; readonly fullRight: string };

/** The verdicts on every concept and form for learners who do not know the answer. */
const told: readonly Told[] = catalog.concepts.flatMap((concept) =>
  listForms(catalog, concept).flatMap((form) =>
    Array.from({ length: SEEDS }, (_, seed) => seed).flatMap((seed) => {
      const asked = makeQuestion(catalog, concept, { form, seed: 7919 * seed + 3 });
      if (!asked) throw new Error(`${concept.id} promises ${form} but has none`);
      return Array.from({ length: TRIES }, (_, nth) => nth).flatMap((nth): readonly Told[] => {
        const chance = chanceFrom(seed, `${concept.id} ${nth}`);
        const numbers = [chance.pick(catalog.services).port];
        const terms = [chance.pick(catalog.services).label];
        const unknowing = { mistakes: { numbers, terms }, taste: `${nth}`, chance };
        const response = nth === 0 ? null : getDefinition(form).respondUnknowing(asked.key, unknowing);
        const marked = mark(asked.key, (response ?? { form: 'none' }) as Response);
        if (!marked.ok || marked.value.outcome === 'right') return [];
        const view = viewVerdict(concept, asked.key, marked.value, NOTHING_KEPT);
        return [{ where: `${concept.id} ${form} ${seed} ${nth}`, form, view, fullRight: asked.key.right }];
      });
    }),
  ),
);
const missed = told.filter(({ view }) => view.outcome !== 'unanswered');
const hasRows = ({ form }: Told) => getDefinition(form).hasRows;
const isArranged = ({ form }: Told) => ARRANGED.includes(form);

describe('the verdict on a response that is not right', () => {
  it(`has at most ${MOST_WORDS} words: the title, the answer, and a sentence about the choice`, () => {
    expect(new Set(told.map(({ form }) => form))).toEqual(new Set(FORM_NAMES.filter((form) => form !== 'flashcard')));
    const long = told.filter(
      ({ view }) => FRAME_WORDS + countWords(view.right) + countWords(view.about ?? '') > MOST_WORDS,
    );
    expect(long.map(({ where, view }) => `${where}: ${view.right} / ${view.about}`)).toEqual([]);
  });

  it('has a memory aid for the service, next to the rest if there is room, and never more words', () => {
    const aided = told.filter(({ view }) => view.aid !== null);
    expect(new Set(aided.map(({ view }) => view.aid?.isBrief))).toEqual(new Set([true, false]));
    for (const { where, view } of aided) {
      expect(catalog.find(view.conceptId), where).toMatchObject({ kind: 'service', aid: view.aid?.text });
      const words = [view.right, view.about ?? '', view.aid?.text ?? ''].map(countWords);
      const sum = words.reduce((one, other) => one + other, FRAME_WORDS + 3);
      if (view.aid?.isBrief) expect(sum, where).toBeLessThanOrEqual(MOST_WORDS);
    }
  });

  it('has one sentence about the choice, mostly of at most 20 words', () => {
    const about = missed.flatMap(({ view }) => view.about ?? []);
    expect(about.filter((sentence) => !/^\S.*[.”]$/.test(sentence))).toEqual([]);
    expect(about.filter((sentence) => countWords(sentence) > 20).length).toBeLessThan(about.length / 50);
  });

  it('never repeats that sentence in the explanation', () => {
    const repeated = missed.filter(({ view }) => view.about !== null && view.explanation.includes(view.about));
    expect(repeated.map(({ where }) => where)).toEqual([]);
  });

  it('mentions no belief of a learner who said that they don’t know', () => {
    for (const { where, view } of told.filter(({ view }) => view.outcome === 'unanswered')) {
      expect([view.about, view.misconception, view.missedRows], where).toEqual([null, null, []]);
      expect(view.explanation, where).toMatch(/\.$/);
    }
  });

  it('puts at most one sentence after “The answer is”', () => {
    const marked = told.filter(({ view }) => view.places !== null);
    expect(marked.length).toBeGreaterThan(50);
    expect(marked.filter(({ view }) => /[.!?] [A-Z]/.test(view.right)).map(({ where }) => where)).toEqual([]);
  });

  it('states the whole right response at least in the explanation, unless its rows show it', () => {
    const pointed = told.filter(({ view, fullRight }) => view.right !== fullRight);
    const [inRows, others] = [pointed.filter(hasRows), pointed.filter((each) => !hasRows(each))];
    expect(others.length).toBeGreaterThan(50);
    const unstated = others.filter(({ view, fullRight }) => !view.explanation.includes(fullRight));
    expect(unstated.map(({ where }) => where)).toEqual([]);
    expect(inRows.length).toBeGreaterThan(50);
    for (const { where, view } of inRows) {
      expect(view.places, where).not.toBeNull();
      expect(countWords(view.right), where).toBeLessThanOrEqual(4);
    }
  });

  it('says what is wrong with every choice among options and every arrangement', () => {
    const choosing: readonly Form[] = [
      'single-choice',
      'multiple-choice',
      'read-address',
      'read-listing',
      'which-socket',
    ];
    const chosen = missed.filter(({ form }) => choosing.includes(form));
    expect(new Set(chosen.map(({ form }) => form)).size).toBe(choosing.length);
    const unsaid = [
      ...chosen.filter(({ view }) => view.about === null),
      ...missed.filter((each) => each.view.missedRows.length > 0 !== isArranged(each)),
    ];
    expect(unsaid.map(({ where }) => where)).toEqual([]);
  });
});

describe('the rows of a verdict', () => {
  it('are only those that were missed, with the learner’s value and the right one', () => {
    const arranged = missed.filter(isArranged);
    expect(new Set(arranged.map(({ form }) => form)).size).toBe(ARRANGED.length);
    for (const { where, view } of arranged) {
      expect([view.about, view.misconception], where).toEqual([null, null]);
      const odd = view.missedRows.filter(({ item, given, right }) => item === '' || right === '' || given === right);
      expect(odd, where).toEqual([]);
    }
  });

  it('are the only services that are explained', () => {
    const concept = catalog.get('tftp' as never);
    const asked = makeQuestion(catalog, concept, { form: 'sort', seed: 5 });
    if (asked?.key.form !== 'sort') throw new Error('another form');
    const { groupOf, items, sentences } = asked.key;
    expect(sentences).toHaveLength(items.length);
    const groups = groupOf.map((group, place) => (place < 2 ? 1 - group : group));
    const marked = mark(asked.key, { form: 'sort', groups });
    if (!marked.ok) throw new Error(marked.code);
    const view = viewVerdict(concept, asked.key, marked.value, NOTHING_KEPT);
    expect(view.missedRows.map(({ item }) => item)).toEqual(items.slice(0, 2));
    expect(view.explanation).toBe(sentences.slice(0, 2).join(' '));
  });

  it('are empty if all are right', () => {
    for (const form of ARRANGED) {
      const concept = catalog.concepts.find((each) => listForms(catalog, each).includes(form));
      const asked = concept && makeQuestion(catalog, concept, { form, seed: 1 });
      const marked = asked && mark(asked.key, rightResponse(asked.key));
      if (!concept || !asked || !marked?.ok) throw new Error(form);
      expect(viewVerdict(concept, asked.key, marked.value, NOTHING_KEPT)).toMatchObject({
        about: null,
        missedRows: [],
        explanation: asked.key.explanation,
      });
    }
  });
});

describe('the right response', () => {
  it('is given in words and in order if nothing on screen shows it', () => {
    const concept = catalog.concepts.find((each) => listForms(catalog, each).includes('order'));
    const asked = concept && makeQuestion(catalog, concept, { form: 'order', seed: 1 });
    const marked = asked && mark(asked.key, { form: 'none' });
    if (!concept || asked?.key.form !== 'order' || !marked?.ok) throw new Error('no order');
    const { items, order } = asked.key;
    const view = viewVerdict(concept, asked.key, marked.value, { ...NOTHING_KEPT, isOfTurn: false });
    expect(view.right).toBe(order.map((place) => items[place]).join(' → '));
    expect(view.places).toBeNull();
  });
});
