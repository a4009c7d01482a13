import { afterAll, describe, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { findSettings } from '@/lib/db/learner/settings';
import type { LearnerId } from '@/lib/ids';
import { listVerifyDays } from '@/lib/scheduler/memory/placed';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { claimVisit } from '@/lib/study/visit/claim-visit';
import { takePlacement } from '@/lib/study/visit/take-placement';
import type { Visit } from '@/lib/study/visit/visit';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';
import { answerInVisit, newVisit, place, playOf } from './visitor';

const context = studyContext(await createTestDatabase());
const { db } = context;
afterAll(() => db.$disconnect());

const now = new Date('2026-11-26T10:00:00Z');
const later = new Date('2026-11-26T10:20:00Z');

async function claim(learnerId: LearnerId, visit: Visit, at = later) {
  const claimed = await claimVisit(context, learnerId, visit, at);
  if (!claimed.ok) throw new Error(claimed.code);
  return claimed.value;
}
const rowsOf = async (learnerId: LearnerId) => ({
  reviews: await db.review.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } }),
  placements: await db.placement.findMany({ where: { learnerId } }),
  lessons: await db.lesson.findMany({ where: { learnerId }, orderBy: [{ conceptId: 'asc' }] }),
  memories: await db.memory.findMany({ where: { learnerId }, orderBy: { conceptId: 'asc' } }),
});

/**
 * Answers questions correctly until the first one that verifies what a placement found. Returns that question with a
 * wrong answer.
 */
async function findVerification(learnerId: LearnerId, day: Date) {
  for (;;) {
    const opened = await openSitting(context, learnerId, 'today', day);
    if (!opened.ok || !opened.value.turn) throw new Error('nothing to verify');
    const { turn } = opened.value;
    const state = await findLearnerState(db, learnerId, day);
    const given = await respondTo(context, learnerId, { turn, right: false }, day);
    if (state?.memories.get(given.conceptId)?.reviewCount === 0) return given;
    const { conceptId: _, ...right } = await respondTo(context, learnerId, { turn, right: true }, day);
    await answer(context, learnerId, right, day);
  }
}

describe('a visit', () => {
  it('begins with a lesson, marks what is sent, and reveals no key before the response', async () => {
    const visit = newVisit();
    const begun = await playOf(context, visit, now);
    expect(begun.sitting.lesson).not.toBeNull();
    expect(begun.verdict).toBeNull();
    const answered = await answerInVisit(context, visit, [true, false, true], now);
    const reply = await playOf(context, answered, now);
    expect(reply).toMatchObject({ verdict: { outcome: 'right' }, rightCount: 2 });
    const foreign = await claimVisit(context, await newLearner(context, now), { ...answered, id: newVisit().id }, now);
    expect(foreign).toMatchObject({ ok: false, code: 'turn-foreign' });
  });

  it('can be continued after six days, but not after eight', async () => {
    const visit = await answerInVisit(context, newVisit(), [true, true], now);
    const day = 24 * 3_600_000;
    const ofSix = await playOf(context, visit, new Date(now.getTime() + 6 * day));
    expect(ofSix.rightCount).toBe(2);
    const learnerId = await newLearner(context, now);
    expect((await claim(learnerId, visit, new Date(now.getTime() + 8 * day))).keptCount).toBe(0);
  });
});

describe('a claim of a new account', () => {
  it('stores answers, lessons, and choices once, however often and fast it is sent', async () => {
    const examOn = '2027-03-12';
    const visit = await answerInVisit(context, newVisit({ examOn, dailyMinutes: 15 }), [true, false, true], now);
    const learnerId = await newLearner(context, now);
    await Promise.all([claim(learnerId, visit), claim(learnerId, visit)]);
    const kept = await rowsOf(learnerId);
    expect(kept.reviews.map(({ outcome }) => outcome)).toHaveLength(3);
    expect(kept.lessons.length).toBeGreaterThan(0);
    expect(await claim(learnerId, visit)).toMatchObject({ keptCount: 3 });
    expect(await rowsOf(learnerId)).toEqual(kept);
    const settings = await findSettings(db, learnerId);
    expect(settings).toMatchObject({ goals: visit.goals, dailyMinutes: 15 });
    expect(settings?.exam).not.toBeNull();
  });

  it('earns no credit', async () => {
    const visit = await answerInVisit(context, newVisit(), [true, true, true], now);
    const learnerId = await newLearner(context, now);
    await claim(learnerId, place(context, visit, true, now));
    expect(await db.review.count({ where: { learnerId, earnsCredit: true } })).toBe(0);
    expect(await db.creditDay.count({ where: { learnerId } })).toBe(0);
  });

  it('changes nothing if a token was changed', async () => {
    const visit = await answerInVisit(context, newVisit({ dailyMinutes: 15 }), [true], now);
    const learnerId = await newLearner(context, now);
    const before = [await rowsOf(learnerId), await findSettings(db, learnerId)];
    const steps = visit.steps.map((step) => ({ ...step, token: `${step.token.slice(0, -4)}AAAA` }));
    expect(await claimVisit(context, learnerId, { ...visit, steps }, later)).toMatchObject({ code: 'turn-forged' });
    const placement = place(context, newVisit(), false, now).placement;
    expect(await claimVisit(context, learnerId, { ...visit, placement }, later)).toMatchObject({
      code: 'turn-foreign',
    });
    expect([await rowsOf(learnerId), await findSettings(db, learnerId)]).toEqual(before);
  });
});

