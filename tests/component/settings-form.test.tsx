import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addStudyDays, dateOf } from '@/lib/scheduler/due/study-day';
import { today } from '../unit/scheduler/quiz/sitting';
import { NO_ZONE, openSettings, SAVED, SettingsDesk, type SettingsServer, startSettingsServer } from './settings-desk';

let server: SettingsServer;
vi.mock('@/app/(learner)/settings/actions', () => ({
  sendSettings: (...given: Parameters<SettingsServer['send']>) => server.send(...given),
}));

const dateIn = (days: number): string => dateOf(addStudyDays(today, days));

beforeEach(() => {
  server = startSettingsServer(SAVED);
  vi.stubGlobal('fetch', server.fetch);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The delay between two keys of someone who types fast. */
const BETWEEN_KEYS_MS = 100;

/** A different value for every field of the form. */
const OTHER = {
  dailyMinutes: '25',
  monday: 'half',
  tuesday: 'none',
  wednesday: 'half',
  thursday: 'none',
  friday: 'half',
  saturday: 'none',
  sunday: 'half',
  newPerDay: '4',
  desiredRetention: '85',
  pauseFrom: dateIn(10),
  pauseTo: dateIn(20),
  examOn: dateIn(60),
  examRecall: '80',
  timeZone: 'Asia/Tokyo',
};

describe('the settings form', () => {
  it('has a labeled control for every setting, filled in as saved', () => {
    const { control, filled } = openSettings(server);
    const saved = server.fieldsOf(SAVED);
    expect(filled()).toEqual(saved);
    for (const name of Object.keys(saved)) expect(control(name).labels, name).toHaveLength(1);
  });

  it('saves the choice in every control, and then shows it', async () => {
    const { fillAll, press, filled, control } = openSettings(server);
    await fillAll({ ...OTHER, streakShown: '', usesLists: 'on', triesFirst: 'on', asksSure: 'on' });
    await fillAll({ 'goal-essentials': '', 'goal-everything': 'on' });
    await press('save');
    const saved = { ...OTHER, 'goal-everything': 'on', usesLists: 'on', triesFirst: 'on', asksSure: 'on' };
    expect(server.fieldsOf(server.settings())).toEqual(saved);
    expect(filled()).toEqual(saved);
    expect((control('streakShown') as HTMLInputElement).checked).toBe(false);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getAllByRole('status')).toHaveLength(2);
  });

  it('does not allow the last goal to be removed, and shows the error with the goals', async () => {
    const { fillAll, press, filled } = openSettings(server);
    await fillAll({ 'goal-essentials': '' });
    await press('save');
    const goals = screen.getByRole('group', { description: /at least one/i });
    expect(within(goals).getAllByRole('checkbox')).toHaveLength(2);
    expect(filled()).not.toHaveProperty('goal-essentials');
    expect(server.settings()).toBe(SAVED);
  });

  it('shows the cost of other goals', async () => {
    const { fillAll, expectCost } = openSettings(server);
    await fillAll({ 'goal-everything': 'on' });
    await expectCost('of all 12 topics');
  });

  it('removes a break and an exam with check boxes that exist only if one is saved', async () => {
    const { fillAll, press, filled, form } = openSettings(server);
    expect(form.elements.namedItem('noPause')).toBeNull();
    expect(form.elements.namedItem('noExam')).toBeNull();
    await fillAll(OTHER);
    await press('save');
    await fillAll({ noPause: 'on', noExam: 'on' });
    await press('save');
    expect(server.settings()).toMatchObject({ pause: null, exam: null });
    expect(filled()).toMatchObject({ pauseFrom: '', pauseTo: '', examOn: '', examRecall: '' });
    expect(form.elements.namedItem('noPause')).toBeNull();
    expect(form.elements.namedItem('noExam')).toBeNull();
  });
});

describe('invalid input', () => {
  const wrong = {
    dailyMinutes: '2',
    newPerDay: '1.5',
    desiredRetention: '99',
    pauseFrom: dateIn(-2),
    pauseTo: dateIn(2),
    examOn: dateIn(-1),
    examRecall: '80',
    timeZone: NO_ZONE,
  };

  it('shows an error at its control, stays as entered, and changes nothing', async () => {
    const { fillAll, press, filled, control, described } = openSettings(server);
    await fillAll(wrong);
    const typed = filled();
    const errors = server.errorsIn(typed);
    expect(Object.keys(errors)).toHaveLength(6);
    await press('save');
    for (const [name, error] of Object.entries(errors)) {
      expect(described(name), name).toContain(error);
      expect(control(name).getAttribute('aria-invalid'), name).toBe('true');
    }
    expect(control('monday').getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(filled()).toEqual(typed);
    expect(server.settings()).toBe(SAVED);
  });

  it('shows the error at the missing field', async () => {
    const { fillAll, press, filled, described } = openSettings(server);
    await fillAll({ pauseFrom: dateIn(3), examOn: dateIn(9) });
    const { pauseTo, examRecall } = server.errorsIn(filled());
    await press('save');
    expect([described('pauseTo'), described('examRecall')]).toEqual([pauseTo, examRecall]);
    expect(pauseTo).not.toBe(examRecall);
  });

  it('shows the error at the day that it concerns', async () => {
    const { fillAll, press, described, filled } = openSettings(server);
    const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    await fillAll(Object.fromEntries(week.map((weekday) => [weekday, 'none'])));
    await press('save');
    expect(described('monday')).toBe(server.errorsIn(filled()).monday);
    expect(described('tuesday')).toBe('');
  });

  it('can be corrected and saved', async () => {
    const { fillAll, press, described } = openSettings(server);
    await fillAll({ dailyMinutes: '2' });
    await press('save');
    await fillAll({ dailyMinutes: '3' });
    await press('save');
    expect(server.settings().dailyMinutes).toBe(3);
    expect(described('dailyMinutes')).toBe('');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is kept when the session has ended, with a link to sign in', async () => {
    const { fillAll, press, filled } = openSettings(server);
    await fillAll({ dailyMinutes: '25' });
    server.signOut();
    await press('save');
    expect(within(screen.getByRole('alert')).getByRole('link')).toBeTruthy();
    expect(filled().dailyMinutes).toBe('25');
    expect(server.settings()).toBe(SAVED);
  });
});

describe('the cost of settings', () => {
  it('is shown for the saved settings before any change', async () => {
    const { expectCost, panel } = openSettings(server);
    await expectCost(server.forecast(SAVED).summary);
    expect(within(panel()).queryAllByRole('row', { name: /exam/i })).toEqual([]);
    expect(server.previews).toEqual([]);
  });

  it('is requested once, a moment after the last of several changes', async () => {
    vi.useFakeTimers();
    const { control, filled } = openSettings(server);
    for (const minutes of ['1', '12', '120']) {
      fireEvent.change(control('dailyMinutes'), { target: { value: minutes } });
      act(() => vi.advanceTimersByTime(BETWEEN_KEYS_MS));
    }
    await act(() => vi.runAllTimersAsync());
    expect(server.previews).toEqual([filled()]);
  });

  it('is shown next to that of the saved settings, and nothing is saved', async () => {
    const { fillAll, filled, expectCost, panel } = openSettings(server);
    const before = within(panel()).getAllByRole('columnheader').length;
    await fillAll({ dailyMinutes: '4', examOn: OTHER.examOn, examRecall: '90' });
    const proposed = { ...SAVED, dailyMinutes: 4, exam: { on: addStudyDays(today, 60), recall: 0.9 } };
    await expectCost(server.forecast(proposed).summary);
    expect(server.previews.at(-1)).toEqual(filled());
    expect(within(panel()).getAllByRole('columnheader').length).toBeGreaterThan(before);
    expect(server.settings()).toBe(SAVED);
  });

  it('is shown immediately when its button is pressed, which also moves the focus to it', async () => {
    const { fillAll, press, expectCost, panel } = openSettings(server);
    await fillAll({ saturday: 'none' });
    await press('preview');
    expect(document.activeElement).toBe(within(panel()).getByRole('heading'));
    const weekdayShares = SAVED.weekdayShares.map((share, place) => (place === 5 ? 0 : share));
    await expectCost(server.forecast({ ...SAVED, weekdayShares }).summary);
    expect(server.settings()).toBe(SAVED);
  });

  it('is not shown for invalid input, but the reason is', async () => {
    const { fillAll, filled, expectCost } = openSettings(server);
    await fillAll({ pauseFrom: dateIn(9), pauseTo: dateIn(3) });
    await expectCost(server.errorsIn(filled()).pauseTo ?? 'no error');
  });

  it('stays as it was, with a message, if the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no connection');
    });
    const { fillAll, panel } = openSettings(server);
    const { summary } = server.forecast(SAVED);
    await fillAll({ dailyMinutes: '4' });
    await waitFor(() => expect(within(panel()).getByRole('status').textContent).not.toBe(summary));
    expect(within(panel()).getAllByRole('columnheader')).toHaveLength(3);
  });

  it('is that of the saved settings again after saving', async () => {
    const { fillAll, press, expectCost, panel } = openSettings(server);
    const before = within(panel()).getAllByRole('columnheader').length;
    await fillAll({ dailyMinutes: '4' });
    await press('preview');
    await press('save');
    await expectCost(server.forecast({ ...SAVED, dailyMinutes: 4 }).summary);
    expect(within(panel()).getAllByRole('columnheader')).toHaveLength(before);
  });
});

