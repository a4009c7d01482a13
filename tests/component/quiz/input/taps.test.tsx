import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { FORM_NAMES, FORMS, type Form, isSelfGraded } from '@/lib/quiz/forms/registry';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { rightResponse } from '@/lib/quiz/quiz';
import { makeLessonCard } from '@/lib/study/lesson/lesson-card';
import { content } from '../../../content';
import { answer, type Manner } from '../../forms/give-response';
import { knowQuestion } from '../../forms/known-question';
import { END, expectOpen, findVerdict, nextButton, openQuiz } from '../open-quiz';

/**
 * Counts what it takes to answer a question right and to continue to the next one: touches, and key presses except for
 * the characters of a typed answer. `docs/first-weeks.md` states the counts, and `npx vitest run --project component
 * --reporter verbose tests/component/quiz/input/taps.test.tsx` prints them.
 */

const MANNERS = ['touch', 'keyboard'] as const satisfies readonly Manner[];
const marked = FORM_NAMES.filter((form) => !isSelfGraded(form));

/** Counts presses until it is stopped. */
function countPresses() {
  const counts = { touch: 0, keyboard: 0 };
  const finger = () => counts.touch++;
  const key = ({ key: name, target }: KeyboardEvent) => {
    const isCharacter = name.length === 1 && target instanceof HTMLInputElement && target.type === 'text';
    if (!isCharacter) counts.keyboard++;
  };
  document.addEventListener('pointerdown', finger, true);
  document.addEventListener('keydown', key, true);
  return {
    counts,
    stop: () => {
      document.removeEventListener('pointerdown', finger, true);
      document.removeEventListener('keydown', key, true);
    },
  };
}

async function countFor(form: Form, manner: (typeof MANNERS)[number]): Promise<number> {
  const known = knowQuestion(form);
  const { user, unmount } = openQuiz([known]);
  expectOpen(known);
  const { counts, stop } = countPresses();
  const response = rightResponse(known.key);
  if (manner === 'keyboard' && 'order' in response) await orderByKeys(user, response.order);
  else await answer(user, manner, response);
  expect((await findVerdict()).dataset.outcome).toBe('right');
  if (manner === 'keyboard') await user.keyboard('{Enter}');
  else await user.pointer({ keys: '[TouchA]', target: nextButton() });
  await waitFor(() => expect(screen.queryByText(END)).not.toBeNull());
  stop();
  unmount();
  return counts[manner];
}

/**
 * Puts steps in order as the page explains: the number of each step in turn, except the last. Then checks the answer.
 */
async function orderByKeys(user: UserEvent, order: readonly number[]): Promise<void> {
  const now = order.map((_, place) => place);
  for (const [to, item] of order.slice(0, -1).entries()) {
    const from = now.indexOf(item);
    await user.keyboard(String(from + 1));
    now.splice(to, 0, ...now.splice(from, 1));
  }
  await user.keyboard('{Enter}');
}

/** Reads a lesson card and continues to the first question. */
async function countForLesson(manner: (typeof MANNERS)[number]): Promise<number> {
  const known = knowQuestion('single-choice');
  const id = 'port-number' as ConceptId;
  const card = makeLessonCard(content.catalog, [id]);
  const lesson = { token: 'lesson', card, number: 1, count: 1, reason: null, canClaim: true, more: null };
  const { user, unmount } = openQuiz([known], { mode: 'today' }, {}, { lessons: [{ before: 0, lesson }] });
  const { counts, stop } = countPresses();
  if (manner === 'keyboard') await user.keyboard('{Enter}');
  else await user.pointer({ keys: '[TouchA]', target: screen.getByRole('button', { name: 'Got it' }) });
  await waitFor(() => expectOpen(known));
  stop();
  unmount();
  return counts[manner];
}

/** Checks the answer and continues. */
const AFTER = 2;

/** Returns the number of touches that a response takes. */
function countTouches(response: GivenResponse): number {
  if ('choices' in response) return response.choices.length;
  if ('partners' in response) return 2 * response.partners.length;
  if ('groups' in response) return response.groups.length;
  if (!('order' in response)) return 1;
  const { order } = response;
  return order.flatMap((item, place) => order.slice(place + 1).filter((later) => later < item)).length;
}

/**
 * Returns the number of key presses, except for the characters of typed text, or null if it depends on the path of the
 * focus.
 */
function countKeys(response: GivenResponse): number | null {
  if ('text' in response) return 0;
  if ('choice' in response || 'value' in response) return 1;
  if ('order' in response) return response.order.length - 1;
  return 'choices' in response ? response.choices.length : null;
}

it.for(marked)(
  'a question of the form %s takes one press for each part of its answer, and two more',
  async (form, { annotate }) => {
    const response = rightResponse(knowQuestion(form).key);
    const taps = await countFor(form, 'touch');
    const keys = await countFor(form, 'keyboard');
    await annotate(`${FORMS[form].label}: ${taps} taps, ${keys} keys for ${JSON.stringify(response)}`);
    expect(taps).toBe(countTouches(response) + AFTER);
    const least = countKeys(response);
    if (least !== null) expect(keys).toBe(least + AFTER);
  },
);

it.each(MANNERS)('a lesson takes one press by %s', async (manner) => {
  expect(await countForLesson(manner)).toBe(1);
});