describe('a claim of an account with answers', () => {
  it('counts as practice for topics with a memory, and does not change its settings', async () => {
    const learnerId = await newLearner(context, now);
    const first = await answerInVisit(context, newVisit(), [true, true], now);
    await claim(learnerId, first, now);
    const settings = await findSettings(db, learnerId);
    const nextDay = new Date('2026-11-27T10:00:00Z');
    const second = await answerInVisit(context, newVisit({ dailyMinutes: 30 }), [false, false], nextDay);
    await claim(learnerId, second, nextDay);
    const { reviews } = await rowsOf(learnerId);
    const known = new Set(reviews.slice(0, 2).map(({ conceptId }) => conceptId));
    const again = reviews.slice(2).filter(({ conceptId }) => known.has(conceptId));
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ practice }) => practice)).toBe(true);
    expect(await findSettings(db, learnerId)).toEqual(settings);
  });
});

describe('a placement', () => {
  it('gives each topic that it found known a memory, which a review verifies within two weeks', async () => {
    const visit = place(context, newVisit(), true, now);
    const learnerId = await newLearner(context, now);
    const { knownCount } = await claim(learnerId, visit, now);
    expect(knownCount).toBeGreaterThan(10);
    await claim(learnerId, visit, later);
    const { placements, memories } = await rowsOf(learnerId);
    expect(placements).toHaveLength(1);
    expect(memories.filter(({ reviewCount }) => reviewCount === 0)).toHaveLength(knownCount);
    const state = await findLearnerState(db, learnerId, now);
    const memory = state?.memories.values().next().value;
    const placedOn = (placements[0]?.studyDay.getTime() ?? 0) / 86_400_000;
    expect(memory && listVerifyDays(memory).every((on) => on > placedOn && on <= placedOn + 14)).toBe(true);
  });

  it('with nothing known leaves everything new', async () => {
    const visit = place(context, newVisit(), false, now);
    const learnerId = await newLearner(context, now);
    expect(await claim(learnerId, visit)).toMatchObject({ knownCount: 0 });
    expect((await rowsOf(learnerId)).memories).toEqual([]);
  });

  it('makes a topic new again if its verification is missed, and known again if that is undone', async () => {
    const learnerId = await newLearner(context, now);
    await claim(learnerId, place(context, newVisit(), true, now), now);
    const day = new Date('2026-12-11T10:00:00Z');
    const { conceptId, ...given } = await findVerification(learnerId, day);
    const memoryOf = async () => (await findLearnerState(db, learnerId, day))?.memories.get(conceptId);
    const before = await memoryOf();
    expect(before?.reviewCount).toBe(0);
    await answer(context, learnerId, given, day);
    expect(await memoryOf()).toMatchObject({ reviewCount: 1, lapseCount: 0, lastOutcome: 'wrong' });
    await retractReview(context, learnerId, 'today', day);
    expect(await memoryOf()).toEqual(before);
  });

  it('of a signed-in learner is stored at its end, once', async () => {
    const learnerId = await newLearner(context, now);
    const { id: ownerId, goals, placement } = place(context, newVisit(), true, now);
    const answers = placement ?? [];
    const part = await takePlacement(context, learnerId, { ownerId, goals, answers: answers.slice(0, -1) }, now);
    expect(part).toMatchObject({ ok: true, value: { turn: { number: answers.length } } });
    expect((await rowsOf(learnerId)).placements).toHaveLength(0);
    for (let times = 0; times < 2; times++) {
      const reply = await takePlacement(context, learnerId, { ownerId, goals, answers }, now);
      expect(reply).toMatchObject({ ok: true, value: { turn: null } });
    }
    const { placements, memories } = await rowsOf(learnerId);
    expect(placements).toHaveLength(1);
    expect(memories).toHaveLength(placements[0]?.known.length ?? -1);
  });
});
