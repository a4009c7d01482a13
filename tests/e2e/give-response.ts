import type { Locator } from '@playwright/test';
import type { Response as GivenResponse } from '@/lib/quiz/question';

/** Returns the indexes of the options to choose, if the form has options. */
function placesOf(response: GivenResponse): readonly number[] | null {
  if ('choice' in response) return [response.choice];
  if (response.form === 'multiple-choice') return response.choices;
  if (response.form === 'true-false') return [response.value ? 0 : 1];
  return null;
}

/** Gives a response in the question's article by mouse or touch, and types it if the form needs text. */
export async function giveByPointer(article: Locator, response: GivenResponse): Promise<void> {
  const options = article.getByTestId('options').locator('label');
  for (const place of placesOf(response) ?? []) await options.nth(place).click();
  if ('text' in response) await article.getByRole('textbox').fill(response.text);
  if (response.form === 'match') {
    for (const [item, partner] of response.partners.entries()) {
      await tileOf(article, 'left', item).click();
      await tileOf(article, 'right', partner).click();
    }
  }
  if (response.form === 'order') await bringInOrder(article, response.order, (button) => button.click());
  if (response.form === 'sort') {
    for (const [item, group] of response.groups.entries()) {
      await article.getByRole('group').nth(item).locator('label').nth(group).click();
    }
  }
}

/** Gives a response with the keyboard (number keys, typing, and native keys of the focused control), and sends it. */
export async function answerByKeys(article: Locator, response: GivenResponse): Promise<void> {
  const keyboard = article.page().keyboard;
  for (const place of placesOf(response) ?? []) await keyboard.press(String(place + 1));
  if ('text' in response) await keyboard.type(response.text);
  if (response.form === 'match') {
    for (const [item, partner] of response.partners.entries()) {
      await pressTile(article, 'left', item);
      await pressTile(article, 'right', partner);
    }
  }
  if (response.form === 'order') await bringInOrder(article, response.order, (button) => button.press('Enter'));
  if (response.form === 'sort') {
    for (const [item, group] of response.groups.entries()) {
      await article.getByRole('group').nth(item).getByRole('radio').nth(group).press('Space');
    }
  }
  const isArranged = response.form === 'match' || response.form === 'order' || response.form === 'sort';
  if (isArranged) await tabTo(article.getByRole('button', { name: 'Check' }));
  await keyboard.press('Enter');
}

type Side = 'left' | 'right';

const tileOf = (article: Locator, side: Side, place: number): Locator =>
  article.getByTestId(`match-${side}`).getByRole('button').nth(place);

/** Moves to a tile with the keyboard and presses it. Tab enters its column, and the arrow keys move within it. */
async function pressTile(article: Locator, side: Side, place: number): Promise<void> {
  const { keyboard } = article.page();
  const column = article.getByTestId(`match-${side}`);
  const findFocus = () => column.evaluate((group) => [...group.children].indexOf(document.activeElement as Element));
  for (let stops = 0; stops < 30 && (await findFocus()) < 0; stops++) await keyboard.press('Tab');
  for (let at = await findFocus(); at !== place; at += at < place ? 1 : -1) {
    await keyboard.press(at < place ? 'ArrowDown' : 'ArrowUp');
  }
  await keyboard.press('Enter');
}

async function tabTo(control: Locator): Promise<void> {
  const isThere = () => control.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < 30 && !(await isThere()); stops++) await control.page().keyboard.press('Tab');
}

/** Moves the items up to their positions, one after another. */
async function bringInOrder(
  article: Locator,
  order: readonly number[],
  press: (button: Locator) => Promise<void>,
): Promise<void> {
  const now = order.map((_, place) => place);
  for (const [to, item] of order.entries()) {
    for (let from = now.indexOf(item); from > to; from--) {
      await press(
        article
          .getByRole('listitem')
          .nth(from)
          .getByRole('button', { name: /^Move up/ }),
      );
      now.splice(from - 1, 0, ...now.splice(from, 1));
    }
  }
}
