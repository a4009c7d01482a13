import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { FORMS, INTRODUCTORY_FORM } from '@/lib/quiz/forms/registry';
import { makeQuestion } from '@/lib/quiz/quiz';
import { foldCard, listCardTexts, makeLessonCard } from '@/lib/study/lesson/lesson-card';
import { askAfterLesson, listProofs } from '@/lib/study/lesson/prove';
import { countWords } from '@/lib/words/count';
import { content } from '../../../content';

const { catalog } = content;
const written = catalog.concepts.filter(({ kind }) => kind === 'written');

/** The number of words that an adult reads in a minute (Brysbaert 2019). */
const WORDS_PER_MINUTE = 238;

describe('the lesson card of every written concept', () => {
  it('has two facts and a common confusion, and takes at most 40 seconds to read', () => {
    for (const { id } of written) {
      const card = makeLessonCard(catalog, [id]);
      if (card.kind !== 'written') throw new Error('no card of a written concept');
      expect(card.facts, id).toHaveLength(2);
      expect(card.unlike?.title, id).toBeTruthy();
      const words = listCardTexts(card).reduce((sum, text) => sum + countWords(text), 0);
      expect((60 * words) / WORDS_PER_MINUTE, id).toBeLessThanOrEqual(40);
    }
  });

  it('is mostly followed by a question whose answer it does not state word for word', () => {
    const given = written.filter((concept) => {
      const texts = listCardTexts(makeLessonCard(catalog, [concept.id]));
      const asked = makeQuestion(
        catalog,
        concept,
        askAfterLesson(catalog, concept, { proves: false, isFirst: false, label: 'x' }),
      );
      return asked && texts.some((text) => text.toLowerCase().includes(asked.key.right.toLowerCase()));
    });
    expect(given.length, given.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(written.length / 20);
  });
});

describe('the question after a card', () => {
  it('is a choice, or a typed answer for a learner who already knows it, wherever the form exists', () => {
    for (const concept of catalog.concepts) {
      const form = (proves: boolean) =>
        askAfterLesson(catalog, concept, { proves, isFirst: false, label: concept.id }).form;
      expect(form(false)).toBe(INTRODUCTORY_FORM);
      if (listProofs(catalog, concept).length > 0) expect(FORMS[form(true)].kind, concept.id).toBe('recall');
    }
    const unproved = catalog.concepts.filter((concept) => listProofs(catalog, concept).length === 0);
    expect(new Set(unproved.map(({ tier }) => tier))).toEqual(new Set(['common']));
  });
});

/** The concepts that a learner can meet first: all those without prerequisites. */
const firsts = written.filter(({ prerequisites }) => prerequisites.length === 0);

/** Reading that many words takes 7.5 seconds. */
const MOST_WORDS = 25;

describe('the very first question', () => {
  it.each(firsts)('about $id is shorter than later ones, and the card answers it where possible', (concept) => {
    const texts = listCardTexts(foldCard(makeLessonCard(catalog, [concept.id])).card).join(' ');
    const labels = Array.from({ length: 20 }, (_, label) => `learner ${label}`);
    const ask = (isFirst: boolean) =>
      labels.flatMap(
        (label) =>
          makeQuestion(catalog, concept, askAfterLesson(catalog, concept, { proves: false, isFirst, label })) ?? [],
      );
    const wordsOf = (asked: ReturnType<typeof ask>) =>
      asked.reduce((sum, { question }) => sum + countWords(Object.values(question).flat().join(' ')), 0);
    expect(wordsOf(ask(true))).toBeLessThan(wordsOf(ask(false)));
    if (concept.id === 'ip-address-host') for (const { key } of ask(true)) expect(texts).toContain(key.right);
  });

  it('of most goals is short for everyone', () => {
    const concept = catalog.get('ip-address-host' as ConceptId);
    const words = Array.from({ length: 150 }, (_, visit) => {
      const variant = askAfterLesson(catalog, concept, { proves: false, isFirst: true, label: `visit ${visit}` });
      return countWords(
        Object.values(makeQuestion(catalog, concept, variant)?.question ?? {})
          .flat()
          .join(' '),
      );
    });
    expect(Math.max(...words)).toBeLessThanOrEqual(MOST_WORDS);
  });
});

describe('a card of services', () => {
  it('lists them by port with transports, use, and a memory aid if there is one', () => {
    const ids = ['imaps', 'imap', 'pop3'].flatMap((id) => catalog.find(id)?.id ?? []);
    const card = makeLessonCard(catalog, ids);
    expect(card).toMatchObject({ kind: 'services', title: 'Mail', unlike: null });
    expect(card.kind === 'services' && card.rows.map(({ port }) => port)).toEqual([110, 143, 993]);
  });

  it('names a single service’s confusable concept', () => {
    const card = makeLessonCard(
      catalog,
      catalog.services.slice(0, 1).map(({ id }) => id),
    );
    expect(card.unlike?.text).toMatch(/^Port \d+\/\w+, used for .+\.$/);
  });
});
