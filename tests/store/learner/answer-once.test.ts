import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { saveSettings } from '@/lib/db/learner/settings';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { flip } from '@/lib/study/answer/flip';
import { giveHint } from '@/lib/study/answer/give-hint';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import type { Aim } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
const later = (days: number, minutes = 0) => new Date(start.getTime() + days * 86_400_000 + minutes * 60_000);
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function open(learnerId: LearnerId, aim: Aim, now: Date) {
  const sitting = await openSitting(context, learnerId, aim, now);
  if (!sitting.ok) throw new Error(sitting.code);
  return sitting.value;
}

/** Returns a token of the current question of a sitting, with a response to it. */
async function prepare(learnerId: LearnerId, aim: Aim, right: boolean, now = start) {
  const { turn } = await open(learnerId, aim, now);
  if (!turn) throw new Error('nothing to answer');
  return respondTo(context, learnerId, { turn, right }, now);
}

async function send(learnerId: LearnerId, given: Awaited<ReturnType<typeof prepare>>, now = start) {
  const reply = await answer(context, learnerId, given, now);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

const listReviews = (learnerId: LearnerId) =>
  context.db.review.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } });
const tallyOf = async (learnerId: LearnerId) =>
  (await context.db.studyTally.findMany({ where: { learnerId }, orderBy: { studyDay: 'asc' } })).at(-1);
const memoryOf = async (learnerId: LearnerId, conceptId: ConceptId) =>
  (await findLearnerState(context.db, learnerId, start))?.memories.get(conceptId);

describe('at one position in the log, a concept', () => {
  it.each([{ beyond: 1000 }, 'flashcards', 'concept'] as const)(
    'has one turn, even in %s: its twin gets the first verdict',
    async (mode) => {
      const learnerId = await newLearner(context, start);
      const today = await prepare(learnerId, 'today', false);
      const twin = await prepare(learnerId, mode === 'concept' ? { practice: today.conceptId } : mode, true);
      expect(twin.conceptId).toBe(today.conceptId);
      const first = await send(learnerId, today);
      const second = await send(learnerId, twin);
      expect(second.verdict?.outcome).toBe(first.verdict?.outcome);
      // A different question has different options, so an index into those of the first would be meaningless.
      if (mode !== 'flashcards') expect(second.verdict?.right).toBe(first.verdict?.right);
      else expect(second.verdict?.right).not.toMatch(/^option/);
      expect(await listReviews(learnerId)).toHaveLength(1);
    },
  );

  it('refuses the twin of an answer that was undone', async () => {
    const learnerId = await newLearner(context, start);
    const today = await prepare(learnerId, 'today', true);
    await send(learnerId, await prepare(learnerId, { beyond: 1000 }, false));
    await retractReview(context, learnerId, 'today', start);
    expect(await answer(context, learnerId, today, start)).toEqual({ ok: false, code: 'turn-retracted' });
  });
});

describe('after an undo, an answer to the same concept on that day', () => {
  it('counts as practice and leaves a new concept without a memory, although the concept is done for today', async () => {
    const learnerId = await newLearner(context, start);
    const missed = await prepare(learnerId, 'today', false);
    await send(learnerId, missed);
    await retractReview(context, learnerId, 'today', start);
    const before = await open(learnerId, 'today', start);
    const again = await prepare(learnerId, { practice: missed.conceptId }, true);
    const { verdict } = await send(learnerId, again);
    expect(verdict).toMatchObject({ outcome: 'right', practice: true, undone: true, dueInDays: 1 });
    expect(await memoryOf(learnerId, missed.conceptId)).toBeUndefined();
    expect(await tallyOf(learnerId)).toMatchObject({ responseCount: 1, countedCount: 0, rightCount: 0 });
    const after = await open(learnerId, 'today', start);
    expect(after.progress.done).toBe(before.progress.done + 1);
    for (const aim of ['today', { beyond: 1000 }, 'flashcards'] as const) {
      expect((await prepare(learnerId, aim, true)).conceptId).not.toBe(missed.conceptId);
    }
  });

  it('counts again on the next study day', async () => {
    const learnerId = await newLearner(context, start);
    const missed = await prepare(learnerId, 'today', false);
    await send(learnerId, missed);
    await retractReview(context, learnerId, 'today', start);
    await send(learnerId, await prepare(learnerId, 'today', true));
    const next = await prepare(learnerId, 'today', true, later(1));
    expect(next.conceptId).toBe(missed.conceptId);
    expect((await send(learnerId, next, later(1))).verdict).toMatchObject({ practice: false, undone: false });
    expect(await memoryOf(learnerId, missed.conceptId)).toMatchObject({ reviewCount: 1 });
  });

  it('leaves an older memory unchanged, and the concept is not asked about again that day', async () => {
    const learnerId = await newLearner(context, start);
    const { conceptId } = await prepare(learnerId, 'today', true);
    const practice = { practice: conceptId };
    await send(learnerId, await prepare(learnerId, practice, true));
    const before = await memoryOf(learnerId, conceptId);
    const day = later(40);
    await send(learnerId, await prepare(learnerId, practice, false, day), day);
    await retractReview(context, learnerId, 'today', day);
    expect((await send(learnerId, await prepare(learnerId, practice, true, day), day)).verdict?.practice).toBe(true);
    const { stability, reviewCount, lastReviewedOn } = (await memoryOf(learnerId, conceptId)) ?? {};
    expect({ stability, reviewCount, lastReviewedOn }).toEqual({
      stability: before?.stability,
      reviewCount: before?.reviewCount,
      lastReviewedOn: before?.lastReviewedOn,
    });
    for (const aim of ['today', { beyond: 1000 }, 'flashcards'] as const) {
      expect((await prepare(learnerId, aim, true, day)).conceptId).not.toBe(conceptId);
    }
  });

  it('is practice even if it was missed the day before and undone today', async () => {
    const learnerId = await newLearner(context, start);
    const missed = await prepare(learnerId, 'today', false);
    await send(learnerId, missed);
    await retractReview(context, learnerId, 'today', later(1));
    const again = await prepare(learnerId, { practice: missed.conceptId }, true, later(1));
    expect((await send(learnerId, again, later(1))).verdict?.practice).toBe(true);
  });

  it('is practice even if a change of time zone puts it on another study day', async () => {
    const learnerId = await newLearner(context, start);
    const missed = await prepare(learnerId, 'today', false);
    await send(learnerId, missed);
    await retractReview(context, learnerId, 'today', start);
    const { settings } = (await findLearnerState(context.db, learnerId, start)) ?? {};
    if (!settings) throw new Error('no learner');
    const at = later(0, 7 * 60 + 5);
    await saveSettings(context.db, learnerId, { ...settings, timeZone: 'Pacific/Kiritimati' }, at);
    const again = await prepare(learnerId, { practice: missed.conceptId }, true, at);
    expect((await send(learnerId, again, at)).verdict?.practice).toBe(true);
  });
});

