import { describe, expect, it } from 'vitest';
import { describeOutlook } from '@/app/(public)/start/_components/describe-outlook';

const now = new Date('2026-11-02T12:00:00Z');

describe('the outlook of a pace', () => {
  it('is when the goal is ready, and says so if that is after the exam', () => {
    const outlook = { minutes: 10, newPerDay: 9, readyInDays: 12 };
    expect(describeOutlook(outlook, null, now)).toMatch(/November 14\.$/);
    expect(describeOutlook(outlook, '2026-11-20', now)).toBe(describeOutlook(outlook, null, now));
    expect(describeOutlook(outlook, '2026-11-10', now)).toMatch(/November 14, .*after your exam/);
  });

  it('is the number of new topics a day if the forecast does not reach that far', () => {
    expect(describeOutlook({ minutes: 5, newPerDay: 4, readyInDays: null }, null, now)).toContain('4');
  });
});
