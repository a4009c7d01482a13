import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { forecast } from '@/lib/scheduler/quiz/forecast';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { concept, fresh, id, memoryOf, nextDay, plain, promise, remembering, respond, sit, today } from './sitting';

const pace = { newMs: 15_000, reviewMs: 13_000 };
const concepts = Array.from({ length: 100 }, (_, n) => concept(`c${n}`));
const state = fresh({ concepts, pace, settings: { ...plain, dailyMinutes: 5 } });

describe('the forecast', () => {
  it('gives the minutes, the new concepts, the reviews, and the recall of each day', () => {
    const { days } = forecast(state, 60);
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 60 }, (_, n) => today + n));
    expect(days[0]).toMatchObject({ recall: 0, newCount: 20, reviewCount: 0, minutes: 5 });
    expect(days.reduce((sum, { newCount }) => sum + newCount, 0)).toBe(100);
    expect(days.at(-1)?.recall).toBeGreaterThan(0.85);
  });

  it('is the same for the same state', () => {
    expect(forecast(state, 30)).toEqual(forecast({ ...state }, 30));
  });

  it('keeps to the minutes of each day, except for an answer or two', () => {
    const settings = { ...plain, dailyMinutes: 4, weekdayShares: [1, 1, 1, 1, 1, 0.5, 0] };
    for (const { day, minutes } of forecast({ ...state, settings }, 30).days) {
      const share = settings.weekdayShares[(day - today) % 7] ?? 0;
      expect(minutes).toBeLessThanOrEqual(4 * share + 0.5);
    }
  });

  it('has nothing in a break, and shows what the break costs', () => {
    const known = remembering(
      state,
      concepts.map(({ id }) => memoryOf(id, 10, 5)),
    );
    const pause = { from: (today + 3) as StudyDay, to: (today + 16) as StudyDay };
    const paused = forecast({ ...known, settings: { ...known.settings, pause } }, 30).days;
    expect(paused.slice(3, 17).every(({ minutes }) => minutes === 0)).toBe(true);
    expect(paused[17]?.recall).toBeLessThan(forecast(known, 30).days[17]?.recall ?? 0);
  });

  it('shows that a higher retention costs minutes and improves recall', () => {
    const known = remembering(
      state,
      concepts.map(({ id }) => memoryOf(id, 20, 5)),
    );
    const at = (desiredRetention: number) => {
      const { days } = forecast({ ...known, settings: { ...known.settings, desiredRetention } }, 90);
      const mean = (of: 'minutes' | 'recall') => days.reduce((sum, day) => sum + day[of], 0) / days.length;
      return { minutes: mean('minutes'), recall: mean('recall') };
    };
    expect(at(0.95).minutes).toBeGreaterThan(at(0.85).minutes);
    expect(at(0.95).recall).toBeGreaterThan(at(0.85).recall);
  });

  it('shows the additional work before an exam', () => {
    const known = remembering(
      state,
      concepts.map(({ id }) => memoryOf(id, 30, 5)),
    );
    const exam = { on: (today + 20) as StudyDay, recall: 0.95 };
    const withExam = forecast({ ...known, settings: { ...known.settings, exam } }, 21).days;
    expect(withExam[20]?.recall).toBeGreaterThan((forecast(known, 21).days[20]?.recall ?? 1) + 0.01);
    expect(withExam[20]?.recall).toBeGreaterThan(0.95);
  });

  it('has about as many questions for today as the quiz then asks, after any history', () => {
    const day = fc.record({ right: fc.nat(10), answers: fc.nat(30), gap: fc.integer({ min: 1, max: 9 }) });
    const history = fc.record({
      days: fc.array(day, { maxLength: 12 }),
      minutes: fc.integer({ min: 2, max: 20 }),
      newPerDay: fc.option(fc.integer({ min: 0, max: 20 })),
      links: fc.array(fc.nat(60), { minLength: 60, maxLength: 60 }),
      right: fc.nat(10),
    });
    fc.assert(
      fc.property(history, ({ days, minutes, newPerDay, links, right }) => {
        const linked = links.map((link, n) =>
          concept(`c${n}`, {
            family: `f${n % 5}`,
            kind: n % 3 ? 'service' : 'written',
            prerequisites: n < 2 || n % 2 ? [] : [id(`c${link % n}`)],
            confusables: [id(`c${n % 2 ? n - 1 : n + 1}`)],
          }),
        );
        const settings = { ...plain, dailyMinutes: minutes, newPerDay };
        let before = fresh({ concepts: linked, pace: USUAL_PACE, settings });
        for (const { right: share, answers, gap } of days) {
          before = promise(before);
          for (let nth = 0; nth < answers; nth++) {
            const next = chooseNext(before);
            if (!next) break;
            before = respond(before, next.conceptId, (nth * 7) % 10 < share);
          }
          before = nextDay(before, gap);
        }
        const [first] = forecast(before, 1).days;
        const foretold = (first?.newCount ?? 0) + (first?.reviewCount ?? 0);
        const { choices } = sit(promise(before), (_, nth) => nth % 10 < right);
        const asked = choices.filter(({ reason }) => reason.kind !== 'retry').length;
        expect(Math.abs(foretold - asked)).toBeLessThanOrEqual(Math.max(2, 0.1 * asked));
      }),
      { numRuns: 150 },
    );
  });
});
