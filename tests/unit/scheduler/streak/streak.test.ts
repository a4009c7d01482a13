import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptId } from '@/lib/ids';
import { addStudyDays, findStudyDay, type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { defaultModel, memoryModel } from '@/lib/scheduler/memory/memory-model';
import { daysToFreeze, type Streak } from '@/lib/scheduler/streak/streak';
import { Diary, noonOf, settled } from './diary';

/** A Monday. */
const first = findStudyDay('2026-03-02') as StudyDay;
const on = (days: number) => addStudyDays(first, days);
const statuses = (streak: Streak) => streak.days.map(({ status }) => status);

/** Studies everything due on this many days, and begins some concepts. */
function diligent(days: number, diary = new Diary(), fresh = 4): Diary {
  for (let day = 0; day < days; day++) diary.study(on(day), fresh);
  return diary;
}

describe('a streak', () => {
  it('begins with the first response, and is empty before', () => {
    expect(new Diary().streak(first)).toEqual({ length: 0, longest: 0, freezes: 0, days: [] });
    const diary = new Diary();
    diary.answer('socket', on(3));
    expect(diary.streak(on(3))).toMatchObject({ length: 1, days: [{ on: on(3), status: 'studied' }] });
  });

  it('grows on a day on which everything due was answered, right or wrong', () => {
    const diary = diligent(10);
    expect(diary.streak(on(9)).length).toBe(10);
    for (const conceptId of diary.due(on(10))) diary.answer(conceptId, on(10), { right: false });
    expect(diary.streak(on(10)).length).toBe(11);
  });

  it('also grows if an answer of the day was undone and given again as practice', () => {
    const diary = diligent(10);
    const [again, ...others] = diary.due(on(10));
    for (const conceptId of others) diary.answer(conceptId, on(10));
    expect(statuses(diary.streak(on(10))).at(-1)).toBe('open');
    diary.practice(again as ConceptId, on(10));
    expect(diary.streak(on(10)).length).toBe(11);
    expect(diary.due(on(11))).toContain(again);
    diary.study(on(11));
    expect(diary.streak(on(11)).length).toBe(12);
  });

  it('is not saved by one trivial answer', () => {
    const diary = diligent(5, new Diary(), 12);
    const [one, ...others] = diary.due(on(5));
    expect(others.length).toBeGreaterThan(2);
    diary.answer(one as string, on(5));
    expect(diary.streak(on(5))).toMatchObject({ length: 5 });
    expect(statuses(diary.streak(on(5))).at(-1)).toBe('open');
    expect(diary.streak(on(6)).length).toBe(0);
  });

  it('counts a day of a long backlog if the planned minutes were spent', () => {
    const diary = diligent(20, new Diary(), 12);
    const back = on(80);
    const due = diary.due(back);
    expect(due.length).toBeGreaterThan(60);
    for (const conceptId of due.slice(0, 49)) diary.answer(conceptId, back);
    expect(diary.streak(back).length, '49 answers of 12 s').toBe(0);
    diary.answer(due[49] as string, back);
    expect(diary.streak(back).length, '50 answers of 12 s').toBe(1);
  });

  it('counts a day of a promised quiz when it is finished, and not when nothing else is due', () => {
    const diary = new Diary();
    diary.quizSizes.set(first, 12);
    for (let asked = 0; asked < 11; asked++) diary.answer(`concept-${asked}`, first, { elapsedMs: 2000 });
    diary.answer('concept-0', first, { elapsedMs: 2000 });
    expect(statuses(diary.streak(first)), 'a second try does not count as a question').toEqual(['open']);
    expect(statuses(diary.streak(on(1)))[0]).toBe('missed');
    diary.answer('concept-11', first, { elapsedMs: 2000 });
    expect(statuses(diary.streak(first))).toEqual(['studied']);
  });

  it('counts a day of a promised quiz when at least half of the planned minutes were spent', () => {
    const diary = new Diary();
    diary.quizSizes.set(first, 40);
    for (let asked = 0; asked < 24; asked++) diary.answer(`concept-${asked}`, first);
    expect(statuses(diary.streak(first)), '24 answers of 12 s').toEqual(['open']);
    diary.answer('concept-24', first);
    expect(statuses(diary.streak(first)), '25 answers of 12 s').toEqual(['studied']);
  });

  it('counts at most a minute for any answer', () => {
    const diary = diligent(20, new Diary(), 12);
    diary.answer(diary.due(on(80))[0] as string, on(80), { right: true, elapsedMs: 3_600_000 });
    const day = diary.streak(on(80)).days.at(-1);
    expect(day).toMatchObject({ status: 'open', spentMs: 60_000 });
  });

  it('counts a day with nothing due, even without a response', () => {
    const diary = new Diary();
    diary.answer('socket', first);
    expect(diary.due(on(1))).toEqual([]);
    expect(statuses(diary.streak(on(1)))).toEqual(['studied', 'free']);
    expect(diary.streak(on(1)).length).toBe(2);
  });

  it('is kept but does not grow on a day with nothing due while something new is left', () => {
    const diary = new Diary();
    diary.course = ['socket', 'port'] as ConceptId[];
    diary.answer('socket', first);
    expect(statuses(diary.streak(on(1)))).toEqual(['studied', 'open']);
    expect(statuses(diary.streak(on(2))).slice(0, 2)).toEqual(['studied', 'idle']);
    expect(diary.streak(on(2)).length).toBe(1);
    const none = new Diary({ ...settled, newPerDay: 0 });
    none.course = diary.course;
    none.answer('socket', first);
    expect(statuses(none.streak(on(1))), 'no new concepts are wanted').toEqual(['studied', 'free']);
    diary.answer('port', first);
    expect(statuses(diary.streak(on(1)))).toEqual(['studied', 'free']);
  });

  it('neither grows nor breaks on rest days and in a break', () => {
    const weekend = { ...settled, weekdayShares: [1, 1, 1, 1, 1, 0, 0] };
    const diary = diligent(5, new Diary(weekend));
    diary.answer('hard to keep', on(4), { right: false });
    expect(diary.due(on(6)).length).toBeGreaterThan(0);
    expect(statuses(diary.streak(on(6))).slice(-2)).toEqual(['rest', 'rest']);
    expect(diary.streak(on(6)).length).toBe(5);
    diary.study(on(5));
    expect(diary.streak(on(6)).length, 'studied all the same').toBe(5);
    diary.change({ pause: { from: on(7), to: on(20) } }, noonOf(on(6)));
    expect(diary.streak(on(20)).length).toBe(5);
    expect(diary.streak(on(22)).length).toBe(0);
  });

  it('does not break when a suspended concept comes back', () => {
    const diary = new Diary();
    diary.study(on(0), 5);
    const suspended = [...diary.memories.keys()][0] as ConceptId;
    const memory = diary.memories.get(suspended) as Memory;
    diary.memories.delete(suspended);
    for (let n = 1; n <= 30; n++) diary.study(on(n), 1);
    expect(diary.streak(on(30)).length).toBe(31);
    diary.memories.set(suspended, memory);
    expect(diary.streak(on(30)).length, 'it was due and not answered').toBeLessThan(31);
    diary.suspensions.push({ conceptId: suspended, from: on(0), until: on(30) });
    expect(diary.streak(on(30)).length).toBe(30);
    diary.answer(suspended, on(30));
    expect(diary.streak(on(30)).length).toBe(31);
  });

  it('does not end while today is not over', () => {
    const diary = diligent(3);
    expect(diary.streak(on(3)).length).toBe(3);
    expect(statuses(diary.streak(on(3))).at(-1)).toBe('open');
  });
});

describe('freezes', () => {
  it('are earned on every seventh day that counts, and at most two are kept', () => {
    expect(diligent(6).streak(on(5)).freezes).toBe(0);
    expect(diligent(7).streak(on(6)).freezes).toBe(1);
    expect(diligent(28).streak(on(27)).freezes).toBe(2);
    expect(daysToFreeze(diligent(6).streak(on(5)))).toBe(1);
    expect(daysToFreeze(diligent(7).streak(on(6)))).toBe(7);
    expect(daysToFreeze(diligent(28).streak(on(27)))).toBeNull();
  });

  it('are spent on missed days automatically, and then the streak breaks', () => {
    const diary = diligent(14);
    expect(statuses(diary.streak(on(17))).slice(-4)).toEqual(['frozen', 'frozen', 'missed', 'open']);
    expect(diary.streak(on(16))).toMatchObject({ length: 14, freezes: 0 });
    expect(diary.streak(on(17))).toMatchObject({ length: 0, longest: 14, freezes: 0 });
  });

  it('are not earned on a day that used a freeze', () => {
    const diary = diligent(13);
    diary.study(on(14));
    expect(statuses(diary.streak(on(14))).slice(-2)).toEqual(['frozen', 'studied']);
    expect(diary.streak(on(14))).toMatchObject({ length: 14, freezes: 1 });
  });
});

describe('the past', () => {
  it('stays as it was when settings change', () => {
    const weekend = { ...settled, weekdayShares: [1, 1, 1, 1, 1, 0, 0], pause: { from: on(7), to: on(9) } };
    const diary = diligent(5, new Diary(weekend));
    for (let day = 10; day < 12; day++) diary.study(on(day));
    const before = diary.streak(on(11));
    expect(before.length).toBe(7);
    const changes = { weekdayShares: settled.weekdayShares, pause: null, desiredRetention: 0.97, dailyMinutes: 60 };
    diary.change(changes, noonOf(on(11)));
    const after = diary.streak(on(12));
    expect(statuses(after).slice(0, 11)).toEqual(statuses(before).slice(0, 11));
  });

  it('cannot be turned into rest days later', () => {
    const diary = diligent(3);
    expect(diary.streak(on(5)).length).toBe(0);
    diary.change({ weekdayShares: [0, 0, 0, 0, 0, 0, 1], pause: { from: on(3), to: on(5) } }, noonOf(on(5)));
    expect(diary.streak(on(5)).length).toBe(0);
  });

  it('is unaffected by a change of the memory model’s parameters, even for answers after the change', () => {
    const diary = diligent(12);
    const other = memoryModel(defaultModel.parameters.map((each, place) => (place < 4 ? each * 0.6 : each)));
    diary.refit(other);
    expect(diary.due(on(12)).length).toBeGreaterThan(10);
    expect(diary.streak(on(11)).length, 'on the same day').toBe(12);
    for (let day = 12; day < 30; day++) diary.study(on(day), 1);
    expect(diary.streak(on(29)).length).toBe(30);
    diary.refit(defaultModel);
    for (let day = 30; day < 45; day++) diary.study(on(day), 1);
    expect(diary.streak(on(44)).length).toBe(45);
  });
});

/** For each day, how much of what is due is answered, and how many concepts are started. */
const lives = fc.array(fc.record({ share: fc.constantFrom(0, 0.3, 1), fresh: fc.integer({ min: 0, max: 3 }) }), {
  minLength: 1,
  maxLength: 50,
});

describe('whatever a learner does', () => {
  it('a day counts only if nothing was left or the minutes were spent, and the past never changes', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const diary = new Diary({ ...settled, dailyMinutes: 3 });
        let before: Streak | null = null;
        life.forEach(({ share, fresh }, index) => {
          const day = on(index);
          const due = diary.due(day);
          const done = due.slice(0, Math.ceil(due.length * share));
          for (const conceptId of done) diary.answer(conceptId, day);
          for (let n = 0; n < (share > 0 ? fresh : 0); n++) diary.answer(`concept-${diary.memories.size}`, day);
          const streak = diary.streak(day);
          const today = streak.days.at(-1);
          const grew = streak.length > (before?.length ?? 0);
          if (grew) expect(today?.leftCount === 0 || (today?.spentMs ?? 0) >= 180_000).toBe(true);
          expect(streak.length - (before?.length ?? 0)).toBeLessThanOrEqual(1);
          if (before) {
            const past = streak.days.slice(0, before.days.length - 1).map(({ status }) => status);
            expect(past).toEqual(before.days.slice(0, -1).map(({ status }) => status));
          }
          before = streak;
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a day that was reached stays, even if the clock is turned back to the day before', () => {
    const diary = new Diary(settled, 'Pacific/Kiritimati');
    diary.answer('socket', first);
    const noon = noonOf(on(1), 'Pacific/Kiritimati');
    expect(diary.streakAt(noon)).toMatchObject({ length: 2, days: [{ status: 'studied' }, { status: 'free' }] });
    diary.change({}, noon, 'Etc/GMT+12');
    expect(studyDayOf(noon, diary.timeZone)).toBe(first);
    expect(diary.streakAt(noon).length).toBe(2);
  });

  it('moving between time zones never shortens the streak', () => {
    const zones = ['UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/Los_Angeles', 'Asia/Tokyo', 'Europe/Berlin'];
    const moves = fc.array(fc.record({ zone: fc.constantFrom(...zones), hour: fc.integer({ min: 0, max: 23 }) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(moves, (journey) => {
        const diary = diligent(5);
        let at = noonOf(on(4)).getTime();
        for (const { zone, hour } of journey) {
          at += hour * 3_600_000;
          diary.studyAt(new Date(at), 1);
          const before = diary.streakAt(new Date(at)).length;
          diary.change({}, new Date(at), zone);
          expect(diary.streakAt(new Date(at)).length).toBeGreaterThanOrEqual(before);
        }
      }),
      { numRuns: 30 },
    );
  });
});
