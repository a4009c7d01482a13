import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LessonDrawing } from '@/app/_components/quiz/lesson/lesson-drawing';
import type { ConceptId } from '@/lib/ids';
import { foldCard, makeLessonCard } from '@/lib/study/lesson/lesson-card';
import type { OpenLesson } from '@/lib/study/lesson/view-lesson';
import { content } from '../../content';
import { answer } from '../forms/give-response';
import { type KnownQuestion, knowQuestions, wrongResponse } from '../forms/known-question';
import { breakConnection, type PutLesson } from './fake-server';
import { END, expectOpen, findVerdict, nextButton, openQuiz, prompt, readProgress, status } from './open-quiz';

const { catalog } = content;
const ids = (...names: readonly string[]) => names as readonly ConceptId[];

const lesson = (conceptIds: readonly ConceptId[], more: Partial<OpenLesson> = {}): OpenLesson => ({
  token: `lesson ${conceptIds.join(' ')}`,
  card: makeLessonCard(catalog, conceptIds),
  number: 1,
  count: 1,
  reason: { kind: 'new', sentence: 'why it begins' },
  canClaim: true,
  more: null,
  ...more,
});
const port = lesson(ids('port-number'), { count: 2 });
const shells = lesson(ids('ssh', 'telnet', 'rdp'), { number: 2, count: 2 });
const putBefore = (place: number, ...lessons: readonly OpenLesson[]): readonly PutLesson[] =>
  lessons.map((each) => ({ before: place, lesson: each }));

const card = () => screen.queryByTestId('lesson');
const gotIt = () => screen.getByRole('button', { name: 'Got it' });

function open(lessons: readonly PutLesson[]) {
  const quiz = openQuiz(knowQuestions('single-choice', 2), { mode: 'today' }, {}, { lessons });
  const [first, second] = quiz.questions as [KnownQuestion, KnownQuestion];
  return { ...quiz, first, second };
}

