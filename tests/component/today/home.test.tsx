import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DueNext } from '@/app/(learner)/today/_components/due-next';
import { PracticeLinks } from '@/app/(learner)/today/_components/practice-links';
import { StartCard } from '@/app/(learner)/today/_components/start-card';
import { StreakWeek } from '@/app/(learner)/today/_components/streak-week';
import { Today } from '@/app/(learner)/today/_components/today';
import { wordDue, wordToday, wordWeek } from '@/app/(learner)/today/_components/today-words';
import { addStudyDays, findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { DayStatus } from '@/lib/scheduler/streak/streak';
import type { HomeView } from '@/lib/study/sitting/view-home';

/** A Thursday. */
const today = findStudyDay('2026-11-26') as StudyDay;
const tomorrow = addStudyDays(today, 1);

const ready: HomeView = {
  name: 'Ada',
  timeZone: 'UTC',
  today,
  isNewcomer: false,
  progress: { done: 0, total: 12, retries: 0, minutesLeft: 3 },
  ahead: { reviewCount: 8, newCount: 4, lessonCount: 2, newTitles: ['IMAPS', 'POP3S'] },
  off: null,
  coming: null,
  more: null,
  missedCount: 0,
  offersMock: false,
  welcome: null,
  goalsAreNews: false,
  isAssigned: false,
  streak: null,
};
const over: HomeView = {
  ...ready,
  ahead: null,
  progress: { done: 12, total: 12, retries: 0, minutesLeft: 0 },
  coming: { day: tomorrow, isTomorrow: true, questionCount: 14, minutes: 5 },
  more: 'questions',
};
/** The morning of that Thursday. */
const NOW = new Date('2026-11-26T09:00:00Z');

function showCard(home: Partial<HomeView>, from: HomeView = ready) {
  render(<StartCard card={wordToday({ ...from, ...home }, null, NOW).card} />);
  return screen.getByRole('region');
}
const linkTo = (href: string) => screen.queryAllByRole('link').find((link) => link.getAttribute('href') === href);

describe('the start card', () => {
  it('says how many questions there are, how long they take, and what is new: two names and a count', () => {
    const card = showCard({});
    for (const told of [/12 questions/, /3 min/, /8 reviews/, /IMAPS, POP3S/, /\b2 more/])
      expect(card.textContent).toMatch(told);
    expect(linkTo('/today/quiz')).toBeDefined();
    expect(within(card).queryByRole('progressbar')).toBeNull();
  });

  it('counts what is left once the quiz has begun', () => {
    const card = showCard({ progress: { done: 5, total: 12, retries: 1, minutesLeft: 2 } });
    expect(card.textContent).toMatch(/7 questions left/);
    expect(within(card).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('5');
  });

  it('counts second tries if nothing else is left', () => {
    const ahead = { reviewCount: 0, newCount: 0, lessonCount: 0, newTitles: [] };
    const card = showCard({ ahead, progress: { done: 12, total: 12, retries: 2, minutesLeft: 1 } });
    expect(card.textContent).toMatch(/2 second tries left/);
  });

  it('looks back and ahead when the quiz is finished, and offers five more', () => {
    const card = showCard({}, over);
    expect(card.textContent).toMatch(/Tomorrow.*\b14\b.*\b5 min/);
    expect(linkTo('/today/quiz')).toBeDefined();
    expect(linkTo('/today/quiz?more=5')).toBeDefined();
  });

  it.each([
    ['a break', { kind: 'break', lastDate: '2026-12-01' } as const, /Tuesday, December 1/],
    ['a day off', { kind: 'rest' } as const, /days off/],
    ['a day with nothing due', null, /Nothing due/],
  ])('has its own words on %s, and lets the learner study anyway', (_, off, words) => {
    const card = showCard({ off, progress: { ...over.progress, done: 0, total: 0 } }, over);
    expect(card.textContent).toMatch(words);
    expect(linkTo('/today/quiz')).toBeUndefined();
    expect(linkTo('/today/quiz?more=5')).toBeDefined();
  });
});

describe('the start card of a learner with nothing more to answer', () => {
  it('offers another goal, and no questions that do not exist', () => {
    showCard({ more: 'goals' }, over);
    expect(linkTo('/today/quiz?more=5')).toBeUndefined();
    expect(linkTo('/settings#goals')).toBeDefined();
  });

  it('offers neither to a learner of everything', () => {
    showCard({ more: null }, over);
    expect(linkTo('/today/quiz?more=5')).toBeUndefined();
    expect(linkTo('/settings#goals')).toBeUndefined();
  });
});

describe('the next due assignment of a class', () => {
  const next = { title: 'Mail ports', dueOn: tomorrow, className: 'Networks 1' };
  const show = (countedDays: number) => {
    render(<DueNext due={wordDue({ ...next, credit: { countedDays, wantedDays: 8, percent: 0 } })} />);
    const line = screen.getByTestId('due-next');
    return { line, bar: line.querySelector<HTMLElement>('[style]') };
  };

  it('shows the class, the due day, and the study days so far with a bar, and links to the class', () => {
    const { line, bar } = show(5);
    expect(line.textContent).toMatch(/Networks 1.*Mail ports.*Nov 27.*5 of 8 days/);
    expect(bar?.style.width).toBe('62.5%');
    expect(linkTo('/classes')).toBeDefined();
  });

  it('counts no more days than are required', () => {
    const { line, bar } = show(9);
    expect(line.textContent).toMatch(/\b8 days/);
    expect(bar?.style.width).toBe('100%');
  });

  it('has no days for a learner who joined after it ended', () => {
    render(<DueNext due={wordDue({ ...next, credit: null })} />);
    expect(screen.getByTestId('due-next').textContent).not.toMatch(/days/);
  });
});

describe('the ways to practice', () => {
  it('include missed topics only if there are some, and a mock exam only if it makes sense', () => {
    const { rerender } = render(<PracticeLinks missedCount={0} offersMock={false} />);
    expect(linkTo('/today/practice/missed')).toBeUndefined();
    expect(linkTo('/today/practice/flashcards')).toBeDefined();
    expect(linkTo('/today/practice/mock')).toBeUndefined();
    rerender(<PracticeLinks missedCount={9} offersMock />);
    expect(linkTo('/today/practice/mock')).toBeDefined();
    expect(linkTo('/today/practice/missed')?.textContent).toMatch(/9/);
  });
});

describe('the week', () => {
  it('describes each day in words, from Monday to Sunday', () => {
    const day = (on: StudyDay, status: DayStatus) => ({
      on,
      status,
      reviewCount: 1,
      questionCount: 1,
      spentMs: 0,
      leftCount: 0,
    });
    const days = [day(addStudyDays(today, -2), 'missed'), day(addStudyDays(today, -1), 'studied'), day(today, 'open')];
    const streak = { length: 1, longest: 3, freezes: 0, daysToFreeze: 6, days };
    render(<StreakWeek week={wordWeek(streak, today)} />);
    const told = screen.getAllByRole('listitem').map((each) => each.querySelector('.sr-only')?.textContent);
    expect(told).toHaveLength(7);
    expect(told[0]).toBe('Monday, November 23');
    expect(told[1]).toMatch(/missed/);
    expect(told[2]).toMatch(/done/);
    expect(told[3]).toMatch(/today, not done yet/);
    expect(screen.getByTestId('streak').textContent).toMatch(/\b1\b.*not counting today/);
  });
});

describe('the page', () => {
  it('greets the learner, and shows a message, the streak, and an assignment only if there are any', () => {
    const words = wordToday(ready, null, NOW);
    const { rerender } = render(<Today words={words} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/Ada/);
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.queryByRole('list', { name: 'This week' })).toBeNull();
    expect(screen.queryByTestId('due-next')).toBeNull();
    const streak = { length: 0, longest: 0, freezes: 0, daysToFreeze: 7, days: [] };
    const due = { title: 'Mail ports', dueOn: tomorrow, className: 'Networks 1', credit: null };
    rerender(<Today words={wordToday({ ...ready, streak, welcome: 'Welcome back.' }, due, NOW)} />);
    expect(screen.getByRole('status').textContent).toMatch(/Welcome back/);
    expect(screen.getByRole('list', { name: 'This week' })).toBeDefined();
    expect(screen.getByTestId('due-next')).toBeDefined();
  });
});
