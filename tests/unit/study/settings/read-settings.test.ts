import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type LearnerSettings } from '@/lib/db/learner/settings';
import { goalIdSchema } from '@/lib/ids';
import { findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { readSettings, type SettingsFields, writeSettings } from '@/lib/study/settings/read-settings';

const now = new Date('2026-11-25T11:00:00Z');
const day = (date: string) => findStudyDay(date) as StudyDay;
const standing: LearnerSettings = { ...DEFAULT_SETTINGS, timeZone: 'Europe/Berlin' };
const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [name, 'usual']),
);
const KNOWN = ['essentials', 'comptia-network-plus-n10-009', 'everything'].map((id) => goalIdSchema.parse(id));
const good = {
  'goal-essentials': 'on',
  timeZone: 'Europe/Berlin',
  dailyMinutes: '10',
  newPerDay: '15',
  desiredRetention: '90',
  ...week,
  pauseFrom: '',
  pauseTo: '',
  examOn: '',
  examRecall: '',
  streakShown: 'on',
};
const read = (fields: SettingsFields, stands = standing) => readSettings({ ...good, ...fields }, stands, KNOWN, now);
const errors = (fields: SettingsFields, stands = standing) => {
  const reading = read(fields, stands);
  return reading.ok ? {} : reading.errors;
};
const settings = (fields: SettingsFields, stands = standing) => {
  const reading = read(fields, stands);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.value;
};

describe('the settings form', () => {
  it('changes nothing if a new learner submits it unchanged', () => {
    expect(settings({})).toEqual(standing);
  });

  it('keeps the goals in the order in which they are offered, and no unknown ones', () => {
    const chosen = { 'goal-everything': 'on', 'goal-dancing': 'on' };
    expect(settings(chosen).goals).toEqual(['essentials', 'everything']);
  });

  it('needs a goal', () => {
    expect(errors({ 'goal-essentials': undefined })).toEqual({ goals: expect.any(String) });
    expect(errors({ 'goal-essentials': undefined, 'goal-dancing': 'on' })).toEqual({ goals: expect.any(String) });
  });

  it('is parsed into the scheduler’s settings', () => {
    const fields = {
      dailyMinutes: ' 25 ',
      newPerDay: '0',
      desiredRetention: '85',
      saturday: 'half',
      sunday: 'none',
      pauseFrom: '2026-12-20',
      pauseTo: '2027-01-06',
      examOn: '2027-03-01',
      examRecall: '90',
      streakShown: undefined,
      usesLists: 'on',
      triesFirst: 'on',
      asksSure: 'on',
    };
    expect(settings({ ...fields, 'goal-comptia-network-plus-n10-009': 'on', 'goal-essentials': undefined })).toEqual({
      timeZone: 'Europe/Berlin',
      goals: ['comptia-network-plus-n10-009'],
      dailyMinutes: 25,
      newPerDay: 0,
      desiredRetention: 0.85,
      weekdayShares: [1, 1, 1, 1, 1, 0.5, 0],
      pause: { from: day('2026-12-20'), to: day('2027-01-06') },
      exam: { on: day('2027-03-01'), recall: 0.9 },
      streakShown: false,
      usesLists: true,
      triesFirst: true,
      asksSure: true,
    });
  });

  it('removes a break or an exam if its check box is checked, whatever its fields contain', () => {
    const fields = { pauseFrom: '2026-12-20', pauseTo: 'nonsense', noPause: 'on', examOn: '2020-01-01', noExam: 'on' };
    expect(settings(fields)).toMatchObject({ pause: null, exam: null });
  });

  it('reports all errors at once, each at its field', () => {
    const wrong = errors({ dailyMinutes: '0', desiredRetention: '99', pauseFrom: '2026-02-31', examOn: '2026-11-25' });
    expect(Object.keys(errors({ dailyMinutes: '0', examOn: '2026-11-25', examRecall: '90' }))).toHaveLength(2);
    expect(Object.keys(wrong).sort()).toEqual(['dailyMinutes', 'desiredRetention', 'pauseFrom']);
  });

  it.each([
    ['dailyMinutes', ['0', '2'], /at least 3 minutes/],
    ['dailyMinutes', ['121', '9999'], /at most 120/],
    [
      'dailyMinutes',
      ['', '-5', '1.5', '1e1', '5\0', 'ten', '٣٠', '99999', ['5'], undefined, null, 7, {}],
      /whole number/,
    ],
    ['newPerDay', ['51'], /at most 50/],
    ['newPerDay', ['1.5', '-1', 'x', '\0', ['5'], 7], /whole number/],
    ['desiredRetention', ['69'], /at least 70/],
    ['desiredRetention', ['98', '100'], /at most 97/],
    ['desiredRetention', ['', 'x', '0.9', ['90'], undefined], /whole number/],
    ['timeZone', ['', 'Middle/Earth', 'UTC\0', 'x'.repeat(100_000), ['UTC'], undefined], /time zone/],
    ['wednesday', ['', 'sometimes', 'constructor', ['usual'], undefined], /full, half, or off/],
  ])('refuses for %s: %j', (field, texts, message) => {
    for (const text of texts)
      expect(errors({ [field]: text }), String(text)).toEqual({ [field]: expect.stringMatching(message) });
  });

  it('keeps at least one day of the week', () => {
    const none = Object.fromEntries(Object.keys(week).map((name) => [name, 'none']));
    expect(errors(none)).toEqual({ monday: expect.stringMatching(/at least one day/) });
    expect(errors({ ...none, sunday: 'half' })).toEqual({});
  });

  it.each([
    ['2026-11-24', '2026-12-01', 'pauseFrom', /past/],
    ['2026-12-24', '2026-12-23', 'pauseTo', /ends before it begins/],
    ['2026-12-01', '2027-01-30', 'pauseTo', /at most 60 days/],
    ['2027-11-26', '2027-11-30', 'pauseFrom', /a year ahead/],
    ['', '2026-12-01', 'pauseFrom', /first day/],
    ['2026-12-01', '', 'pauseTo', /last day/],
    ['2027-02-31', '2027-03-01', 'pauseFrom', /does not exist/],
    ['2026-13-01', '2027-03-01', 'pauseFrom', /does not exist/],
    ['24.12.2026', '2027-03-01', 'pauseFrom', /does not exist/],
    ['2026-12-01\0', '2027-03-01', 'pauseFrom', /does not exist/],
    [['2026-12-01'], '2027-03-01', 'pauseFrom', /year-month-day/],
  ])('refuses a break from %j to %j', (pauseFrom, pauseTo, field, message) => {
    expect(errors({ pauseFrom, pauseTo })).toEqual({ [field]: expect.stringMatching(message) });
  });

  it('accepts a break of one day, of sixty days, and from today', () => {
    expect(settings({ pauseFrom: '2026-11-25', pauseTo: '2026-11-25' }).pause).not.toBeNull();
    expect(settings({ pauseFrom: '2026-12-01', pauseTo: '2027-01-29' }).pause).not.toBeNull();
  });

  it.each([
    ['2026-11-25', '90', 'examOn', /tomorrow or later/],
    ['2026-01-01', '90', 'examOn', /tomorrow or later/],
    ['2027-11-26', '90', 'examOn', /a year ahead/],
    ['2027-02-29', '90', 'examOn', /does not exist/],
    ['2027-03-01', '', 'examRecall', /your target/],
    ['', '90', 'examOn', /exam day/],
    ['2027-03-01', '49', 'examRecall', /at least 50/],
    ['2027-03-01', '98', 'examRecall', /at most 97/],
    ['2027-03-01', 'all', 'examRecall', /whole number/],
  ])('refuses an exam on %j with %j', (examOn, examRecall, field, message) => {
    expect(errors({ examOn, examRecall })).toEqual({ [field]: expect.stringMatching(message) });
  });

  it('accepts a current break and today’s exam while something else is changed', () => {
    const stands = {
      ...standing,
      pause: { from: day('2026-11-20'), to: day('2026-11-30') },
      exam: { on: day('2026-11-25'), recall: 0.9 },
    };
    const fields = { pauseFrom: '2026-11-20', pauseTo: '2026-11-26', examOn: '2026-11-25', examRecall: '90' };
    expect(settings(fields, stands).pause).toEqual({ from: day('2026-11-20'), to: day('2026-11-26') });
    expect(errors({ pauseFrom: '2026-11-20', pauseTo: '2026-11-24' }, stands)).toHaveProperty('pauseTo');
    expect(errors({ pauseFrom: '2026-11-21', pauseTo: '2026-11-30' }, stands)).toHaveProperty('pauseFrom');
  });

  it('counts days in the chosen time zone', () => {
    // 11:00 UTC on the 25th is 1 a.m. on the 26th on Kiritimati, which is still the study day of the 25th. At 18:00 UTC
    // it is the study day of the 26th.
    const late = new Date('2026-11-25T18:00:00Z');
    const fields = { ...good, pauseFrom: '2026-11-25', pauseTo: '2026-11-27' };
    expect(readSettings(fields, standing, KNOWN, late).ok).toBe(true);
    expect(readSettings({ ...fields, timeZone: 'Pacific/Kiritimati' }, standing, KNOWN, late).ok).toBe(false);
  });
});

