import fs from 'node:fs';
import path from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { FORM_NAMES, FORMS, type Form, isSelfGraded } from '@/lib/quiz/forms/registry';
import { rightResponse } from '@/lib/quiz/quiz';
import { makeLessonCard } from '@/lib/study/lesson/lesson-card';
import { content } from '../../content';
import { answer, checkButton, type Manner, tabTo } from '../forms/give-response';
import { knowQuestion } from '../forms/known-question';
import { END, expectOpen, findVerdict, nextButton, openQuiz } from './open-quiz';

/**
 * What it takes to answer a question rightly and to go on to the next, counted where the page hears it: fingers that
 * are put down, and keys that are pressed. The characters of a typed answer are not counted. The counts are those that
 * `docs/first-weeks.md` states.
 */

const MANNERS = ['touch', 'keyboard'] as const satisfies readonly Manner[];
const marked = FORM_NAMES.filter((form) => !isSelfGraded(form));

/** Listens to presses until it is stopped. */
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

/** Brings steps into order as the page tells: Tab to a handle, Space, arrows, and Space. Then it checks. */
async function orderByKeys(user: UserEvent, order: readonly number[]): Promise<void> {
  const now = order.map((_, place) => place);
  const handles = () => screen.getAllByRole('button', { name: /^Reorder/ });
  for (const [to, item] of order.entries()) {
    const from = now.indexOf(item);
    if (from === to) continue;
    await tabTo(user, handles()[from] as HTMLElement);
    await user.keyboard(` ${'{ArrowUp}'.repeat(from - to)} `);
    now.splice(to, 0, ...now.splice(from, 1));
  }
  await tabTo(user, checkButton());
  await user.keyboard('{Enter}');
}

/** A lesson card: read, and left for the first question. */
async function countForLesson(manner: (typeof MANNERS)[number]): Promise<number> {
  const known = knowQuestion('single-choice');
  const id = 'port-number' as ConceptId;
  const card = makeLessonCard(content.catalog, [id]);
  const lesson = { token: 'lesson', card, number: 1, count: 1, reason: null, canClaim: true };
  const { user, unmount } = openQuiz([known], { mode: 'today' }, {}, { lessons: [{ before: 0, lesson }] });
  const { counts, stop } = countPresses();
  if (manner === 'keyboard') await user.keyboard('{Enter}');
  else await user.pointer({ keys: '[TouchA]', target: screen.getByRole('button', { name: 'Got it' }) });
  await waitFor(() => expectOpen(known));
  stop();
  unmount();
  return counts[manner];
}

const docs = () => fs.readFileSync(path.resolve(import.meta.dirname, '../../../docs/first-weeks.md'), 'utf8');

it('takes as many taps and keys as the docs say', async ({ annotate }) => {
  const lines: string[] = [];
  for (const form of marked) {
    lines.push(`| ${FORMS[form].label} | ${await countFor(form, 'touch')} | ${await countFor(form, 'keyboard')} |`);
  }
  lines.push(`| Lesson | ${await countForLesson('touch')} | ${await countForLesson('keyboard')} |`);
  await annotate(lines.join('\n'));
  const stated = docs().split('\n');
  expect(stated.filter((line) => lines.includes(line))).toEqual(lines);
});
