import { describe, expect, it } from 'vitest';
import { type HelpEvidence, helpReasons } from '@/lib/classroom/insight/help-reasons';
import { DEFAULT_SETTINGS } from '@/lib/db/learner/settings';
import { addStudyDays, findStudyDay, type StudyDay, weekdayOf } from '@/lib/scheduler/due/study-day';

const TODAY = findStudyDay('2026-03-20') as StudyDay;
const back = (days: number) => addStudyDays(TODAY, -days);
const everyDay = new Set(Array.from({ length: 20 }, (_, days) => back(days)));

const evidence = (given: Partial<HelpEvidence>): HelpEvidence => ({
  outlook: { knownCount: 40, soonCount: 38, dueCount: 10 },
  settings: DEFAULT_SETTINGS,
  reviewMs: 10_000,
  studiedOn: everyDay,
  lastStudiedOn: TODAY,
  sharedFrom: back(60),
  today: TODAY,
  ...given,
});
const kinds = (given: Partial<HelpEvidence>) => helpReasons(evidence(given)).map(({ kind }) => kind);

describe('the reasons why a learner needs help', () => {
  it('are empty while all is well', () => {
    expect(kinds({})).toEqual([]);
  });

  it('include forgetting at least a quarter of the known concepts, but not just a few', () => {
    const outlook = { knownCount: 40, dueCount: 0 };
    expect(kinds({ outlook: { ...outlook, soonCount: 31 } })).toEqual([]);
    expect(kinds({ outlook: { ...outlook, soonCount: 30 } })).toEqual(['forgetting']);
    expect(kinds({ outlook: { ...outlook, knownCount: 4, soonCount: 0 } })).toEqual([]);
  });

  it('include a backlog of more than three of the learner’s own days at their own pace', () => {
    const outlook = { knownCount: 40, soonCount: 40, dueCount: 181 };
    expect(kinds({ outlook })).toEqual(['overdue']);
    expect(kinds({ outlook: { ...outlook, dueCount: 180 } })).toEqual([]);
    expect(kinds({ outlook, reviewMs: 5_000 })).toEqual([]);
    expect(kinds({ outlook, settings: { ...DEFAULT_SETTINGS, dailyMinutes: 30 } })).toEqual([]);
  });

  it('include missing at least half of the planned days, not counting today', () => {
    const missing = (count: number) => new Set([...everyDay].filter((day) => day < back(count)));
    expect(kinds({ studiedOn: missing(6) })).toEqual([]);
    expect(helpReasons(evidence({ studiedOn: missing(7), lastStudiedOn: back(8) }))).toEqual([
      { kind: 'missed-days', missedCount: 7, plannedCount: 14, lastStudiedOn: back(8) },
    ]);
  });

  it('include at least two weeks away instead of missed days, counted from joining if the learner never studied', () => {
    const studiedOn = new Set<StudyDay>();
    expect(helpReasons(evidence({ studiedOn, lastStudiedOn: back(14) }))).toEqual([
      { kind: 'away', days: 14, lastStudiedOn: back(14) },
    ]);
    expect(helpReasons(evidence({ studiedOn, lastStudiedOn: null, sharedFrom: back(20) }))).toEqual([
      { kind: 'away', days: 20, lastStudiedOn: null },
    ]);
    expect(kinds({ studiedOn, lastStudiedOn: back(13) })).toEqual(['missed-days']);
    expect(kinds({ studiedOn, lastStudiedOn: null, sharedFrom: back(13) })).toEqual(['missed-days']);
  });

  it('count neither planned breaks and days off nor days before the learner joined', () => {
    const studiedOn = new Set<StudyDay>();
    const pause = { from: back(14), to: back(1) };
    expect(kinds({ studiedOn, lastStudiedOn: back(15), settings: { ...DEFAULT_SETTINGS, pause } })).toEqual([]);
    expect(kinds({ studiedOn, sharedFrom: back(2) })).toEqual([]);
    const weekend = [1, 1, 1, 1, 1, 0, 0];
    const weekdaysOnly = new Set([...everyDay].filter((day) => weekdayOf(day) < 5));
    expect(kinds({ studiedOn: weekdaysOnly, settings: { ...DEFAULT_SETTINGS, weekdayShares: weekend } })).toEqual([]);
  });
});
