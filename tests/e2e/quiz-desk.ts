import { expect, type Locator, type Page } from '@playwright/test';
import { rightText, type Shown, wrongText } from './crib';

export type Manner = 'right' | 'wrong' | 'unknown';
export type Count = { readonly done: number; readonly total: number };

/** The quiz page as a learner handles it. */
export type QuizDesk = {
  readonly heading: Locator;
  readonly verdict: Locator;
  readonly options: Locator;
  /** The question that is open now; waits until there is one that listens. */
  question(): Promise<Shown>;
  /** Chooses or types, without sending it. */
  prepare(shown: Shown, text: string): Promise<void>;
  /** Responds by mouse or finger and waits for the verdict; gives the response in words. */
  respond(manner: Manner): Promise<string>;
  /** Likewise with the keyboard alone. */
  respondByKeys(manner: Exclude<Manner, 'unknown'>): Promise<string>;
  /** Goes on to the next question, or to the end. */
  goOn(): Promise<void>;
  count(): Promise<Count>;
};

export function quizDesk(page: Page): QuizDesk {
  const article = page.getByRole('article');
  const heading = article.getByRole('heading', { level: 2 });
  const options = article.getByRole('group', { name: 'Options' }).locator('label');
  const input = article.getByRole('textbox');
  const verdict = page.getByRole('region', { name: 'Verdict' });
  const onward = page.getByRole('button', { name: /^(Next|Finish)/ });

  const question = async (): Promise<Shown> => {
    await expect(verdict).toBeHidden();
    await expect(heading.or(input).and(page.locator(':focus'))).toBeVisible();
    const prompt = (await heading.textContent()) ?? '';
    if (await input.isVisible()) {
      const form = (await input.getAttribute('inputmode')) === 'numeric' ? 'typed-number' : 'typed-term';
      return { form, prompt, statement: '', options: [] };
    }
    const texts = await page.evaluate(readOptions);
    const isTrueFalse = texts.join() === 'True,False';
    if (!isTrueFalse) return { form: 'single-choice', prompt, statement: '', options: texts };
    const statement = (await article.locator('header p').last().textContent()) ?? '';
    return { form: 'true-false', prompt, statement, options: texts };
  };
  const prepare = async (shown: Shown, text: string) => {
    if (shown.options.length === 0) await input.fill(text);
    else await options.nth(shown.options.indexOf(text)).click();
  };
  const textFor = (shown: Shown, manner: Manner) => (manner === 'right' ? rightText(shown) : wrongText(shown));
  return {
    heading,
    verdict,
    options,
    question,
    prepare,
    respond: async (manner) => {
      const shown = await question();
      const text = manner === 'unknown' ? '' : textFor(shown, manner);
      if (manner === 'unknown') await page.getByRole('button', { name: 'I don’t know' }).click();
      else {
        await prepare(shown, text);
        await page.getByRole('button', { name: 'Check' }).click();
      }
      await expect(verdict).toBeVisible();
      return text;
    },
    respondByKeys: async (manner) => {
      const shown = await question();
      const text = textFor(shown, manner);
      if (shown.options.length === 0) await page.keyboard.type(text);
      else await page.keyboard.press(String(shown.options.indexOf(text) + 1));
      await page.keyboard.press('Enter');
      await expect(verdict).toBeVisible();
      return text;
    },
    goOn: async () => {
      await onward.click();
      await expect(verdict).toBeHidden();
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

/** Runs in the page: the options' texts, without their numbers. */
function readOptions(): string[] {
  const labels = document.querySelectorAll('article fieldset label');
  return [...labels].map((label) => label.querySelector(':scope > span')?.textContent?.trim() ?? '');
}
