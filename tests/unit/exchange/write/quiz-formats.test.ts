import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { type GIFTQuestion, parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { escapeGift, writeGift } from '@/lib/exchange/write/gift';
import { escapeMarkup } from '@/lib/exchange/write/markup';
import { writeMoodleXml } from '@/lib/exchange/write/moodle-xml';
import { buildQuestionSet, QUIZ_FORMS } from '@/lib/exchange/write/question-set';
import { content } from '../../../content';
import { sampleSize } from '../../../sample-size';
import { anyCharacter } from '../../any-character';
import { FAMILIES, sampleItem } from '../sample-item';

const { catalog } = content;
const PER_CONCEPT = sampleSize(2, 4);
const items = buildQuestionSet(catalog, { forms: QUIZ_FORMS, countPerConcept: PER_CONCEPT, seed: 7, family: null });

const parseXml = (text: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');

/** Undoes GIFT's escapes as Moodle does: pairs of backslashes first, then each escaped character. */
const unescapeGift = (text: string) =>
  text
    .split('\\\\')
    .map((part) => part.replace(/\\n/g, '\n').replace(/\\([:#={}~])/g, '$1'))
    .join('\\');

/** Strings full of characters that have a special meaning in one of the formats. */
const trickyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc
    .array(fc.constantFrom(...'\\~=#{}:n%->*/[]<&>"\'\n $€😀', '\r\n', ']]>', '&amp;', '####', 'plain'))
    .map((parts) => parts.join('')),
);
const withoutReturns = (text: string) => text.replace(/\r\n?/g, '\n');

describe('a set of questions', () => {
  it('is the same for the same seed, and differs for another', () => {
    const choice = { forms: QUIZ_FORMS, countPerConcept: PER_CONCEPT, family: null };
    expect(buildQuestionSet(catalog, { ...choice, seed: 7 })).toEqual(items);
    expect(buildQuestionSet(catalog, { ...choice, seed: 8 })).not.toEqual(items);
  });

  it('has a unique id for every question, and at most the requested number for each concept', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id } of catalog.concepts) {
      const count = items.filter((item) => item.id.startsWith(`${id}/`)).length;
      expect(count, id).toBeGreaterThan(0);
      expect(count, id).toBeLessThanOrEqual(PER_CONCEPT);
    }
  });

  it('accepts terms as people write them, without folding', () => {
    const texts = items.flatMap(({ body }) => (body.kind === 'text' ? body.accepted : []));
    expect(texts.some((text) => text.includes(' '))).toBe(true);
  });
});

describe('GIFT', () => {
  it('returns any text unchanged after escaping', () => {
    fc.assert(fc.property(trickyText, (text) => unescapeGift(escapeGift(text)) === withoutReturns(text)));
  });

  it('keeps its control characters out of any text', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const bare = escapeGift(text).replace(/\\./gs, '');
        expect(bare).not.toMatch(/[~=#{}:\n\r]/);
      }),
    );
  });

  it('gives a statement its feedback, if there is any', () => {
    const write = (feedback: string) =>
      writeGift([sampleItem({ kind: 'truth', value: false, feedback })], FAMILIES).split('\n');
    expect(write('No.')).toContain('FALSE#No.');
    expect(write('')).toContain('FALSE');
  });

  it('is parsed as one question with its options, whatever they contain', () => {
    const words = trickyText.map((text) => `x${text.replace(/[\s\p{Cc}]+/gu, ' ')}x`);
    fc.assert(
      fc.property(words, words, words, (prompt, right, why) => {
        const options = [
          { text: right, isRight: true, feedback: '' },
          { text: `${right}!`, isRight: false, feedback: why },
        ];
        const [, question] = parse(
          writeGift([sampleItem({ kind: 'choice', several: false, options }, { prompt })], FAMILIES),
        );
        expect(question).toMatchObject({
          type: 'MC',
          stem: { text: prompt.replace(/ {2,}/g, ' ') },
          choices: [
            // GIFT would read `->` as the separator of a matching pair, and it has no escape for it.
            { isCorrect: true, text: { text: right.replaceAll('->', '→') } },
            { isCorrect: false, feedback: { text: why } },
          ],
        });
      }),
    );
  });

  it('is parsed as a choice even if an option has the arrow that splits partners', () => {
    const options = [
      { text: 'SYN -> SYN-ACK', isRight: true, feedback: 'a->b' },
      { text: 'SYN -> ACK', isRight: false, feedback: '' },
    ];
    const [, question] = parse(writeGift([sampleItem({ kind: 'choice', several: false, options })], FAMILIES));
    expect(question).toMatchObject({ type: 'MC', choices: [{ text: { text: 'SYN → SYN-ACK' } }, {}] });
  });

  it('is parsed completely by an independent parser', () => {
    const parsed: GIFTQuestion[] = parse(writeGift(items, catalog.families));
    const questions = parsed.filter(({ type }) => type !== 'Category');
    expect(questions.map((question) => 'stem' in question && question.title)).toEqual(items.map(({ id }) => id));
    const kinds = { choice: 'MC', truth: 'TF', number: 'Numerical', pairs: 'Matching', card: '' };
    items.forEach(({ body, id }, place) => {
      // This parser treats several short answers as a multiple-choice question whose options are all correct. Moodle
      // calls them short answers.
      if (body.kind !== 'text') expect(questions[place]?.type, id).toBe(kinds[body.kind]);
    });
  });

  it('has no place for a flashcard', () => {
    expect(writeGift([sampleItem({ kind: 'card' })], FAMILIES).trim()).toBe('');
  });
});

