import type { Page } from '@playwright/test';
import type { Catalog } from '@/lib/catalog/catalog';
import { type Form, formSchema } from '@/lib/quiz/forms/registry';
import { ask } from '@/lib/quiz/quiz';
import type { AnswerReply } from '@/lib/study/answer/answer';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';
import { sealTurn, type Turn, turnKeyFrom } from '@/lib/study/sitting/turn';
import { content } from '../content';
import { type Known, lookUp, SECRET } from './crib';
import { answerByKeys, giveByPointer } from './give-response';
import { inspect } from './inspect';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

const { catalog } = content;
/** The forms that the content has questions of; flashcards have a story of their own. */
const FORMS = formSchema.options.filter((form) => form !== 'flashcard' && ableTo(form).length > 0);

function ableTo(form: Form): Catalog['concepts'][number][] {
  return catalog.concepts.filter((concept) => ask(catalog, concept, { form, seed: 0 }) !== null);
}

/** A question of the form, sealed as the server seals it for this learner. */
async function makeTurn(form: Form, like: Turn, nth: number): Promise<OpenTurn> {
  const able = ableTo(form);
  const concept = able[nth % able.length];
  const asked = concept && ask(catalog, concept, { form, seed: nth });
  if (!asked) throw new Error(`nothing can be asked as ${form}`);
  const id = crypto.randomUUID() as Turn['id'];
  const basis = { ...like.basis, memory: null };
  const turn: Turn = { ...like, id, conceptId: concept.id, form, seed: nth, basis };
  const token = await sealTurn(turn, turnKeyFrom(SECRET));
  return { token, question: asked.question, reason: 'due', family: 'As the schedule would', offersHint: false };
}

/**
 * Answers what is open, and lets the question of the form come next: which form the schedule chooses is its own affair, and a first day
 * does not bring them all. The turn is real; only its place in the reply is ours.
 */
async function bring(page: Page, form: Form, nth: number): Promise<Known> {
  const desk = quizDesk(page);
  const { turn } = await desk.question();
  const open = await makeTurn(form, turn, nth);
  await page.route('**/api/answers', async (route) => {
    const response = await route.fetch();
    const reply = (await response.json()) as AnswerReply;
    await route.fulfill({ response, json: { ...reply, sitting: { ...reply.sitting, turn: open } } });
  });
  await desk.respond('right');
  await page.unroute('**/api/answers');
  await desk.goOn();
  await expect(desk.heading).toHaveText(open.question.prompt);
  await expect(page.getByRole('button', { name: 'I don’t know' })).toBeEnabled();
  return lookUp(open, page.context());
}

test.describe('a question of the form', () => {
  for (const [nth, form] of FORMS.entries()) {
    test(`${form} can be answered wrong by pointer and right by keys, and is told why`, async ({ signedIn: page }) => {
      await page.goto('/today');
      const desk = quizDesk(page);
      const article = page.getByRole('article');
      const first = await bring(page, form, nth);
      await giveByPointer(article, first.wrong);
      await desk.check();
      await expect(desk.verdict).toContainText(/Not quite\.|Partly right\./);
      await expect(desk.verdict.getByRole('link').first()).toBeVisible();
      await inspect(page, `${form}, wrong`);
      await desk.goOn();

      const second = await bring(page, form, nth + FORMS.length);
      await inspect(page, form);
      await desk.heading.focus();
      if ('text' in second.right) await article.getByRole('textbox').focus();
      await answerByKeys(article, second.right);
      await expect(desk.verdict).toContainText('Right.');
      await expect(page.getByRole('button', { name: /^(Next|Finish)/ })).toBeFocused();
    });
  }
});
