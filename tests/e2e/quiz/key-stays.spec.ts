import type { Page } from '@playwright/test';
import type { Question } from '@/lib/quiz/question';
import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';
import { content } from '../../content';
import { postAnswer } from '../arrange';
import { lookUp } from '../crib';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

/**
 * Everything that the server sent: pages, the output of server components, and JSON. It excludes scripts, pictures, and
 * the topic pages from which lessons take drawings, because they are the same for everyone.
 */
function record(page: Page): { readonly bodies: string[]; settled(): Promise<unknown> } {
  const bodies: string[] = [];
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    if (!/^(document|fetch|xhr)$/.test(response.request().resourceType())) return;
    if (new URL(response.url()).pathname.startsWith('/topics/')) return;
    const isPage = response.headers()['content-type']?.startsWith('text/html') ?? false;
    const body = response.text().then(isPage ? readable : String, () => '');
    reading.push(body.then((text) => bodies.push(text)));
  });
  return { bodies, settled: () => Promise.all(reading) };
}

/**
 * A page contains its data as escaped strings in scripts. This unescapes them, so that quotes and keys look as they do
 * in JSON. It leaves out the topics that have drawings, because that list is the same for everyone.
 */
const readable = (text: string): string =>
  text
    .replaceAll(/\\(["\\])/g, '$1')
    .replaceAll('\\u003c', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replace(/"drawn":\[[^\]]*\]/, '');

/** Returns the turns in a string, parsed. */
function turnsIn(text: string): OpenTurn[] {
  return [...text.matchAll(/"turn":(\{"token")/g)].map(({ index }) => {
    const start = index + '"turn":'.length;
    return JSON.parse(text.slice(start, endOfObject(text, start))) as OpenTurn;
  });
}

function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isInText = false;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '"' && text[at - 1] !== '\\') isInText = !isInText;
    if (isInText) continue;
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  throw new Error('an object without an end');
}

/** Returns every part of a token, as its holder can read it. */
const partsOf = (token: string): string =>
  token
    .split('.')
    .map((part) => `${part} ${Buffer.from(part, 'base64url').toString('latin1')}`)
    .join(' ');

/** The part of a question that the browser may see. */
const FIELDS: Readonly<Record<Question['form'], readonly string[]>> = {
  'single-choice': ['form', 'prompt', 'options'],
  'multiple-choice': ['form', 'prompt', 'options'],
  'true-false': ['form', 'prompt', 'statement'],
  'typed-number': ['form', 'prompt'],
  'typed-term': ['form', 'prompt'],
  cloze: ['form', 'prompt', 'before', 'after', 'expects'],
  match: ['form', 'prompt', 'left', 'right'],
  order: ['form', 'prompt', 'items'],
  sort: ['form', 'prompt', 'groups', 'items'],
  'read-address': ['form', 'prompt', 'listing', 'options'],
  'read-listing': ['form', 'prompt', 'listing', 'options'],
  'which-socket': ['form', 'prompt', 'listing', 'options'],
  flashcard: ['form', 'prompt'],
};

/** How many questions to answer in the browser. After them, the page only sends answers, which needs no browser. */
const IN_BROWSER = 3;

/** Responds to the open question on the page. */
async function respondIn(page: Page, manner: 'right' | 'wrong'): Promise<AnswerReply> {
  const reply = page.waitForResponse('**/api/answers');
  await quizDesk(page).respond(manner);
  return (await (await reply).json()) as AnswerReply;
}

/** Responds to a turn as the page would, and adds the reply to the bodies that the server sent. */
async function respondOver(
  page: Page,
  turn: OpenTurn,
  manner: 'right' | 'wrong',
  bodies: string[],
): Promise<AnswerReply> {
  const { [manner]: response } = await lookUp(turn, page.context());
  const reply = await postAnswer(page, turn.token, response);
  bodies.push(await reply.text());
  return (await reply.json()) as AnswerReply;
}

test.describe('the answer key', () => {
  test('stays on the server until the learner responds', async ({ page, learner }) => {
    const sent = record(page);
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const told = new Set<string>();
    const tokens: string[] = [];
    for (let asked = 0; asked < 10; asked++) {
      const isInBrowser = asked < IN_BROWSER;
      if (isInBrowser) await desk.question();
      await sent.settled();
      const before = sent.bodies.join('\n');
      const turn = turnsIn(before).at(-1);
      if (!turn) throw new Error('no turn was sent');
      tokens.push(turn.token);

      const manner = asked % 4 === 1 ? 'wrong' : 'right';
      const { verdict, sitting } = isInBrowser
        ? await respondIn(page, manner)
        : await respondOver(page, turn, manner, sent.bodies);
      if (!verdict) throw new Error('no verdict was received');
      const concept = content.catalog.concepts.find(({ title }) => title === verdict.conceptTitle);
      if (!concept) throw new Error(`no concept is called ${verdict.conceptTitle}`);

      expect(Object.keys(turn).sort()).toEqual(['family', 'offersHint', 'question', 'reason', 'token']);
      expect(Object.keys(turn.question).sort()).toEqual([...FIELDS[turn.question.form]].sort());

      const readableToken = partsOf(turn.token);
      for (const secret of [concept.id, concept.title, learner.email, 'seed', 'conceptId', turn.question.form]) {
        expect(readableToken, 'in the token').not.toContain(secret);
      }
      if (!told.has(concept.id)) {
        expect(before).not.toContain(withoutOption(verdict.explanation, turn.question).slice(0, 80));
        if (!taughtIn(before).has(concept.id)) expect(before).not.toContain(`"${concept.id}"`);
        for (const { url } of verdict.sources) expect(before.includes(url) && !hasTold(told, url)).toBe(false);
      }
      // A verdict names its concept, which is no longer secret.
      const untold = [...told].reduce((text, id) => text.replaceAll(`"conceptId":"${id}"`, ''), before);
      for (const field of ['"seed"', '"conceptId"', '"key"', '"meanings"', '"catalogVersion"']) {
        expect(untold).not.toContain(field);
      }
      told.add(concept.id);
      if (isInBrowser) await desk.goOn();
      if (!sitting.turn) break;
    }
    expect(tokens.length).toBeGreaterThanOrEqual(8);
  });
});

/** Returns the concepts that lesson cards name. A concept that is about to be taught is not secret. */
function taughtIn(text: string): ReadonlySet<string> {
  const cards = [...text.matchAll(/"card":\{/g)].map(({ index }) => {
    const start = index + '"card":'.length;
    return text.slice(start, endOfObject(text, start));
  });
  return new Set(cards.flatMap((card) => [...card.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id)));
}

/** Returns an explanation without the option that it begins with, because options are visible. */
function withoutOption(explanation: string, question: Question): string {
  const options = 'options' in question ? question.options : [];
  const said = options.find((option) => explanation.startsWith(option)) ?? '';
  return explanation.slice(said.length).replace(/^[.\s]+/, '');
}

/** Returns whether an already revealed concept has this source too. */
const hasTold = (told: ReadonlySet<string>, url: string): boolean =>
  content.catalog.concepts.some((concept) => told.has(concept.id) && JSON.stringify(concept).includes(url));
