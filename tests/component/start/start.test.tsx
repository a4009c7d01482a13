import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { beginKeptVisit, type KeptVisit, keepVisit, readKeptVisit } from '@/app/_visit/kept-visit';
import '@/app/(public)/start/_components/account-step';
import '@/app/(public)/start/_components/found-step';
import { Start } from '@/app/(public)/start/_components/start';
import '@/app/(public)/start/_components/visit-quiz';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import type { GoalId } from '@/lib/ids';
import { content } from '../../content';
import { AppRouter, makeRouter } from '../app-router';

const goals = listGoalChoices(content.catalog).slice(0, 3);
const [first, second = null] = goals.map(({ id }) => id);
const outlooks = {
  [first ?? '']: [
    { minutes: 5, newPerDay: 4, readyInDays: 30 },
    { minutes: 10, newPerDay: 9, readyInDays: 12 },
  ],
};
const DAY = 24 * 3_600_000;

const startOf = (goal: GoalId | null) => <Start {...{ goal, goals, outlooks }} trademarks="" drawn={[]} />;
/** The server's reply about new accounts, unless a test needs another. */
const OPEN = { needsInvitation: false, ask: '' };

function open(address = '/start', goal: GoalId | null = null, signUp = OPEN) {
  window.history.replaceState(null, '', address);
  const requests: { readonly path: string; readonly body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path === '/api/sign-up') return Response.json(signUp);
    requests.push({ path, body: JSON.parse(String(init.body)) });
    const progress = { done: 0, total: 5, retries: 0, minutesLeft: 4 };
    return Response.json({
      sitting: { turn: null, lesson: null, progress, usesLists: false },
      verdict: null,
      rightCount: 0,
    });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const view = render(<AppRouter router={makeRouter()}>{startOf(goal)}</AppRouter>);
  return { ...view, requests, user: userEvent.setup({ delay: null }) };
}

const kept = (): KeptVisit => {
  const visit = readKeptVisit(Date.now());
  if (!visit) throw new Error('nothing is kept');
  return visit;
};
const goal = () => screen.getByRole('button', { name: goals[0]?.shortTitle ?? '' });
const asNew = () => screen.getByRole('button', { name: /new to this/ });
const step = () => location.hash.slice(1);
const heading = () => screen.getByRole('heading', { level: 2 });

beforeEach(() => localStorage.clear());
afterEach(() => window.history.replaceState(null, '', '/'));

describe('the start page', () => {
  it('takes three presses from the goals to the quiz, and stores each choice in the browser', async () => {
    const { user, requests } = open();
    await user.click(goal());
    expect(step()).toBe('pace');
    expect(document.activeElement).toBe(heading());
    await user.click(await screen.findByRole('radio', { name: /^5/ }));
    expect(screen.getByTestId('outlook').textContent).not.toBe('');
    await user.click(asNew());
    expect(step()).toBe('quiz');
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(kept()).toMatchObject({ visit: { goals: [first], dailyMinutes: 5, placement: null } });
    expect(requests).toMatchObject([{ path: '/api/visits', body: { visit: { goals: [first], steps: [] } } }]);
  });

  it('shows on demand what each goal is about, and lets several be combined', async () => {
    const { user } = open();
    expect(screen.queryByText(goals[0]?.summary ?? '')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Compare/ }));
    expect(await screen.findByText(goals[0]?.summary ?? '')).toBeTruthy();
    for (const box of screen.getAllByRole('checkbox').slice(0, 2)) await user.click(box);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(kept()).toMatchObject({ step: 'pace', visit: { goals: [first, second] } });
    expect((await screen.findByTestId('outlook')).textContent).toBe('');
  });

  it('says whom to ask, but only if an account needs an invitation', async () => {
    const ask = 'To get an invitation, ask Ms. Rivera.';
    const { unmount } = open();
    expect(await screen.findByRole('button', { name: 'Skip' })).toBeTruthy();
    expect(screen.queryByText(/invitation/)).toBeNull();
    unmount();
    keepVisit({ ...beginKeptVisit(Date.now()), step: 'goals' });
    open('/start', null, { needsInvitation: true, ask });
    expect((await screen.findByText(/invitation/)).textContent).toContain(ask);
  });

  it('works without a choice, and then teaches the essentials', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Skip' }));
    expect(kept().visit.goals).toEqual(['essentials']);
  });

  it('takes the goal from its link, and asks for the daily minutes next', async () => {
    open(`/start/${second}`, second);
    expect(step()).toBe('pace');
    expect(screen.getByRole('radio', { name: /^10/ })).toBeTruthy();
  });

  it('in the server’s HTML, asks for the daily minutes if there is a goal, and otherwise for the goal', () => {
    expect(renderToString(startOf(second))).toContain('name="minutes"');
    expect(renderToString(startOf(null))).not.toContain('name="minutes"');
    expect(renderToString(startOf(null))).toContain(goals[0]?.shortTitle ?? '?');
  });

  it('hides the step in the server’s HTML if the address names another one', () => {
    const html = renderToString(startOf(null));
    expect(html).toContain('id="quiz"');
    expect(html).not.toContain('id="goals"');
    open('/start#pace');
    expect(document.getElementById('quiz')).toBeNull();
    expect(screen.getByRole('radio', { name: /^10/ })).toBeTruthy();
  });

  it('leads someone who knows everything to an account, with nothing more to ask', async () => {
    const visit = beginKeptVisit(Date.now());
    keepVisit({ ...visit, step: 'found', found: { knownCount: 66, courseCount: 66, ports: [] } });
    const { user } = open();
    await waitFor(() => expect(screen.getByTestId('found').textContent).toContain('66 of 66'));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(step()).toBe('account');
    await waitFor(() => expect(document.body.textContent).toContain('66 topics'));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('goes back with the browser, and resumes after a reload', async () => {
    const { user, unmount } = open();
    await user.click(goal());
    expect(step()).toBe('pace');
    unmount();
    open('/start');
    await waitFor(() => expect(step()).toBe('pace'));
    act(() => {
      window.history.replaceState(null, '', '#goals');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await waitFor(() => expect(goal().getAttribute('aria-current')).toBe('true'));
  });
});

describe('a stored visit', () => {
  const now = Date.now();

  it('can be read for seven days', () => {
    const visit = beginKeptVisit(now);
    keepVisit(visit);
    expect(readKeptVisit(now + 6 * DAY)).toEqual(visit);
    expect(readKeptVisit(now + 8 * DAY)).toBeNull();
    expect(readKeptVisit(now)).toBeNull();
  });

  it.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({ ...beginKeptVisit(now), version: 2 })],
    ['a part that is missing', JSON.stringify({ ...beginKeptVisit(now), visit: {} })],
    ['null', 'null'],
  ])('is deleted if it cannot be read: %s', (_, text) => {
    localStorage.setItem('well-known.visit', text);
    expect(readKeptVisit(now)).toBeNull();
    expect(localStorage.getItem('well-known.visit')).toBeNull();
  });
});
