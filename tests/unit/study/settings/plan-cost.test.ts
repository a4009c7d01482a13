import { describe, expect, it } from 'vitest';
import { addStudyDays, dateOf } from '@/lib/scheduler/due/study-day';
import { comparePlans, SHOWN_DAYS } from '@/lib/study/settings/plan-cost';
import { concept, fresh, memoryOf, plain, remembering, today } from '../../scheduler/quiz/sitting';

const concepts = Array.from({ length: 150 }, (_, n) => concept(`c${n}`));
const pace = { newMs: 15_000, reviewMs: 13_000 };
const settings = { ...plain, dailyMinutes: 8 };
const state = remembering(
  fresh({ concepts, pace, settings }),
  concepts.slice(0, 60).map(({ id }, place) => memoryOf(id, 5 + (place % 20), place % 5)),
);

describe('the cost of a plan', () => {
  it('is shown for the present settings alone if nothing else is proposed', () => {
    const preview = comparePlans(state, settings);
    expect(preview.proposed).toBeNull();
    expect(preview.present.minutes).toHaveLength(SHOWN_DAYS);
    expect(preview.summary).toMatch(
      /^With these settings, you study about \d+\.\d minutes a day and recall \d+% of all 150/,
    );
  });

  it('is compared with the proposed settings', () => {
    const { present, proposed, summary } = comparePlans(state, { ...settings, dailyMinutes: 3 });
    if (!proposed) throw new Error('nothing was proposed');
    expect(proposed.meanMinutes).toBeLessThan(present.meanMinutes);
    expect(proposed.heaviest.minutes).toBeLessThan(present.heaviest.minutes);
    expect(proposed.begunIn30Days).toBeLessThanOrEqual(present.begunIn30Days);
    expect(summary).toContain(
      `${proposed.meanMinutes.toFixed(1)} minutes a day instead of ${present.meanMinutes.toFixed(1)}`,
    );
  });

  it('includes topics that were started before', () => {
    const { present } = comparePlans(state, settings);
    expect(present.begunIn30Days).toBeGreaterThanOrEqual(60);
    expect(present.begunIn90Days).toBeGreaterThanOrEqual(present.begunIn30Days);
    expect(present.begunIn90Days).toBeLessThanOrEqual(150);
  });

  it('names the heaviest day', () => {
    const { present } = comparePlans(state, settings);
    const place = present.minutes.indexOf(Math.max(...present.minutes));
    expect(present.heaviest).toEqual({ date: dateOf(addStudyDays(today, place)), minutes: present.minutes[place] });
  });

  it('is zero minutes during a break, and recall falls', () => {
    const pause = { from: addStudyDays(today, 3), to: addStudyDays(today, 27) };
    const { present, proposed } = comparePlans(state, { ...settings, pause });
    expect(proposed?.minutes.slice(3)).toEqual(new Array(SHOWN_DAYS - 3).fill(0));
    expect(proposed?.recallIn30Days).toBeLessThan(present.recallIn30Days);
  });

  it('includes the recall on exam day, even for the plan without the exam', () => {
    const exam = { on: addStudyDays(today, 200), recall: 0.95 };
    const { present, proposed, exam: told, summary } = comparePlans(state, { ...settings, exam });
    expect(told).toEqual({ date: dateOf(exam.on), wanted: 0.95 });
    expect(proposed?.recallOnExam).toBeGreaterThanOrEqual(present.recallOnExam ?? 1);
    expect(summary).toContain('on exam day');
  });

  it('ignores an exam that is over', () => {
    const over = { ...settings, exam: { on: addStudyDays(today, -1), recall: 0.9 } };
    expect(comparePlans({ ...state, settings: over }, over)).toMatchObject({
      exam: null,
      present: { recallOnExam: null },
    });
  });

  it('is the same for the same state', () => {
    expect(comparePlans(state, settings)).toEqual(comparePlans({ ...state }, settings));
  });
});

describe('more minutes', () => {
  it.each([3, 5, 8, 12, 20, 40, 80])('than %i a day are not expected to lower recall beyond chance', (dailyMinutes) => {
    const less = comparePlans(
      { ...state, settings: { ...settings, dailyMinutes } },
      { ...settings, dailyMinutes: dailyMinutes * 1.5 },
    );
    for (const of of ['recallIn30Days', 'recallIn90Days'] as const) {
      expect(less.proposed?.[of]).toBeGreaterThan(less.present[of] - 0.01);
    }
  });
});
