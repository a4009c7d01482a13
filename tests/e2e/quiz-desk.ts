import { expect, type Locator, type Page } from '@playwright/test';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { type Known, lookUp } from './crib';
import { answerByKeys, giveByPointer } from './give-response';

export type Manner = 'right' | 'wrong' | 'unknown';
export type Count = { readonly done: number; readonly total: number };

/** The quiz page, as a learner uses it. */
export type QuizDesk = {
  readonly heading: Locator;
  readonly verdict: Locator;
  readonly options: Locator;
  /** The lesson card on screen, if there is one. */
  readonly lesson: Locator;
  /** Reads the lessons on screen, up to the next question. */
  readLessons(): Promise<void>;
  /** Reads the lessons before the next question and returns the question. Waits until the page's script runs. */
  question(): Promise<Known>;
  /** Responds to the open question by mouse or touch, and waits for the verdict. */
  respond(manner: Manner): Promise<Known>;
  /** Responds with the keyboard alone, and waits for the verdict. */
  respondByKeys(manner: Exclude<Manner, 'unknown'>): Promise<Known>;
  /** Gives a response without sending it. */
  prepare(response: GivenResponse): Promise<void>;
  check(): Promise<void>;
  /** Continues to the next question or to the end. */
  goOn(): Promise<void>;
  /** Chooses an item of the quiz's menu. */
  choose(item: string): Promise<void>;
  /** The announcements to screen readers. */
  readonly status: Locator;
  count(): Promise<Count>;
};

export function quizDesk(page: Page): QuizDesk {
  const article = page.getByRole('article');
  const heading = article.getByRole('heading', { level: 2 });
  const verdict = page.getByRole('region', { name: 'Verdict' });
  const check = () => page.getByRole('button', { name: 'Check' }).click();
  const prepare = (response: GivenResponse) => giveByPointer(article, response);

  const lesson = page.getByTestId('lesson');
  const readLessons = async (): Promise<void> => {
    await expect(heading.or(article.getByRole('textbox')).first()).toBeAttached();
    while (await lesson.isVisible()) {
      const title = (await heading.textContent()) ?? '';
      await page.getByRole('button', { name: 'Got it' }).click();
      await expect(heading).not.toHaveText(title);
    }
  };
  const question = async (): Promise<Known> => {
    await expect(verdict).toBeHidden();
    await readLessons();
    await expect(heading.or(article.getByRole('textbox')).and(page.locator(':focus'))).toBeVisible();
    const sitting = await page.request.get(`/api/sittings?${aimOf(page.url())}`, { maxRetries: 3 });
    const { turn } = (await sitting.json()) as Sitting;
    if (!turn) throw new Error('the page shows a question, but the server has none to ask');
    await expect(heading).toHaveText(turn.question.prompt);
    return lookUp(turn, page.context());
  };
  const told = async (known: Known): Promise<Known> => {
    await expect(verdict).toBeVisible();
    return known;
  };
  return {
    heading,
    verdict,
    lesson,
    options: article.getByTestId('options').locator('label'),
    readLessons,
    question,
    prepare,
    check,
    respond: async (manner) => {
      const known = await question();
      if (manner === 'unknown') await page.getByRole('button', { name: 'I don’t know' }).click();
      else {
        await prepare(known[manner]);
        await check();
      }
      return told(known);
    },
    respondByKeys: async (manner) => {
      const known = await question();
      await answerByKeys(article, known[manner]);
      return told(known);
    },
    goOn: async () => {
      await page.getByRole('button', { name: /^(Continue|Finish)$/ }).click();
      await expect(verdict).toBeHidden();
    },
    status: page.getByRole('main').getByRole('status'),
    choose: async (item) => {
      await page.getByRole('button', { name: 'More options' }).click();
      await page.getByTestId('quiz-menu').getByRole('button', { name: item }).click();
    },
    count: async () => {
      const bar = page.getByRole('progressbar');
      return {
        done: Number(await bar.getAttribute('aria-valuenow')),
        total: Number(await bar.getAttribute('aria-valuemax')),
      };
    },
  };
}

/** The aim of the page's sitting, as requests encode it. */
function aimOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const [, practice] = /^\/today\/practice\/([^/]+)/.exec(pathname) ?? [];
  if (practice === 'missed' || practice === 'flashcards') return `mode=${practice}`;
  if (practice !== undefined) return `mode=concept&conceptId=${practice}`;
  return searchParams.has('more') ? `mode=beyond&from=${searchParams.get('from')}` : 'mode=today';
}
