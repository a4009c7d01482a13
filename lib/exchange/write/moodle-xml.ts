import type { Family } from '@/lib/catalog/concept';
import { creditPercent, escapeWildcard } from './gift';
import type { Item } from './item';
import { citeInHtml, escapeMarkup, inHtml } from './markup';

/**
 * Puts HTML into a CDATA section. The HTML cannot contain `]]>`, because `>` outside tags is escaped and no tag follows
 * two closing brackets.
 */
const html = (markup: string): string => `<text><![CDATA[${markup}]]></text>`;
const plain = (text: string): string => `<text>${escapeMarkup(text)}</text>`;
const block = (name: string, markup: string): string => `<${name} format="html">${html(markup)}</${name}>`;

/**
 * Returns questions as Moodle XML (https://docs.moodle.org/en/Moodle_XML_format), with each family as a category.
 * Flashcards are left out.
 */
export function writeMoodleXml(items: readonly Item[], families: readonly Family[]): string {
  const parts = families.flatMap(({ id, label }) => {
    const questions = items.filter((item) => item.family === id).flatMap((item) => writeItem(item) ?? []);
    if (questions.length === 0) return [];
    const name = plain(`$course$/top/Well Known/${label.replaceAll('/', '//')}`);
    return [`<question type="category">\n<category>${name}</category>\n</question>`, ...questions];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`;
}

function writeItem(item: Item): string | null {
  const answer = writeAnswer(item);
  if (answer === null) return null;
  const prompt = item.afterGap === null ? item.prompt : `${item.prompt}_____${item.afterGap}`;
  return [
    `<question type="${answer.type}">`,
    `<name>${plain(item.id)}</name>`,
    block('questiontext', `<p>${inHtml(prompt)}</p>`),
    block('generalfeedback', `<p>${inHtml(item.explanation)}</p><p>Sources: ${citeInHtml(item.sources)}</p>`),
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0</penalty>',
    '<hidden>0</hidden>',
    `<idnumber>${escapeMarkup(item.id)}</idnumber>`,
    ...answer.lines,
    `<tags><tag>${plain(item.family)}</tag></tags>`,
    '</question>',
  ].join('\n');
}

function writeAnswer({ body }: Item): { readonly type: string; readonly lines: readonly string[] } | null {
  switch (body.kind) {
    case 'choice':
      return {
        type: 'multichoice',
        lines: [
          `<single>${!body.several}</single>`,
          '<shuffleanswers>true</shuffleanswers>',
          '<answernumbering>none</answernumbering>',
          ...body.options.map((option) => {
            const share = option.isRight || body.several ? creditPercent(option, body.options) : 0;
            const feedback = block('feedback', inHtml(option.feedback));
            return `<answer fraction="${share}" format="html">${html(inHtml(option.text))}${feedback}</answer>`;
          }),
        ],
      };
    case 'truth':
      return {
        type: 'truefalse',
        lines: [true, false].map((value) => {
          const feedback = block('feedback', value === body.value ? '' : inHtml(body.feedback));
          const fraction = value === body.value ? 100 : 0;
          return `<answer fraction="${fraction}" format="moodle_auto_format"><text>${value}</text>${feedback}</answer>`;
        }),
      };
    case 'number':
      return {
        type: 'numerical',
        lines: [`<answer fraction="100"><text>${body.number}</text><tolerance>0</tolerance></answer>`],
      };
    case 'text':
      return {
        type: 'shortanswer',
        lines: [
          '<usecase>0</usecase>',
          ...body.accepted.map((text) => `<answer fraction="100">${plain(escapeWildcard(text))}</answer>`),
        ],
      };
    case 'pairs':
      return {
        type: 'matching',
        lines: [
          '<shuffleanswers>true</shuffleanswers>',
          ...body.pairs.map(
            ({ left, right }) =>
              `<subquestion format="html">${html(inHtml(left))}<answer>${plain(right)}</answer></subquestion>`,
          ),
        ],
      };
    case 'card':
      return null;
  }
}
