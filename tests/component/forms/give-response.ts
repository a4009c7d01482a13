import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { gradeSchema } from '@/lib/scheduler/memory/grade';

/** The ways in which a learner can use the page. */
export const MANNERS = ['mouse', 'touch', 'keyboard'] as const;
export type Manner = (typeof MANNERS)[number];

/** More Tab stops than any question has. */
const MOST_STOPS = 60;

export const checkButton = (): HTMLElement => screen.getByRole('button', { name: /^(Check|Submit)$/ });

/** Returns whether there is something to send. */
export const canCheck = (): boolean => !checkButton().matches(':disabled, [aria-disabled=true]');

/** The radio buttons or check boxes of a question with options. */
export const listOptions = (): readonly HTMLInputElement[] => [
  ...screen.getByTestId('options').querySelectorAll('input'),
];

/** Moves to a control with the Tab key alone. */
export async function tabTo(user: UserEvent, control: Element): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS && document.activeElement !== control; stops++) await user.tab();
  if (document.activeElement !== control) throw new Error(`the Tab key does not reach ${control.outerHTML}`);
}

/** Presses a control by mouse or touch, or moves to it with Tab and presses a key. */
async function press(user: UserEvent, manner: Manner, control: Element, key = '{Enter}'): Promise<void> {
  if (manner === 'mouse') await user.click(control);
  if (manner === 'touch') await user.pointer({ keys: '[TouchA]', target: control });
  if (manner !== 'keyboard') return;
  await tabTo(user, control);
  await user.keyboard(key);
}

/** Gives a response without sending it. The fields of the response, and not its form, determine how. */
export async function giveResponse(user: UserEvent, manner: Manner, response: GivenResponse): Promise<void> {
  if ('choice' in response) return chooseOptions(user, manner, [response.choice]);
  if ('choices' in response) return chooseOptions(user, manner, response.choices);
  if ('value' in response) return chooseOptions(user, manner, [response.value ? 0 : 1]);
  if ('text' in response) return typeText(user, manner, response.text);
  if ('partners' in response) return choosePartners(user, manner, response.partners);
  if ('groups' in response) return chooseGroups(user, manner, response.groups);
  if ('order' in response) return bringInOrder(user, manner, response.order);
  if ('grade' in response) return press(user, manner, screen.getByRole('button', { name: /^Flip/ }));
  throw new Error(`nothing here knows how to give ${JSON.stringify(response)}`);
}

/** Gives a response and sends it. */
export async function answer(user: UserEvent, manner: Manner, response: GivenResponse): Promise<void> {
  await giveResponse(user, manner, response);
  if ('grade' in response) {
    const place = gradeSchema.options.indexOf(response.grade);
    const group = await screen.findByRole('group');
    if (manner === 'keyboard') await user.keyboard(String(place + 1));
    else await press(user, manner, within(group).getAllByRole('button')[place] as HTMLElement);
  } else if (manner === 'keyboard' && !isArranged(response)) await user.keyboard('{Enter}');
  else await press(user, manner, checkButton());
}

/**
 * Returns whether Enter has another meaning on the controls of the response, so that only the button sends the
 * response.
 */
const isArranged = (response: GivenResponse): boolean =>
  'partners' in response || 'groups' in response || 'order' in response;

async function chooseOptions(user: UserEvent, manner: Manner, places: readonly number[]): Promise<void> {
  for (const place of places) {
    const option = listOptions()[place] as HTMLElement;
    if (manner === 'keyboard') await user.keyboard(String(place + 1));
    else await press(user, manner, option.closest('label') as HTMLElement);
  }
}

/** With the keyboard, typing works immediately, because the focus is in the field. */
async function typeText(user: UserEvent, manner: Manner, text: string): Promise<void> {
  if (manner !== 'keyboard') await press(user, manner, screen.getByRole('textbox'));
  await user.keyboard(text.replace(/[{[]/g, '$&$&'));
}

/** The tiles of one column of a matching question. */
export const listTiles = (side: 'left' | 'right'): readonly HTMLElement[] =>
  within(screen.getByTestId(`match-${side}`)).getAllByRole('button');

/** Moves to a tile with the keyboard. Tab enters its column, and the arrow keys move within it. */
export async function reachTile(user: UserEvent, side: 'left' | 'right', place: number): Promise<void> {
  const tiles = listTiles(side);
  const at = () => tiles.indexOf(document.activeElement as HTMLElement);
  for (let stops = 0; stops < MOST_STOPS && at() < 0; stops++) await user.tab();
  while (at() !== place) await user.keyboard(at() < place ? '{ArrowDown}' : '{ArrowUp}');
}

/** Joins each item with its partner: one tile, then the other. */
async function choosePartners(user: UserEvent, manner: Manner, partners: readonly number[]): Promise<void> {
  for (const pair of partners.entries()) {
    for (const [column, place] of pair.entries()) {
      const side = column === 0 ? 'left' : 'right';
      if (manner !== 'keyboard') await press(user, manner, listTiles(side)[place] as HTMLElement);
      else await reachTile(user, side, place).then(() => user.keyboard('{Enter}'));
    }
  }
}

async function chooseGroups(user: UserEvent, manner: Manner, groups: readonly number[]): Promise<void> {
  for (const [item, group] of groups.entries()) {
    const radios = within(screen.getAllByRole('group')[item] as HTMLElement).getAllByRole('radio');
    if (manner !== 'keyboard') await press(user, manner, radios[group]?.closest('label') as HTMLElement);
    else await press(user, manner, radios[0] as HTMLElement, ` ${'{ArrowRight}'.repeat(group)}`);
  }
}

/** Moves the items up to their positions, one after another. */
async function bringInOrder(user: UserEvent, manner: Manner, order: readonly number[]): Promise<void> {
  const now = order.map((_, place) => place);
  for (const [to, item] of order.entries()) {
    for (let from = now.indexOf(item); from > to; from--) {
      const row = screen.getAllByRole('listitem')[from] as HTMLElement;
      await press(user, manner, within(row).getByRole('button', { name: /^Move up/ }));
      now.splice(from - 1, 0, ...now.splice(from, 1));
    }
  }
}
