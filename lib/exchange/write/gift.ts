import type { Family } from '@/lib/catalog/concept';
import type { ExportedOption } from '@/lib/quiz/exported-question';
import { citeInText, type Item } from './item';

/**
 * Escapes a string for Moodle's GIFT: the control characters `~ = # { } :` and the backslash get a backslash, and a
 * line break becomes `\n`. https://docs.moodle.org/en/GIFT_format#Special_Characters_.7E_.3D_.23_.7B_.7D
 */
export const escapeGift = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Escapes an answer. In an answer, `->` would separate the two sides of a pair, and GIFT has no escape for it. */
const escapeItem = (text: string): string => escapeGift(text.replaceAll('->', '→'));

/** Escapes `*`. In a short answer, Moodle reads `*` as a wildcard unless there is a backslash before it. */
export const escapeWildcard = (text: string): string => text.replaceAll('*', '\\*');

/** Returns questions as a GIFT file. Each family becomes a category. GIFT has no flashcards, so they are left out. */
export function writeGift(items: readonly Item[], families: readonly Family[]): string {
  const parts = families.flatMap(({ id, label }) => {
    const questions = items.filter((item) => item.family === id).flatMap((item) => writeItem(item) ?? []);
    if (questions.length === 0) return [];
    return [`$CATEGORY: $course$/top/Well Known/${label.replaceAll('/', '//')}`, ...questions];
  });
  return `${parts.join('\n\n')}\n`;
}

function writeItem(item: Item): string | null {
  const answers = listAnswers(item);
  if (answers === null) return null;
  const general = escapeGift(`${item.explanation}\n${citeInText(item.sources)}`);
  const block = `{\n${answers.join('\n')}\n####${general}\n}`;
  const after = item.afterGap === null || item.afterGap.trim() === '' ? '' : ` ${escapeGift(item.afterGap)}`;
  return `::${escapeGift(item.id)}::[plain]${escapeGift(item.prompt.trimEnd())} ${block}${after}`;
}

function listAnswers({ body }: Item): readonly string[] | null {
  switch (body.kind) {
    case 'choice':
      return body.options.map((option) => writeOption(option, body.several, body.options));
    case 'truth':
      return [`${body.value ? 'TRUE' : 'FALSE'}${writeFeedback(body.feedback)}`];
    case 'number':
      return [`#=${body.number}:0`];
    case 'text':
      return body.accepted.map((text) => `=%100%${escapeItem(escapeWildcard(text))}`);
    case 'pairs':
      return body.pairs.map(({ left, right }) => `=${escapeItem(left)} -> ${escapeItem(right)}`);
    case 'card':
      return null;
  }
}

const writeFeedback = (feedback: string): string => (feedback === '' ? '' : `#${escapeGift(feedback)}`);

function writeOption(option: ExportedOption, several: boolean, options: readonly ExportedOption[]): string {
  const feedback = writeFeedback(option.feedback);
  if (several) return `~%${creditPercent(option, options)}%${escapeItem(option.text)}${feedback}`;
  const weight = option.isRight ? '=' : '~%0%';
  return `${weight}${escapeItem(option.text)}${feedback}`;
}

/**
 * Returns the credit for choosing an option, in percent. All right options add up to 100, and all wrong ones to −100.
 */
export function creditPercent(option: ExportedOption, options: readonly ExportedOption[]): number {
  const alike = options.filter(({ isRight }) => isRight === option.isRight).length;
  return Number(((option.isRight ? 100 : -100) / alike).toFixed(5));
}
