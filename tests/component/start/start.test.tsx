import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { beginKeptVisit, type KeptVisit, keepVisit, readKeptVisit } from '@/app/_visit/kept-visit';
import { Start } from '@/app/(public)/start/_components/start';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import { content } from '../../content';
import { AppRouter, makeRouter } from '../app-router';

const goals = listGoalChoices(content.catalog).slice(0, 3);
const [first, second] = goals.map(({ id }) => id);
const outlooks = {
  [first ?? '']: [
    { minutes: 5, newPerDay: 4, readyInDays: 30 },
    { minutes: 10, newPerDay: 9, readyInDays: 12 },
  ],
};
const DAY = 24 * 3_600_000;

function open(address = '/start') {
  window.history.replaceState(null, '', address);
  const requests: { readonly path: string; readonly body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
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
  const view = render(
    <AppRouter router={makeRouter()}>
      <Start goals={goals} outlooks={outlooks} trademarks="" drawn={[]} />
    </AppRouter>,
  );
  return { ...view, requests, user: userEvent.setup({ delay: null }) };
}

const kept = (): KeptVisit => {
  const visit = readKeptVisit(Date.now());
  if (!visit) throw new Error('nothing is kept');
  return visit;
};
const goOn = () => screen.getByRole('button', { name: /^(Continue|Skip)/ });
const step = () => location.hash.slice(1);
const heading = () => screen.getByRole('heading', { level: 2 });

beforeEach(() => localStorage.clear());
afterEach(() => window.history.replaceState(null, '', '/'));

describe('the start', () => {
  it('leads from the goals to the first lesson, and stores each choice in the browser', async () => {
    const { user, requests } = open();
    await user.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
    await user.click(goOn());
    expect(step()).toBe('pace');
    expect(document.activeElement).toBe(heading());
    await user.click(screen.getByRole('radio', { name: /^5/ }));
    expect(screen.getByTestId('outlook').textContent).toContain('4');
    await user.click(goOn());
    await user.click(screen.getByRole('button', { name: /new to this/ }));
    expect(step()).toBe('found');
    await waitFor(() => expect(screen.getByTestId('found').textContent).toContain('5'));
    expect(kept()).toMatchObject({ step: 'found', visit: { goals: [first], dailyMinutes: 5, placement: null } });
    expect(requests).toMatchObject([{ path: '/api/visits', body: { visit: { goals: [first], steps: [] } } }]);
  });

  it('works without a choice, and then teaches the essentials', async () => {
    const { user } = open();
    await user.click(goOn());
    expect(kept().visit.goals).toEqual(['essentials']);
  });

  it('takes the goal from its link, and asks for the daily minutes next', async () => {
    open(`/start?goal=${second}`);
    await waitFor(() => expect(step()).toBe('pace'));
    expect(screen.getByRole('radio', { name: /^10/ })).toBeTruthy();
  });

  it('goes back with the browser, and resumes after a reload', async () => {
    const { user, unmount } = open();
    await user.click(goOn());
    await user.click(goOn());
    expect(step()).toBe('experience');
    unmount();
    open('/start');
    await waitFor(() => expect(step()).toBe('experience'));
    act(() => {
      window.history.replaceState(null, '', '#pace');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await waitFor(() => expect(screen.getAllByRole('radio').length).toBeGreaterThan(1));
  });
});

describe('a stored visit', () => {
  const now = Date.now();

  it('is read again for seven days', () => {
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