describe('the settings form with the keyboard', () => {
  it('follows the order of the page', async () => {
    const { user, form } = openSettings(server);
    const walked: string[] = [];
    const controls = [...form.querySelectorAll<HTMLInputElement>('a[href], input, select, button')].filter(
      // Tab reaches the selected radio button of a group.
      ({ type, checked }) => type !== 'radio' || checked,
    );
    for (const _ of controls) {
      await user.tab();
      walked.push((document.activeElement as HTMLInputElement).name);
    }
    expect(walked).toEqual(controls.map(({ name }) => name));
  });

  it('saves on Enter in a field', async () => {
    const { user, control, fillAll } = openSettings(server);
    await fillAll({ dailyMinutes: '25' });
    await user.type(control('dailyMinutes'), '{Enter}');
    await waitFor(() => expect(server.settings().dailyMinutes).toBe(25));
  });
});

describe('the settings form without JavaScript', () => {
  it('has every field filled in, and two buttons that submit it', () => {
    const page = document.createElement('div');
    page.innerHTML = renderToStaticMarkup(<SettingsDesk server={server} />);
    const form = page.querySelector('form') as HTMLFormElement;
    expect(Object.fromEntries(new FormData(form))).toEqual(server.fieldsOf(SAVED));
    const buttons = [...form.querySelectorAll('button')].map(({ type, name, value }) => ({ type, name, value }));
    expect(buttons).toEqual([
      { type: 'submit', name: '', value: '' },
      { type: 'submit', name: 'intent', value: 'preview' },
    ]);
    expect(page.querySelector('noscript')).not.toBeNull();
  });
});
