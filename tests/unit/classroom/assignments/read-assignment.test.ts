import { describe, expect, it } from 'vitest';
import { type AssignmentFields, readConcepts, readPlan } from '@/lib/classroom/assignments/read-assignment';
import { findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { content } from '../../../content';

const day = (date: string): StudyDay => findStudyDay(date) as StudyDay;
const today = day('2026-11-30');
const good = { title: ' Mail ports ', opensOn: '2026-11-30', dueOn: '2026-12-11', studyDays: '5' };
const plan = { title: 'Mail ports', opensOn: today, dueOn: day('2026-12-11'), studyDays: 5 };
const read = (over: Partial<AssignmentFields> = {}, standing = null as typeof plan | null) =>
  readPlan({ ...good, ...over }, standing, today);
const refuses = (over: Partial<AssignmentFields>, field: string, says: RegExp | string) => {
  const reading = read(over);
  expect(reading.ok, JSON.stringify(over)).toBe(false);
  if (!reading.ok) expect(reading.errors[field]).toMatch(says);
};

describe('the assignment form', () => {
  it('is parsed into title, days, and study days, with proposed study days if there are none', () => {
    expect(read()).toEqual({ ok: true, value: plan });
    expect(read({ studyDays: ' ' })).toEqual({ ok: true, value: { ...plan, studyDays: 7 } });
    expect(read({ dueOn: '2026-11-30', studyDays: '' })).toMatchObject({ ok: true, value: { studyDays: 1 } });
  });

  it('refuses more study days than there are, and zero', () => {
    expect(read({ studyDays: '12' }).ok).toBe(true);
    refuses({ studyDays: '13' }, 'studyDays', 'only 12 days');
    refuses({ studyDays: '2', dueOn: '2026-11-30' }, 'studyDays', 'only 1 day');
    refuses({ studyDays: '0' }, 'studyDays', 'at least one');
    for (const studyDays of ['two', '1.5', '-1', '99999', null]) refuses({ studyDays }, 'studyDays', 'whole number');
  });

  it('refuses days out of order, a due day in the past, and more than 366 days', () => {
    refuses({ dueOn: '2026-11-29', opensOn: '2026-11-01' }, 'dueOn', 'past');
    refuses({ dueOn: '2026-11-29' }, 'dueOn', 'before the opening');
    expect(read({ opensOn: '2025-12-01', dueOn: '2026-12-01' }).ok).toBe(true);
    refuses({ opensOn: '2025-11-30', dueOn: '2026-12-01' }, 'dueOn', 'at most 366 days. This one lasts 367');
    refuses({ opensOn: '2028-11-30', dueOn: '2028-12-01' }, 'dueOn', 'two years');
  });

  it('lets a finished assignment keep its due day, but not move to another past day', () => {
    const standing = { ...plan, opensOn: day('2026-11-02'), dueOn: day('2026-11-20') };
    expect(read({ opensOn: '2026-11-03', dueOn: '2026-11-20', studyDays: '3' }, standing).ok).toBe(true);
    expect(read({ opensOn: '2026-11-03', dueOn: '2026-11-19', studyDays: '3' }, standing).ok).toBe(false);
  });

  it('refuses invalid dates and invalid titles', () => {
    for (const opensOn of ['', 'tomorrow', '2026-02-30', null, ['2026-11-30']]) {
      refuses({ opensOn }, 'opensOn', 'year-month-day');
    }
    for (const title of ['  ', 'x'.repeat(81), 'a\u0000b', '\u200b', 'See evil.example/unlock'])
      refuses({ title }, 'title', /\S/);
  });
});

describe('the chosen topics', () => {
  const { catalog } = content;
  const family = catalog.get(catalog.concepts[0]?.id as never).family;
  const ofFamily = catalog.concepts.filter((each) => each.family === family).map(({ id }) => id);
  const other = catalog.concepts.find((each) => each.family !== family)?.id ?? '';

  it('are all concepts of a family and the single ones, each once, after their prerequisites', () => {
    const reading = readConcepts(catalog, { presets: [family], concepts: [other, ofFamily[0], other] });
    expect(reading.ok && new Set(reading.value)).toEqual(new Set([...ofFamily, other]));
    expect(reading.ok && reading.value.length).toBe(ofFamily.length + 1);
    const places = reading.ok ? reading.value.map((id) => catalog.concepts.findIndex((each) => each.id === id)) : [];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('are refused if there are none, or none that the content has', () => {
    expect(readConcepts(catalog, { presets: [], concepts: [] }).ok).toBe(false);
    for (const concepts of [['nowhere'], [ofFamily[0], 'nowhere'], [null], [new File([], 'x')]]) {
      expect(readConcepts(catalog, { presets: [], concepts }).ok).toBe(false);
    }
    expect(readConcepts(catalog, { presets: ['nowhere'], concepts: [other] }).ok).toBe(false);
  });
});