describe('settings shown in the form', () => {
  const shares = fc.constantFrom(1, 0.5, 0);
  const anySettings = fc.record({
    goals: fc.subarray(KNOWN, { minLength: 1 }),
    timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
    dailyMinutes: fc.integer({ min: 3, max: 120 }),
    newPerDay: fc.option(fc.integer({ min: 0, max: 50 })),
    desiredRetention: fc.integer({ min: 70, max: 97 }).map((percent) => percent / 100),
    weekdayShares: fc.tuple(fc.constant(1), shares, shares, shares, shares, shares, shares),
    streakShown: fc.boolean(),
    usesLists: fc.boolean(),
    triesFirst: fc.boolean(),
    asksSure: fc.boolean(),
    pause: fc.option(
      fc.record({ from: fc.integer({ min: -5, max: 300 }), days: fc.integer({ min: 6, max: 59 }) }).map((each) => ({
        from: (day('2026-11-25') + each.from) as StudyDay,
        to: (day('2026-11-25') + each.from + each.days) as StudyDay,
      })),
    ),
    exam: fc.option(
      fc.record({ on: fc.integer({ min: 1, max: 360 }), recall: fc.integer({ min: 50, max: 97 }) }).map((each) => ({
        on: (day('2026-11-25') + each.on) as StudyDay,
        recall: each.recall / 100,
      })),
    ),
  });

  it('stay the same if they are submitted unchanged', () => {
    fc.assert(
      fc.property(anySettings, (stands) => {
        expect(readSettings(writeSettings(stands, now), stands, KNOWN, now)).toEqual({ ok: true, value: stands });
      }),
    );
  });

  it('leave out a break and an exam that are over, and can be saved without them', () => {
    const stands = {
      ...standing,
      pause: { from: day('2026-11-01'), to: day('2026-11-24') },
      exam: { on: day('2026-11-24'), recall: 0.9 },
    };
    expect(readSettings(writeSettings(stands, now), stands, KNOWN, now)).toEqual({ ok: true, value: standing });
  });
});
