import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Finish } from '@/app/(learner)/today/quiz/_components/day-summary';
import type { ConceptId } from '@/lib/ids';
import { addStudyDays, findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { DaySummary, MissedToday } from '@/lib/study/sitting/summarize-day';

const today = findStudyDay('2026-11-26') as StudyDay;

const missed = (name: string, over: Partial<MissedToday> = {}): MissedToday => ({
  conceptId: name as ConceptId,
  title: name,
  prompt: `Which port does ${name} use?`,
  right: `port of ${name}`,
  why: null,
  isRecovered: false,
  ...over,
});

const day: DaySummary = {
  today,
  firstTries: { count: 12, right: 9 },
  newCount: 2,
  minutes: 4,
  missed: [],
  missedCount: 0,
  ports: [22, 443],
  endedEarly: null,
  goal: {
    name: 'Network+',
    today,
    conceptCount: 92,
    counts: { new: 30, learning: 4, fading: 0, known: 58 },
    readyOn: addStudyDays(today, 10),
    examOn: null,
  },
  coming: { day: addStudyDays(today, 1), isTomorrow: true, questionCount: 14, minutes: 5 },
  moreFrom: 12,
  isFirstDay: false,
  off: null,
  streak: null,
};
const nothing: Partial<DaySummary> = {
  firstTries: { count: 0, right: 0 },
  newCount: 0,
  minutes: 0,
  ports: [],
  moreFrom: 0,
};

const show = (over: Partial<DaySummary> = {}) => render(<Finish day={{ ...day, ...over }} />);
const linkTo = (href: string) => screen.queryAllByRole('link').find((link) => link.getAttribute('href') === href);

describe('the end of today’s quiz', () => {
  it('shows first tries, new topics, and minutes, each under its name', () => {
    show();
    const told = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(told.map(([, value]) => value)).toEqual(['9 of 12', '2', '4 min']);
  });

  it('says how far the goal is and when the learner will be ready, if that is known', () => {
    const { unmount } = show();
    expect(screen.getByTestId('goal').textContent).toMatch(/58 of 92.*December 6\b/);
    unmount();
    const { unmount: leave } = show({ goal: { ...day.goal, readyOn: null } });
    expect(screen.getByTestId('goal').textContent).toMatch(/58 of 92 topics\.$/);
    leave();
    show({ goal: { ...day.goal, readyOn: addStudyDays(today, 60) } });
    expect(screen.getByTestId('goal').textContent).toMatch(/January 25, 2027/);
  });

  it('draws today’s ports and lists them in text', () => {
    show();
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/2 ports/);
    const list = within(screen.getByRole('list', { name: 'Today’s ports' }));
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['22', '443']);
  });

  it('shows each missed question with its answer, and offers to retry those still open', () => {
    show({
      missed: [missed('SSH', { why: 'Telnet is at 23.' }), missed('IMAP', { isRecovered: true })],
      missedCount: 1,
    });
    const ssh = screen.getByText('Which port does SSH use?').closest('li');
    expect(ssh?.textContent).toMatch(/port of SSH.*Telnet is at 23\./);
    expect(screen.getByText('Which port does IMAP use?').closest('li')?.textContent).toMatch(/second try/);
    expect(linkTo('/today/practice/missed/quiz')).toBeDefined();
  });

  it('offers no retry once everything is recovered', () => {
    show({ missed: [missed('IMAP', { isRecovered: true })] });
    expect(linkTo('/today/practice/missed/quiz')).toBeUndefined();
  });

  it('leads home first, and offers five more questions beyond those already answered', () => {
    show();
    expect(linkTo('/today')).toBeDefined();
    expect(linkTo('/today/quiz?more=5&from=12')).toBeDefined();
  });

  it('offers no more if there is nothing more to ask', () => {
    show({ moreFrom: null });
    expect(screen.queryAllByRole('link').some((link) => link.getAttribute('href')?.includes('more'))).toBe(false);
  });

  it('says so if the quiz ended early', () => {
    show({ endedEarly: { done: 10, total: 12 } });
    expect(screen.getByTestId('day-summary').textContent).toMatch(/10 of 12 questions/);
  });

  it('offers the next step on the first day only', () => {
    show();
    expect(linkTo('/settings')).toBeUndefined();
    show({ isFirstDay: true });
    expect(linkTo('/settings')).toBeDefined();
  });

  it.each([
    ['a day off', { kind: 'rest' } as const, /day off/i],
    ['nothing due', null, /nothing due/i],
  ])('has its own words for %s, without the numbers of an empty day', (_, off, words) => {
    show({ ...nothing, off });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(words);
    expect(screen.queryAllByRole('term')).toEqual([]);
    expect(linkTo('/today/quiz?more=5&from=0')).toBeDefined();
  });
});
