import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { listLoggedReviews } from '@/lib/db/learner/refit-log';
import type { LearnerId } from '@/lib/ids';
import { replay } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import type { Aim } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { sealTurn, TURN_LIFETIME_MS } from '@/lib/study/sitting/turn';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
const later = (days: number, minutes = 0) => new Date(start.getTime() + days * 86_400_000 + minutes * 60_000);
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function openQuiz(learnerId: LearnerId, now: Date, mode: Aim = 'today') {
  const sitting = await openSitting(context, learnerId, mode, now);
  if (!sitting.ok) throw new Error(sitting.code);
  return sitting.value;
}

async function respond(learnerId: LearnerId, right: boolean, now: Date) {
  const { turn } = await openQuiz(learnerId, now, { beyond: 1000 });
  if (!turn) throw new Error('nothing to answer');
  const given = await respondTo(context, learnerId, { turn, right }, now);
  const reply = await answer(context, learnerId, given, now);
  if (!reply.ok) throw new Error(reply.code);
  return { given, reply: reply.value };
}

/** Returns everything that the store has about a learner's study. */
async function contents(learnerId: LearnerId) {
  const state = await findLearnerState(context.db, learnerId, start);
  const reviews = await context.db.review.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } });
  return { state, reviews };
}

describe('an answer', () => {
  it('appends the review and saves the resulting memory', async () => {
    const learnerId = await newLearner(context, start);
    const { given, reply } = await respond(learnerId, true, start);
    expect(reply.verdict?.outcome).toBe('right');
    expect(reply.verdict?.sources.length).toBeGreaterThan(0);
    expect(reply.sitting.turn).not.toBeNull();
    const { state, reviews } = await contents(learnerId);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({ conceptId: given.conceptId, outcome: 'right', practice: false, elapsedMs: 0 });
    expect(reviews[0]?.promptText).not.toBe('');
    expect(state?.memories.get(given.conceptId)?.reviewCount).toBe(1);
  });

  it('has the same question on every device until it is given, and then another one', async () => {
    const learnerId = await newLearner(context, start);
    const here = await openQuiz(learnerId, start);
    const there = await openQuiz(learnerId, later(0, 10));
    expect(there.turn?.question).toEqual(here.turn?.question);
    await respond(learnerId, true, start);
    expect((await openQuiz(learnerId, start)).turn?.question).not.toEqual(here.turn?.question);
  });

  it('counts once if it is sent many times at the same moment, and gets the same verdict each time', async () => {
    const learnerId = await newLearner(context, start);
    const { turn } = await openQuiz(learnerId, start);
    if (!turn) throw new Error('nothing to answer');
    const given = await respondTo(context, learnerId, { turn, right: false }, start);
    const replies = await Promise.all(Array.from({ length: 8 }, () => answer(context, learnerId, given, start)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply.ok && reply.value.verdict))).size).toBe(1);
    expect(replies.map((reply) => reply.ok && reply.value.isEarlier)).toEqual(Array(8).fill(false));
    expect((await contents(learnerId)).reviews).toHaveLength(1);
  });

  it('keeps the verdict on the first response if a second tab gives another', async () => {
    const learnerId = await newLearner(context, start);
    const { turn } = await openQuiz(learnerId, start);
    if (!turn) throw new Error('nothing to answer');
    await answer(context, learnerId, await respondTo(context, learnerId, { turn, right: false }, start), start);
    const second = await answer(
      context,
      learnerId,
      await respondTo(context, learnerId, { turn, right: true }, start),
      start,
    );
    expect(second.ok && second.value).toMatchObject({ verdict: { outcome: 'wrong' }, isEarlier: true });
  });

  it('is not lost if one learner answers different turns at once', async () => {
    const learnerId = await newLearner(context, start);
    await respond(learnerId, true, start);
    const concepts = context.catalog.concepts.slice(0, 3);
    const turns = await Promise.all(concepts.map(({ id }) => openQuiz(learnerId, start, { practice: id })));
    const given = await Promise.all(
      turns.map(({ turn }) => {
        if (!turn) throw new Error('nothing to answer');
        return respondTo(context, learnerId, { turn, right: true }, start);
      }),
    );
    const replies = await Promise.all(given.map((each) => answer(context, learnerId, each, start)));
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect((await contents(learnerId)).reviews.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('has a time on screen that counts only as far as the clock allows', async () => {
    const learnerId = await newLearner(context, start);
    const { turn } = await openQuiz(learnerId, start);
    if (!turn) throw new Error('nothing to answer');
    const given = await respondTo(context, learnerId, { turn, right: true }, start);
    await answer(context, learnerId, { ...given, elapsedMs: 9_999_999 }, later(0, 1));
    expect((await contents(learnerId)).reviews[0]?.elapsedMs).toBe(60_000);
  });
});

describe('an invalid turn changes nothing', () => {
  const refused = async (learnerId: LearnerId, token: string, now = start) => {
    const before = await contents(learnerId);
    const result = await answer(context, learnerId, { token, response: { form: 'none' }, elapsedMs: 0 }, now);
    expect(await contents(learnerId)).toEqual(before);
    return result.ok ? 'accepted' : result.code;
  };
  const tokenOf = async (learnerId: LearnerId) => (await openQuiz(learnerId, start)).turn?.token ?? '';

  it('if it was sealed for another learner', async () => {
    const [ada, bob] = [await newLearner(context, start), await newLearner(context, start)];
    expect(await refused(bob, await tokenOf(ada))).toBe('turn-foreign');
  });

  it('if any character of it was changed', async () => {
    const learnerId = await newLearner(context, start);
    const token = await tokenOf(learnerId);
    for (let place = 0; place < token.length; place += 17) {
      // The low bits of a part's last character may have no meaning, so this changes the high ones.
      const other = /[A-P]/.test(token.charAt(place)) ? '_' : 'A';
      const altered = token.slice(0, place) + other + token.slice(place + 1);
      expect(await refused(learnerId, altered), `character ${place}`).toBe('turn-forged');
    }
  });

  it.each(['', 'x', '....', 'a.b.c.d.e', '{}', '\u0000', 'é'.repeat(50)])('if it is “%s”', async (token) => {
    expect(await refused(await newLearner(context, start), token)).toBe('turn-forged');
  });

  it('if it is more than a day old, or from the future', async () => {
    const learnerId = await newLearner(context, start);
    const token = await tokenOf(learnerId);
    expect(await refused(learnerId, token, new Date(start.getTime() + TURN_LIFETIME_MS + 1))).toBe('turn-expired');
    expect(await refused(learnerId, token, later(-1))).toBe('turn-expired');
  });

  it('if the content was updated in the meantime', async () => {
    const learnerId = await newLearner(context, start);
    const other: StudyContext = { ...context, catalog: { ...context.catalog, version: 'older' } };
    const sitting = await openSitting(other, learnerId, 'today', start);
    expect(await refused(learnerId, (sitting.ok && sitting.value.turn?.token) || '')).toBe('turn-outdated');
  });

  it('if it was sealed with another installation’s secret', async () => {
    const learnerId = await newLearner(context, start);
    const turn = { id: 'x', learnerId, conceptId: 'bind', form: 'flashcard', seed: 1, mode: 'today' } as never;
    const token = await sealTurn(
      Object.assign(turn, { catalogVersion: context.catalog.version, issuedAtMs: start.getTime() }),
      new Uint8Array(32),
    );
    expect(await refused(learnerId, token)).toBe('turn-forged');
  });

  it('if the response has a different form', async () => {
    const learnerId = await newLearner(context, start);
    const { turn } = await openQuiz(learnerId, start);
    if (!turn) throw new Error('nothing to answer');
    const response = { form: 'flashcard', grade: 'easy' } as const;
    const result = await answer(context, learnerId, { token: turn.token, response, elapsedMs: 0 }, start);
    expect(result).toEqual({ ok: false, code: 'unreadable' });
    expect((await contents(learnerId)).reviews).toEqual([]);
  });
});

describe('memories', () => {
  it('equal the replay of their reviews, after weeks of right, wrong, and undone answers', async () => {
    const learnerId = await newLearner(context, start);
    for (let day = 0; day < 12; day++) {
      for (let nth = 0; nth < 9; nth++) {
        await respond(learnerId, (day * 7 + nth * 3) % 4 !== 0, later(day, nth));
        if ((day + nth) % 6 === 5) await retractReview(context, learnerId, { beyond: 1000 }, later(day, nth));
      }
    }
    const { state } = await contents(learnerId);
    if (!state) throw new Error('no learner');
    expect(state.memories.size).toBeGreaterThan(20);
    const inputs = await listLoggedReviews(context.db, learnerId);
    expect(inputs.length).toBeLessThan(108);
    for (const conceptId of new Set(inputs.map((input) => input.conceptId))) {
      const own = inputs.filter((input) => input.conceptId === conceptId);
      expect(replay(defaultModel, own)).toEqual(state.memories.get(conceptId) ?? null);
    }
  });
});

describe('undoing', () => {
  it('restores exactly the state before, and deletes nothing', async () => {
    const learnerId = await newLearner(context, start);
    await respond(learnerId, true, start);
    const before = await contents(learnerId);
    await respond(learnerId, false, later(0, 1));
    const reply = await retractReview(context, learnerId, { beyond: 1000 }, later(0, 2));
    expect(reply.ok).toBe(true);
    const after = await contents(learnerId);
    expect(after.state?.memories).toEqual(before.state?.memories);
    expect(after.reviews).toHaveLength(2);
  });

  it('goes back through the last thirty responses and no further', async () => {
    const learnerId = await newLearner(context, start);
    for (let nth = 0; nth < 32; nth++) await respond(learnerId, nth % 3 > 0, later(Math.floor(nth / 4), nth));
    const before = await contents(learnerId);
    for (let nth = 0; nth < 30; nth++) {
      expect((await retractReview(context, learnerId, { beyond: 1000 }, later(9, nth))).ok).toBe(true);
    }
    expect(await retractReview(context, learnerId, { beyond: 1000 }, later(9))).toEqual({
      ok: false,
      code: 'nothing-to-take-back',
    });
    const after = await contents(learnerId);
    expect(after.reviews).toHaveLength(before.reviews.length);
    expect([...(after.state?.memories.values() ?? [])].every(({ lastSeq }) => lastSeq <= 2)).toBe(true);
  });

  it('undoes one response each time, even if requested twice at once', async () => {
    const learnerId = await newLearner(context, start);
    for (let nth = 0; nth < 3; nth++) await respond(learnerId, true, later(0, nth));
    const two = [1, 2].map(() => retractReview(context, learnerId, 'today', later(0, 4)));
    expect((await Promise.all(two)).every(({ ok }) => ok)).toBe(true);
    expect((await contents(learnerId)).state?.memories.size).toBe(1);
  });

  it('means that the undone turn is not counted when it is sent again', async () => {
    const learnerId = await newLearner(context, start);
    const { given } = await respond(learnerId, true, start);
    await retractReview(context, learnerId, 'today', start);
    expect(await answer(context, learnerId, given, start)).toEqual({ ok: false, code: 'turn-retracted' });
  });
});

describe('the log', () => {
  it('cannot be changed, by anyone', async () => {
    const learnerId = await newLearner(context, start);
    await respond(learnerId, false, start);
    const change = context.db.review.updateMany({ where: { learnerId }, data: { outcome: 'right' } });
    await expect(change).rejects.toThrow(/append-only/);
  });

  it('is deleted with its learner when the account is deleted', async () => {
    const learnerId = await newLearner(context, start);
    await respond(learnerId, false, start);
    await context.db.account.delete({ where: { id: learnerId } });
    expect(await context.db.review.count({ where: { learnerId } })).toBe(0);
  });
});