describe('a lesson in the quiz', () => {
  it('comes before the question, shows its number, and continues on a click', async () => {
    const { user, first, server } = open(putBefore(0, port, shells));
    expect(card()?.textContent).toContain('1 of 2');
    expect(card()?.textContent).toContain(catalog.get('port-number' as ConceptId).title);
    expect(screen.queryByTestId('options')).toBeNull();
    const progress = readProgress();
    await user.click(gotIt());
    await waitFor(() => expect(card()?.textContent).toContain('2 of 2'));
    expect(readProgress()).toEqual(progress);
    await user.click(gotIt());
    await waitFor(() => expectOpen(first));
    expect(server.received('/api/lessons')).toMatchObject([
      { token: port.token, known: false },
      { token: shells.token, known: false },
    ]);
  });

  it('folds a part of the very first card, so that the card is quick to read', async () => {
    const whole = makeLessonCard(catalog, ids('port-number'));
    const { more } = foldCard(whole);
    const { user } = open(putBefore(0, lesson(ids('port-number'), foldCard(whole))));
    const folded = card()?.querySelector('details');
    for (const text of [...(more?.facts ?? []), more?.unlike?.text ?? '']) expect(folded?.textContent).toContain(text);
    expect(whole.kind === 'written' && folded?.textContent).not.toContain(whole.kind === 'written' && whole.facts[0]);
    await user.click(screen.getByText('More'));
    expect(folded?.open).toBe(true);
  });

  it('has the focus on its heading, and Enter presses “Got it”', async () => {
    const { user, first } = open(putBefore(0, port));
    expect(document.activeElement).toBe(prompt());
    await user.keyboard('{Enter}');
    await waitFor(() => expectOpen(first));
    expect(document.activeElement).toBe(prompt());
  });

  it('shows services in a table, each with its port, name, and use', () => {
    open(putBefore(0, { ...shells, number: 1, count: 1 }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual([
      expect.stringContaining('22'),
      expect.stringContaining('23'),
      expect.stringContaining('3389'),
    ]);
    for (const [place, name] of ['SSH', 'Telnet', 'RDP'].entries()) {
      expect(rows[place]?.textContent).toMatch(new RegExp(name, 'i'));
    }
  });

  it('can be skipped with “I know this already”, which a typed answer can then prove', async () => {
    const { user, first, server } = open(putBefore(0, port));
    await user.click(screen.getByRole('button', { name: /already/ }));
    await waitFor(() => expectOpen(first));
    expect(server.received('/api/lessons')).toMatchObject([{ token: port.token, known: true }]);
    open(putBefore(0, { ...port, canClaim: false }));
    expect(screen.queryAllByRole('button', { name: /already/ })).toEqual([]);
  });

  it('comes after the verdict for learners who try first, even after the last question', async () => {
    const { user, questions, router } = open(putBefore(2, { ...port, reason: null, canClaim: false, count: 1 }));
    for (const question of questions) {
      await answer(user, 'mouse', wrongResponse(question));
      await findVerdict();
      expect(nextButton().textContent).toBe('Continue');
      await user.click(nextButton());
    }
    await waitFor(() => expect(card()).not.toBeNull());
    expect(screen.queryByText(END)).toBeNull();
    expect(router.refresh).not.toHaveBeenCalled();
    await user.click(gotIt());
    expect(await screen.findByText(END)).toBeTruthy();
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  it('says on request why it comes', async () => {
    const { user } = open(putBefore(0, port));
    await user.click(screen.getByRole('button', { name: 'Why this lesson?', hidden: true }));
    expect(status().textContent).toContain('why it begins');
  });
});

describe('a lesson and the connection', () => {
  it('stays on screen while it cannot be sent, and continues by itself afterward', async () => {
    const { user, first, server } = open(putBefore(0, port));
    server.plan('/api/lessons', breakConnection);
    await user.click(gotIt());
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(card()).not.toBeNull();
    fireEvent(window, new Event('online'));
    await waitFor(() => expectOpen(first));
    const [one, other] = server.received('/api/lessons');
    expect(other).toEqual(one);
  });

  it('is replaced if it was read in another tab, and stays otherwise', async () => {
    const { first, server } = open(putBefore(0, port));
    fireEvent(document, new Event('visibilitychange'));
    await waitFor(() => expect(server.received('/api/sittings')).toHaveLength(1));
    expect(card()).not.toBeNull();
    server.readElsewhere();
    fireEvent(document, new Event('visibilitychange'));
    await waitFor(() => expectOpen(first));
    expect(status().textContent).not.toBe('');
  });
});

describe('the reading time', () => {
  it('of the last verdict is sent with the next answer or lesson, up to a minute', async () => {
    const clock = vi.spyOn(performance, 'now');
    const { user, first, second, server } = open(putBefore(1, port));
    clock.mockReturnValue(1000);
    await answer(user, 'mouse', wrongResponse(first));
    await findVerdict();
    clock.mockReturnValue(91_000);
    await user.click(nextButton());
    await waitFor(() => expect(card()).not.toBeNull());
    clock.mockReturnValue(99_000);
    await user.click(gotIt());
    await waitFor(() => expectOpen(second));
    clock.mockRestore();
    await answer(user, 'mouse', wrongResponse(second));
    await findVerdict();
    expect(server.received('/api/lessons')).toMatchObject([{ readMs: 60_000, ms: 8000 }]);
    expect(server.received('/api/answers')).toMatchObject([{ readMs: 0 }, { readMs: 0 }]);
  });
});

describe('the drawing of a lesson', () => {
  const putPage = (html: string) => vi.stubGlobal('fetch', async () => new Response(html));
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('comes from the topic’s page', async () => {
    putPage('<main><svg></svg><svg data-drawing="x"><title>What a header holds</title></svg></main>');
    const { container } = render(<LessonDrawing topic="port-number" />);
    await waitFor(() => expect(container.querySelector('svg title')?.textContent).toBe('What a header holds'));
  });

  it('leaves no space if it cannot be loaded', async () => {
    putPage('<main>gone</main>');
    const { container } = render(<LessonDrawing topic="port-number" />);
    await waitFor(() => expect(container.childElementCount).toBe(0));
  });
});
