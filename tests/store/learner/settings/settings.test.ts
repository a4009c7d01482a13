import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCourse } from '@/lib/catalog/course';
import { findSettings, type LearnerSettings, saveSettings } from '@/lib/db/learner/settings';
import { findStreakRecord } from '@/lib/db/learner/streak-record';
import type { LearnerId } from '@/lib/ids';
import { findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { preferLists } from '@/lib/study/settings/prefer-lists';
import { previewPlan } from '@/lib/study/settings/preview-plan';
import { writeSettings } from '@/lib/study/settings/read-settings';
import { saveSettingsForm } from '@/lib/study/settings/settings';
import { createTestDatabase } from '../../database';
import { newLearner, studyContext } from '../../study';

const now = new Date('2026-11-25T11:00:00Z');
const later = new Date('2026-11-26T11:00:00Z');
const day = (date: string) => findStudyDay(date) as StudyDay;
let context: StudyContext;
let learnerId: LearnerId;
let fields: Readonly<Record<string, string>>;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

const standing = async (id = learnerId): Promise<LearnerSettings> => {
  const settings = await findSettings(context.db, id);
  if (!settings) throw new Error('no learner');
  return settings;
};
async function begin(): Promise<void> {
  learnerId = await newLearner(context, now);
  fields = writeSettings(await standing(), now);
}
const listFormer = async () => (await findStreakRecord(context.db, learnerId))?.formerSettings ?? [];
const save = (changes: Readonly<Record<string, unknown>>, at = now) =>
  saveSettingsForm(context, learnerId, { ...fields, ...changes }, at);

describe('saved settings', () => {
  it('are read as they were saved', async () => {
    await begin();
    const changes = {
      dailyMinutes: '25',
      newPerDay: '4',
      desiredRetention: '85',
      saturday: 'half',
      sunday: 'none',
      pauseFrom: '2026-12-20',
      pauseTo: '2027-01-06',
      examOn: '2027-03-01',
      examRecall: '80',
      streakShown: undefined,
      usesLists: 'on',
      triesFirst: 'on',
      asksSure: 'on',
      timeZone: 'Asia/Tokyo',
      'goal-everything': undefined,
      'goal-comptia-network-plus-n10-009': 'on',
    };
    expect(await save(changes)).toEqual({ ok: true, value: null });
    expect(await standing()).toEqual({
      timeZone: 'Asia/Tokyo',
      goals: ['comptia-network-plus-n10-009'],
      dailyMinutes: 25,
      newPerDay: 4,
      desiredRetention: 0.85,
      weekdayShares: [1, 1, 1, 1, 1, 0.5, 0],
      pause: { from: day('2026-12-20'), to: day('2027-01-06') },
      exam: { on: day('2027-03-01'), recall: 0.8 },
      streakShown: false,
      usesLists: true,
      triesFirst: true,
      asksSure: true,
    });
    await save({ ...changes, noPause: 'on', noExam: 'on' });
    expect(await standing()).toMatchObject({ pause: null, exam: null, dailyMinutes: 25 });
  });

  it('are not saved in part if anything is wrong', async () => {
    await begin();
    const before = await standing();
    const saved = await save({ dailyMinutes: '25', pauseFrom: '2026-12-20', pauseTo: '2026-12-01' });
    expect(saved).toMatchObject({ ok: false, code: 'unreadable', errors: { pauseTo: expect.any(String) } });
    expect(await standing()).toEqual(before);
    expect(await listFormer()).toEqual([]);
  });

  it('leave others unchanged, and report if there is no such learner', async () => {
    const other = await newLearner(context, now);
    const before = await standing(other);
    await begin();
    await save({ dailyMinutes: '40' });
    expect(await standing(other)).toEqual(before);
    const nobody = crypto.randomUUID() as LearnerId;
    expect(await saveSettingsForm(context, nobody, fields, now)).toEqual({ ok: false, code: 'no-learner' });
    expect(await saveSettings(context.db, nobody, before, now)).toBe(false);
  });

  it('keep the former ones, with the time of the change', async () => {
    await begin();
    const first = await standing();
    await save({ dailyMinutes: '25', pauseFrom: '2026-12-20', pauseTo: '2027-01-06' });
    const second = await standing();
    await save({ dailyMinutes: '30', timeZone: 'Asia/Tokyo' }, later);
    const kept = await listFormer();
    expect(kept.map(({ until }) => until)).toEqual([now, later]);
    expect(kept.map(({ settings }) => settings)).toEqual(
      [first, second].map((each) => ({
        ...each,
        streakShown: true,
        usesLists: false,
        triesFirst: false,
        asksSure: false,
      })),
    );
    expect(kept.map(({ timeZone }) => timeZone)).toEqual(['Europe/Berlin', 'Europe/Berlin']);
  });

  it('keep no former ones if the plan is unchanged', async () => {
    await begin();
    await save({});
    await save({ streakShown: undefined });
    expect(await listFormer()).toEqual([]);
    expect(await standing()).toMatchObject({ streakShown: false });
  });
});

describe('the preference for lists', () => {
  it('is saved without the form, next to the other settings, and does not affect planning', async () => {
    await begin();
    expect(await preferLists(context, learnerId, { usesLists: true })).toEqual({
      ok: true,
      value: { usesLists: true },
    });
    expect(await standing()).toMatchObject({ usesLists: true, streakShown: true });
    expect(await listFormer()).toEqual([]);
    await preferLists(context, learnerId, { usesLists: false });
    expect(await standing()).toMatchObject({ usesLists: false });
  });

  it('is refused for a learner who does not exist', async () => {
    expect(await preferLists(context, randomUUID() as LearnerId, { usesLists: true })).toMatchObject({
      ok: false,
      code: 'no-learner',
    });
  });
});

describe('a preview', () => {
  it('returns what settings would cost and saves nothing', async () => {
    await begin();
    const before = await standing();
    const preview = await previewPlan(context, learnerId, { ...fields, dailyMinutes: '3' }, now);
    if (!preview.ok) throw new Error(preview.code);
    expect(preview.value.proposed?.begunIn30Days).toBeLessThan(preview.value.present.begunIn30Days);
    expect(preview.value.present.conceptCount).toBe(listCourse(context.catalog, before.goals).length);
    expect(await standing()).toEqual(before);
  });

  it('reports what is wrong with the fields, and that a learner does not exist', async () => {
    await begin();
    expect(await previewPlan(context, learnerId, { ...fields, examOn: '2026-02-31' }, now)).toMatchObject({
      code: 'unreadable',
      errors: { examOn: expect.stringMatching(/2027-03-01/) },
    });
    const nobody = crypto.randomUUID() as LearnerId;
    expect(await previewPlan(context, nobody, fields, now)).toEqual({ ok: false, code: 'no-learner' });
  });
});
