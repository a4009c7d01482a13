import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { findLearnerLog, saveCalibration } from '@/lib/db/learner/refit-log';
import type { LearnerId } from '@/lib/ids';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { paceAround, USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { refit } from '@/lib/study/refit/refit';
import { makeRefitter } from '@/lib/study/refit/refitter';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { longMemory } from '../../unit/study/refit/long-memory';
import { createTestDatabase } from '../database';
import { fillLog, replayed } from '../filled-log';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
const ENOUGH = 700;
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function learnerWith(memory: typeof longMemory, count = ENOUGH): Promise<LearnerId> {
  const learnerId = await newLearner(context, start);
  await fillLog(context, learnerId, memory, count);
  return learnerId;
}

async function stateOf(learnerId: LearnerId) {
  const state = await findLearnerState(context.db, learnerId, start);
  if (!state) throw new Error('no learner');
  return state;
}

async function prepare(learnerId: LearnerId, right: boolean) {
  const sitting = await openSitting(context, learnerId, { beyond: 1000 }, start);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  return respondTo(context, learnerId, { turn: sitting.value.turn, right }, start);
}

async function expectMemoriesToEqualTheirReviews(learnerId: LearnerId) {
  const state = await stateOf(learnerId);
  expect(state.memories).toEqual(await replayed(context, learnerId, state.calibration?.parameters ?? null));
  return state;
}

/** Calibrates with these parameters, whatever the log says. */
async function impose(learnerId: LearnerId, parameters: readonly number[] | null): Promise<boolean> {
  const log = await findLearnerLog(context.db, learnerId);
  if (!log) throw new Error('no learner');
  const calibration = { at: start, parameters, pace: { ...USUAL_PACE, formMs: {} }, heldOut: null };
  const remade = await replayed(context, learnerId, parameters);
  return saveCalibration(context.db, learnerId, { log, calibration, remade });
}

describe('a refit', () => {
  it('stores a learner’s pace once the log has 20 entries, and leaves parameters and memories unchanged', async () => {
    const learnerId = await newLearner(context, start);
    for (let nth = 0; nth < 19; nth++) await answer(context, learnerId, await prepare(learnerId, nth % 3 > 0), start);
    expect(await refit(context, learnerId, start)).toBe('not-due');
    await answer(context, learnerId, await prepare(learnerId, true), start);
    const before = await stateOf(learnerId);
    expect(await refit(context, learnerId, start)).toBe('saved');
    const { calibration, ...rest } = await expectMemoriesToEqualTheirReviews(learnerId);
    const { newMs, kinds } = USUAL_PACE;
    expect(calibration).toMatchObject({ parameters: null, logLength: 20, pace: { newMs, kinds } });
    expect({ ...rest, calibration: before.calibration }).toEqual(before);
  });

  it('measures the pace of each kind of concept, which older calibrations lack', async () => {
    const learnerId = await newLearner(context, start);
    for (let nth = 0; nth < 20; nth++) {
      const { token, response } = await prepare(learnerId, true);
      const later = new Date(start.getTime() + 50_000);
      await answer(context, learnerId, { token, response, elapsedMs: 50_000 }, later);
    }
    expect(await refit(context, learnerId, start)).toBe('saved');
    const paceNow = async () => makeQuizState(context, await stateOf(learnerId), start).pace;
    const { newMs, reviewMs, kinds } = await paceNow();
    expect(newMs).toBe((USUAL_PACE.newMs + 50_000) / 2);
    expect(kinds.written.newMs).toBeGreaterThan(USUAL_PACE.kinds.written.newMs);
    expect(kinds).not.toEqual(paceAround({ newMs, reviewMs }).kinds);
    await context.db.$executeRaw`UPDATE "Calibration" SET "kindMs" = NULL WHERE "learnerId" = ${learnerId}::uuid`;
    expect(await paceNow()).toMatchObject(paceAround({ newMs, reviewMs }));
  });

  it('gives a learner with an unusual memory their own parameters, and recomputes all memories', async () => {
    const learnerId = await learnerWith(longMemory);
    const before = await stateOf(learnerId);
    expect(await refit(context, learnerId, start)).toBe('saved');
    const after = await expectMemoriesToEqualTheirReviews(learnerId);
    expect(after.calibration?.parameters).toHaveLength(21);
    expect(after.modelVersion).toBe(before.modelVersion + 1);
    expect(after.memories).not.toEqual(before.memories);
    const kept = await context.db.calibration.findUniqueOrThrow({ where: { learnerId } });
    expect(kept.heldOutCount).toBeGreaterThan(200);
    expect(kept.ownLoss).toBeLessThan(kept.publishedLoss ?? 0);
    expect(await refit(context, learnerId, start)).toBe('not-due');
  });

  it('removes parameters that no longer predict better, and recomputes all memories', async () => {
    const learnerId = await learnerWith(defaultModel);
    await context.db.learner.update({ where: { id: learnerId }, data: { logLength: ENOUGH / 2 } });
    expect(await impose(learnerId, longMemory.parameters)).toBe(true);
    await context.db.learner.update({ where: { id: learnerId }, data: { logLength: ENOUGH } });
    expect(await refit(context, learnerId, start)).toBe('saved');
    const { calibration, modelVersion } = await expectMemoriesToEqualTheirReviews(learnerId);
    expect([calibration?.parameters, modelVersion]).toEqual([null, 2]);
  });

  it('is made once if two processes begin it at the same time', async () => {
    const learnerId = await learnerWith(longMemory);
    const outcomes = await Promise.all([1, 2].map(() => refit(context, learnerId, start)));
    expect(outcomes.sort()).toEqual(['not-due', 'saved']);
    expect((await expectMemoriesToEqualTheirReviews(learnerId)).modelVersion).toBe(1);
  });

  it('is not saved if the log has grown since it was read', async () => {
    const learnerId = await learnerWith(longMemory, 60);
    const log = await findLearnerLog(context.db, learnerId);
    if (!log) throw new Error('no learner');
    await answer(context, learnerId, await prepare(learnerId, true), start);
    const before = await stateOf(learnerId);
    const calibration = { at: start, parameters: null, pace: { ...USUAL_PACE, formMs: {} }, heldOut: null };
    expect(await saveCalibration(context.db, learnerId, { log, calibration, remade: new Map() })).toBe(false);
    expect(await stateOf(learnerId)).toEqual(before);
  });
});

describe('simultaneous answers and refits', () => {
  it('lose nothing, duplicate nothing, and leave every memory as its reviews imply under the current parameters', async () => {
    const learnerId = await learnerWith(longMemory, 200);
    let isDone = false;
    let changes = 0;
    const change = async () => {
      for (let nth = 0; !isDone; nth++) {
        if (await impose(learnerId, nth % 2 === 0 ? longMemory.parameters : null)) changes++;
      }
    };
    const work = async () => {
      for (let nth = 0; nth < 24; nth++) {
        const given = await prepare(learnerId, nth % 3 > 0);
        const before = changes;
        if (nth % 4 === 0) await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(before);
        const replies = await Promise.all([1, 2].map(() => answer(context, learnerId, given, start)));
        expect(replies.map((reply) => reply.ok || reply.code)).toEqual([true, true]);
        if (nth % 5 === 4) await retractReview(context, learnerId, { beyond: 1000 }, start);
      }
      isDone = true;
    };
    await Promise.all([change(), work().finally(() => (isDone = true))]);
    expect(changes).toBeGreaterThan(5);
    const { logLength } = await expectMemoriesToEqualTheirReviews(learnerId);
    expect(logLength).toBe(200 + 24 + 4);
    expect(await context.db.review.count({ where: { learnerId } })).toBe(224);
  });

  it('mark an earlier turn with the current memory', async () => {
    const learnerId = await learnerWith(longMemory, 60);
    const given = await prepare(learnerId, true);
    await impose(learnerId, longMemory.parameters);
    expect((await answer(context, learnerId, given, start)).ok).toBe(true);
    const { modelVersion, calibration } = await expectMemoriesToEqualTheirReviews(learnerId);
    expect([modelVersion, calibration?.parameters?.length]).toEqual([1, 21]);
  });

  it('let an answer be undone exactly, even after a refit', async () => {
    const learnerId = await learnerWith(longMemory, 60);
    await impose(learnerId, longMemory.parameters);
    const { memories } = await stateOf(learnerId);
    await answer(context, learnerId, await prepare(learnerId, false), start);
    await retractReview(context, learnerId, { beyond: 1000 }, start);
    expect((await stateOf(learnerId)).memories).toEqual(memories);
  });
});

describe('the refitter', () => {
  it('refits a learner whose answer made the log long enough, flashcards included', async () => {
    const errors: unknown[] = [];
    const refits: Promise<unknown>[] = [];
    const refitter = makeRefitter({
      refit: (learnerId) => {
        const one = refit(context, learnerId, start);
        refits.push(one);
        return one;
      },
      onError: (error) => errors.push(error),
      pauseMs: 1,
    });
    const noting: StudyContext = { ...context, noteAnswered: refitter.noteAnswered };
    const learnerId = await learnerWith(longMemory, 49);
    const sitting = await openSitting(noting, learnerId, 'flashcards', start);
    if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
    await answer(
      noting,
      learnerId,
      await respondTo(noting, learnerId, { turn: sitting.value.turn, right: true }, start),
      start,
    );
    await expect.poll(() => refits.length).toBe(1);
    await refitter.stop();
    expect(errors).toEqual([]);
    expect((await stateOf(learnerId)).calibration?.logLength).toBe(50);
  });
});
