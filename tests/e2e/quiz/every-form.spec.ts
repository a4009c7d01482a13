import type { Locator, Page, Route } from '@playwright/test';
import type { Catalog } from '@/lib/catalog/catalog';
import { type Form, formsOfKind } from '@/lib/quiz/forms/registry';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { makeQuestion } from '@/lib/quiz/quiz';
import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';
import { sealTurn, type Turn, turnKeyFrom } from '@/lib/study/sitting/turn';
import { content } from '../../content';
import { type Known, lookUp, SECRET } from '../crib';
import { answerByKeys, giveByPointer } from '../give-response';
import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

const { catalog } = content;

/** The concepts that can be asked about in this form. */
const ableTo = (form: Form): Catalog['concepts'][number][] =>
  catalog.concepts.filter((concept) => makeQuestion(catalog, concept, { form, seed: 0 }) !== null);

/** A question of this form, sealed as the server would seal it for this learner. */
function makeTurn(form: Form, like: Turn, nth: number): OpenTurn {
  const able = ableTo(form);
  const concept = able[nth % able.length];
  const asked = concept && makeQuestion(catalog, concept, { form, seed: nth });
  if (!asked) throw new Error(`no concept has a question of the form ${form}`);
  const id = crypto.randomUUID() as Turn['id'];
  const basis = { ...like.basis, memory: null };
  const token = sealTurn({ ...like, id, conceptId: concept.id, form, seed: nth, basis }, turnKeyFrom(SECRET));
  const reason = { kind: 'review', sentence: 'It is due.' } as const;
  return { token, question: asked.question, reason, family: 'As the schedule would', offersHint: false };
}

/**
 * Replaces the turn after the next answer. The schedule chooses the forms, and a first day does not contain all of
 * them. The turn is real, and only its position in the reply is changed.
 */
async function letFollow(page: Page, next: OpenTurn): Promise<void> {
  const swap = async (route: Route) => {
    // The server may close this client's idle connection at this moment.
    const response = await route.fetch({ maxRetries: 3 });
    const reply = (await response.json()) as AnswerReply;
    await route.fulfill({ response, json: { ...reply, sitting: { ...reply.sitting, turn: next, lesson: null } } });
  };
  await page.route('**/api/answers', swap, { times: 1 });
}

/** Continues to the replaced question. */
async function goOnTo(page: Page, next: OpenTurn): Promise<Known> {
  const desk = quizDesk(page);
  await desk.goOn();
  await expect(desk.heading).toHaveText(next.question.prompt);
  await expect(page.getByRole('button', { name: 'I don’t know' })).toBeEnabled();
  return lookUp(next, page.context());
}

/** Drags the first step below the third with the mouse, moves it back with the keyboard, and cancels a drag. */
async function dragAndReturn(article: Locator, items: readonly string[]): Promise<void> {
  const { mouse, keyboard } = article.page();
  const rows = article.getByRole('listitem');
  const handle = (place: number) => rows.nth(place).getByRole('button', { name: /^Reorder/ });
  const expectOrder = async (order: readonly number[]) => {
    for (const [place, item] of order.entries()) await expect(rows.nth(place)).toContainText(items[item] ?? '');
  };
  const [first, third] = [await handle(0).boundingBox(), await handle(2).boundingBox()];
  if (!first || !third) throw new Error('the steps have no handles');
  const drag = async () => {
    await mouse.move(first.x + first.width / 2, first.y + first.height / 2);
    await mouse.down();
    await mouse.move(third.x + third.width / 2, third.y + third.height, { steps: 5 });
  };
  await drag();
  await mouse.up();
  await expectOrder([1, 2, 0]);
  await expect(handle(2), 'the focus follows').toBeFocused();
  for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'Space']) await keyboard.press(key);
  await expectOrder([0, 1, 2]);
  await drag();
  await keyboard.press('Escape');
  await mouse.up();
  await expectOrder([0, 1, 2]);
}

/**
 * Tests without a browser (tests/component) cover what each input accepts, sends, announces, and marks. This story
 * shows and operates each form in a real browser, on a phone and on a desktop, before and after the verdict.
 */
test.describe('every form in the browser', () => {
  test.slow();

  for (const kind of ['recognize', 'recall', 'arrange'] as const) {
    test(`that asks to ${kind} fits and can be read and used before and after the verdict`, async ({
      signedIn: page,
    }) => {
      await page.goto('/today/quiz');
      const desk = quizDesk(page);
      const article = page.getByRole('article');
      // The browser defines the keys in a native list or group of radio buttons.
      const isByKeys = kind === 'arrange';
      const give = async (response: GivenResponse): Promise<void> => {
        if (isByKeys) return answerByKeys(article, response);
        await giveByPointer(article, response);
        await desk.check();
      };
      const first = await desk.question();
      let open = first;
      for (const [nth, form] of formsOfKind(kind).entries()) {
        const next = makeTurn(form, first.turn, nth);
        await letFollow(page, next);
        await give(open.wrong);
        await expect(desk.verdict).toBeVisible();
        // The story about Today inspects the verdict on a first question.
        if (open !== first) await inspect(page, `${open.question.form}, wrong`);
        open = await goOnTo(page, next);
        await inspect(page, form);
        if (open.question.form === 'order') await dragAndReturn(article, open.question.items);
      }
      await give(open.wrong);
      await expect(desk.verdict).toBeVisible();
      await inspect(page, `${open.question.form}, wrong`);
    });
  }
});