describe('Moodle XML', () => {
  it('returns any text that XML can contain unchanged', () => {
    const writable = trickyText.map((text) =>
      withoutReturns(text).replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
    );
    fc.assert(
      fc.property(writable, (text) => {
        expect(parseXml(`<a>|${escapeMarkup(text)}</a>`).documentElement?.textContent).toBe(`|${text}`);
      }),
    );
  });

  it('is well formed for any text', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const options = [{ text, isRight: true, feedback: text }];
        const xml = writeMoodleXml(
          [sampleItem({ kind: 'choice', several: true, options }, { prompt: text })],
          FAMILIES,
        );
        expect(parseXml(xml).getElementsByTagName('question')).toHaveLength(2);
      }),
    );
  });

  it('is well formed as a whole, and every question can be answered fully', () => {
    const questions = [...parseXml(writeMoodleXml(items, catalog.families)).getElementsByTagName('question')];
    const asked = questions.filter((question) => question.getAttribute('type') !== 'category');
    expect(asked).toHaveLength(items.length);
    for (const question of asked) {
      const name = question.getElementsByTagName('name')[0]?.textContent ?? '';
      expect(question.getElementsByTagName('generalfeedback')[0]?.textContent, name).toContain('Sources: <a href=');
      if (question.getAttribute('type') === 'matching') continue;
      const fractions = [...question.getElementsByTagName('answer')].map((answer) =>
        Number(answer.getAttribute('fraction')),
      );
      const right = fractions.filter((fraction) => fraction > 0);
      const several = question.getElementsByTagName('single')[0]?.textContent === 'false';
      expect(several ? right.reduce((sum, share) => sum + share, 0) : right[0], name).toBeCloseTo(100, 3);
    }
  });

  it('asks for numbers without tolerance and for terms in any case', () => {
    const xml = writeMoodleXml(
      [sampleItem({ kind: 'number', number: 22 }), sampleItem({ kind: 'text', accepted: ['a*b'] })],
      FAMILIES,
    );
    expect(xml).toContain('<text>22</text><tolerance>0</tolerance>');
    expect(xml).toContain('<usecase>0</usecase>');
    expect(xml).toContain('<text>a\\*b</text>');
  });
});
