import { type GIFTQuestion, SyntaxError as GiftError, parse } from 'gift-pegjs';
import type { LineFault } from '@/lib/table/table';
import type { ForeignQuestion, ForeignQuestions } from './foreign-question';
import { htmlText } from './html-text';

/**
 * Returns whether a text looks like Moodle's GIFT. It does if a line begins with a title, category, or comment, or
 * opens an answer block.
 */
export const isGift = (text: string): boolean =>
  /^(?:::|\$CATEGORY:|\/\/)/m.test(text) || /\{\s*(?:[=~#]|T(?:RUE)?\b|F(?:ALSE)?\b)/.test(text);

/**
 * Reads GIFT (https://docs.moodle.org/en/GIFT_format) one question at a time, so that a broken question does not affect
 * the others.
 */
export function readGift(text: string): ForeignQuestions {
  const questions: ForeignQuestion[] = [];
  const faults: LineFault[] = [];
  for (const block of splitBlocks(text)) {
    const [line = 1] = block.lines;
    try {
      for (const question of parse(block.text)) {
        if (question.type === 'Category') continue;
        const read = readQuestion(question, line);
        if (typeof read === 'string') faults.push({ line, message: read });
        else questions.push(read);
      }
    } catch (error) {
      if (!(error instanceof GiftError)) throw error;
      const { start } = error.location;
      const message = `column ${start.column}: this is not GIFT; look for a missing bracket, or for one of ~ = # { } : that needs a backslash before it`;
      faults.push({ line: block.lines[start.line - 1] ?? line, message });
    }
  }
  return { questions, faults };
}

/** A question's text, and the number that each of its lines has in the file. */
type Block = { text: string; readonly lines: number[] };

/** Splits a file into questions at empty lines. Ignores comments, and empty lines between { and }. */
function splitBlocks(text: string): readonly Block[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => (/^\s*\/\//.test(line) ? null : line));
  const next = findNextBraces(lines);
  const blocks: Block[] = [];
  let block: Block | null = null;
  let isOpen = false;
  lines.forEach((line, place) => {
    const isEmpty = line !== null && line.trim() === '';
    if (isEmpty && !(isOpen && next[place] === '}')) [block, isOpen] = [null, false];
    if (isEmpty || line === null) return;
    if (block === null) {
      block = { text: line, lines: [place + 1] };
      blocks.push(block);
    } else {
      block.text += `\n${line}`;
      block.lines.push(place + 1);
    }
    for (const brace of listBraces(line)) isOpen = brace === '{';
    if (line.trimStart().startsWith('$CATEGORY:')) [block, isOpen] = [null, false];
  });
  return blocks;
}

/** Returns the braces of a line that have no backslash before them. */
const listBraces = (line: string): readonly string[] =>
  [...line.matchAll(/\\.|[{}]/g)].map(([mark]) => mark).filter((mark) => mark.length === 1);

/** Returns, for each line, the first brace on that line or after it. */
function findNextBraces(lines: readonly (string | null)[]): readonly (string | null)[] {
  const next: (string | null)[] = [];
  let following: string | null = null;
  for (let place = lines.length - 1; place >= 0; place--) {
    following = listBraces(lines[place] ?? '')[0] ?? following;
    next[place] = following;
  }
  return next;
}

type Text = { readonly format: string; readonly text: string };

const toPlainText = ({ format, text }: Text): string =>
  format === 'html' ? htmlText(text) : text.replaceAll('\\n', '\n').trim();
const findFeedback = (feedback: Text | null | undefined): string | null =>
  feedback ? toPlainText(feedback) || null : null;

/** Returns a question, or the reason why our format cannot express it. */
function readQuestion(question: GIFTQuestion, line: number): ForeignQuestion | string {
  if (question.type === 'Category') return 'is a category';
  const empty = {
    line,
    title: question.title,
    prompt: toPlainText(question.stem),
    right: null,
    accept: [],
    wrong: [],
    pairs: [],
    why: null,
  };
  if (question.type === 'Description') return 'is text without an answer: add the answer in { }, or leave the text out';
  if (question.type === 'Essay') return 'is an essay question, which Well Known cannot mark: leave it out';
  const base = { ...empty, why: findFeedback(question.globalFeedback) };
  switch (question.type) {
    case 'TF': {
      const why = findFeedback(question.trueFeedback) ?? findFeedback(question.falseFeedback);
      const [right, other] = question.isTrue ? ['True', 'False'] : ['False', 'True'];
      return { ...base, right, wrong: [{ text: other, why }] };
    }
    case 'Matching':
      return {
        ...base,
        pairs: question.matchPairs
          .map(({ subquestion, subanswer }) => ({ left: toPlainText(subquestion), right: subanswer.trim() }))
          .filter(({ left }) => left !== ''),
      };
    case 'Numerical': {
      const [first] = Array.isArray(question.choices) ? question.choices.map(({ text }) => text) : [question.choices];
      if (!first || first.number === undefined || (first.range ?? 0) !== 0)
        return 'asks for a range of numbers: ask for one number, such as {#443}';
      return { ...base, right: String(first.number) };
    }
    case 'Short': {
      const [right = '', ...accept] = question.choices.map(({ text }) => toPlainText(text));
      return { ...base, right, accept };
    }
    case 'MC': {
      const right = question.choices.filter(({ isCorrect, weight }) => isCorrect || weight === 100);
      if (right.length !== 1) return 'has several right answers: mark one of them with = and the others with ~';
      return {
        ...base,
        right: right.map(({ text }) => toPlainText(text))[0] ?? '',
        wrong: question.choices
          .filter((choice) => !right.includes(choice))
          .map(({ text, feedback }) => ({ text: toPlainText(text), why: findFeedback(feedback) })),
      };
    }
  }
}