describe('a hint', () => {
  const hint = async (learnerId: LearnerId, token: string, now = start) => {
    const given = await giveHint(context, learnerId, token, now);
    if (!given.ok) throw new Error(given.code);
  };

  it('counts for an answer with a token from before the hint', async () => {
    const learnerId = await newLearner(context, start);
    const given = await prepare(learnerId, 'today', true);
    await hint(learnerId, given.token);
    expect((await send(learnerId, given)).verdict?.hinted).toBe(true);
    expect((await listReviews(learnerId))[0]).toMatchObject({ hinted: true, grade: 'hard' });
  });

  it('counts for an answer to the same concept at another position in the log', async () => {
    const learnerId = await newLearner(context, start);
    const first = await prepare(learnerId, 'today', true);
    await hint(learnerId, first.token);
    const other = content(first.conceptId);
    await send(learnerId, await prepare(learnerId, { practice: other }, true));
    const given = await prepare(learnerId, { practice: first.conceptId }, true);
    expect((await send(learnerId, given)).verdict).toMatchObject({ practice: false, hinted: true });
  });

  it('counts for an answer to the same question on the next study day', async () => {
    const learnerId = await newLearner(context, start);
    const given = await prepare(learnerId, 'today', true);
    await hint(learnerId, given.token);
    const next = await prepare(learnerId, 'today', true, later(1));
    expect(next.conceptId).toBe(given.conceptId);
    expect((await send(learnerId, next, later(1))).verdict?.hinted).toBe(true);
  });

  it('counts for an answer that is sent at the same time, unless the answer was first', async () => {
    for (let nth = 0; nth < 12; nth++) {
      const learnerId = await newLearner(context, start);
      const given = await prepare(learnerId, 'today', true);
      let hasHint = false;
      const asked = giveHint(context, learnerId, given.token, start).then(() => {
        hasHint = true;
      });
      const hadHint = await new Promise<boolean>((resolve) => setTimeout(() => resolve(hasHint), nth));
      const { verdict } = await send(learnerId, given);
      await asked;
      if (hadHint) expect(verdict?.hinted).toBe(true);
    }
  });
});

describe('flipping a flashcard', () => {
  it('and leaving it counts as a hint for the concept’s answer in another form', async () => {
    const learnerId = await newLearner(context, start);
    const choice = await prepare(learnerId, 'today', true);
    const card = await prepare(learnerId, 'flashcards', true);
    expect(card.conceptId).toBe(choice.conceptId);
    expect((await flip(context, learnerId, card.token, start)).ok).toBe(true);
    expect((await send(learnerId, choice)).verdict).toMatchObject({ practice: false, hinted: true });
  });

  it('and grading it is not a hint', async () => {
    const learnerId = await newLearner(context, start);
    const card = await prepare(learnerId, 'flashcards', true);
    await flip(context, learnerId, card.token, start);
    expect((await send(learnerId, card)).verdict).toMatchObject({ practice: false, hinted: false });
  });
});

/** Returns any concept except this one. */
function content(not: ConceptId): ConceptId {
  const concept = context.catalog.concepts.find(({ id, prerequisites }) => id !== not && prerequisites.length === 0);
  if (!concept) throw new Error('no other concept');
  return concept.id;
}
