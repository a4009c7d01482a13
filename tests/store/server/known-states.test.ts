import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendMock, markMockFinished } from '@/lib/db/exam/mock-exams';
import { findLearnerState, type LearnerState } from '@/lib/db/learner/learner-state';
import { appendLesson } from '@/lib/db/learner/lessons';
import { appendPlacement } from '@/lib/db/learner/placements';
import { findLearnerLog, saveCalibration } from '@/lib/db/learner/refit-log';
import { saveSettings } from '@/lib/db/learner/settings';
import { makeStateCache, stateCacheOf } from '@/lib/db/learner/state/state-cache';
import { findStreakRecord } from '@/lib/db/learner/streak-record';
import { addSuspension, removeSuspension } from '@/lib/db/learner/suspensions';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import { USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { answer } from '@/lib/study/answer/answer';
import { giveHint } from '@/lib/study/answer/give-hint';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { sampleSize } from '../../sample-size';
import { createTestDatabase } from '../database';
import { asNewProcess, newLearner, respondTo, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
/** Two instances of the app, which share only the database. */
let instances: readonly [StudyContext, StudyContext];

beforeAll(async () => {
  const url = await createTestDatabase();
  instances = [studyContext(url), studyContext(url)];
});
afterAll(() => Promise.all(instances.map(({ db }) => db.$disconnect())));

/** Returns a state with the answered concepts of its mock exam in one order, because their order has no meaning. */
const inOrder = (state: LearnerState | null | undefined) =>
  state?.mock ? { ...state, mock: { ...state.mock, answeredIds: state.mock.answeredIds.toSorted() } } : state;

/** Returns a learner's state as found by a process that knows nothing yet. */
const readAll = (learnerId: LearnerId) => findLearnerState(asNewProcess(instances[0].db), learnerId, now);

/**
 * Expects that an instance that knows the version of the learner's row also knows what is stored, and that every
 * instance finds what is stored. Returns how many instances knew the version.
 */
async function expectCurrent(learnerId: LearnerId, after: string): Promise<number> {
  const stored = inOrder(await readAll(learnerId));
  const [row] = await instances[0].db.$queryRaw<{ version: string }[]>`
    SELECT xmin::text AS "version" FROM "Learner" WHERE "id" = ${learnerId}::uuid`;
  const known = instances.map(({ db }) => stateCacheOf(db).find(learnerId));
  const current = known.filter((each) => each !== null && each.version === row?.version);
  for (const each of current) expect(inOrder(each?.state), after).toEqual(stored);
  for (const { db } of instances) {
    expect(inOrder(await findLearnerState(db, learnerId, now)), after).toEqual(stored);
  }
  const record = await findStreakRecord(asNewProcess(instances[0].db), learnerId);
  for (const { db } of instances) expect(await findStreakRecord(db, learnerId), after).toEqual(record);
  return current.length;
}

type Step = (context: StudyContext, learnerId: LearnerId, number: number) => Promise<unknown>;

const openTurn = async (context: StudyContext, learnerId: LearnerId) => {
  const opened = await openSitting(context, learnerId, { beyond: 1_000 }, now);
  return opened.ok ? opened.value.turn : null;
};

const calibration = { at: now, parameters: null, pace: { ...USUAL_PACE, formMs: {} }, heldOut: null };

/** Everything that changes a learner's state. */
const STEPS: Readonly<Record<string, Step>> = {
  'a right answer': (context, learnerId) => give(context, context, learnerId, true),
  'a wrong answer': (context, learnerId) => give(context, context, learnerId, false),
  'an answer to a question of another instance': (context, learnerId) =>
    give(instances.find((each) => each !== context) ?? context, context, learnerId, true),
  'an undone answer': (context, learnerId) => retractReview(context, learnerId, 'today', now),
  'a hint': async (context, learnerId) => {
    const turn = await openTurn(context, learnerId);
    if (turn) await giveHint(context, learnerId, turn.token, now);
  },
  'a placement': ({ db, catalog }, learnerId, number) =>
    appendPlacement(db, learnerId, {
      ...{ visitId: null, at: now, studyDay: studyDayOf(now, 'UTC'), catalogVersion: catalog.version, answers: [] },
      known: catalog.concepts.slice(number * 2, number * 2 + 2).map(({ id }) => id),
    }),
  'new parameters': async ({ db }, learnerId, number) => {
    const log = await findLearnerLog(db, learnerId);
    if (!log) return;
    const memories = (await readAll(learnerId))?.memories ?? [];
    const remade = new Map([...memories].map(([id, memory]) => [id, { ...memory, stability: number + 1.5 }] as const));
    const saved = await saveCalibration(db, learnerId, {
      log,
      calibration,
      remade,
    });
    expect(saved).toBe(true);
  },
  'another pace': async ({ db }, learnerId, number) => {
    const log = await findLearnerLog(db, learnerId);
    const pace = { ...USUAL_PACE, newMs: 20_000 + number, formMs: {} };
    if (log) await saveCalibration(db, learnerId, { log, calibration: { ...calibration, pace }, remade: null });
  },
  'a suspension': ({ db, catalog }, learnerId, number) =>
    addSuspension(db, learnerId, catalog.order[number % 9] as ConceptId, now),
  'the end of a suspension': ({ db, catalog }, learnerId, number) =>
    removeSuspension(db, learnerId, catalog.order[number % 9] as ConceptId, now),
  'a lesson': ({ db, catalog }, learnerId, number) =>
    appendLesson(db, learnerId, {
      ...{ conceptIds: [catalog.order[number + 50] as ConceptId], kind: 'read', studyDay: studyDayOf(now, 'UTC') },
      ...{ at: now, place: number, ms: 9000, readMs: 100, promise: null },
    }),
  'a mock exam': ({ db, catalog }, learnerId, number) =>
    appendMock(db, learnerId, {
      ...{ id: randomUUID(), startedAt: now, endsAt: new Date(now.getTime() + 60_000 + number), goalName: 'An exam' },
      ...{ conceptIds: catalog.order.slice(0, 30), sections: [] },
      ...{ predicted: null, predictedLow: null, predictedHigh: null },
    }),
  'an answer in a mock exam': async (context, learnerId) => {
    const opened = await openSitting(context, learnerId, 'mock', now);
    if (!opened.ok || opened.value.turn === null) return;
    await answer(
      context,
      learnerId,
      await respondTo(context, learnerId, { turn: opened.value.turn, right: true }, now),
      now,
    );
  },
  'the early end of a mock exam': ({ db }, learnerId) => markMockFinished(db, learnerId, now),
  'other settings': async ({ db }, learnerId, number) => {
    const state = await findLearnerState(db, learnerId, now);
    if (state) await saveSettings(db, learnerId, { ...state.settings, dailyMinutes: 10 + (number % 5) }, now);
  },
  'rows from a backup': async ({ db }, learnerId, number) => {
    const data = { lapseCount: number + 100 };
    await db.$transaction([
      db.memory.updateMany({ where: { learnerId }, data }),
      db.$executeRaw`UPDATE "Learner" SET "logLength" = "logLength" WHERE "id" = ${learnerId}::uuid`,
    ]);
  },
};

/** Gives an answer to `to`, to a question from `from`. */
async function give(from: StudyContext, to: StudyContext, learnerId: LearnerId, right: boolean): Promise<void> {
  const turn = await openTurn(from, learnerId);
  if (!turn) throw new Error('there is nothing to answer');
  const given = await respondTo(to, learnerId, { turn, right }, now);
  const told = await answer(to, learnerId, given, now);
  expect(told.ok).toBe(true);
}

const SEEDS = [1, 2, 3, 4, 5].slice(0, sampleSize(2, 5));

describe('the state that a process knows', () => {
  it.each(SEEDS)('are current after any changes by any instance (seed %i)', { timeout: 60_000 }, async (seed) => {
    const chance = chanceFrom(seed, 'steps');
    const learnerId = await newLearner(instances[0], now);
    const done: string[] = [];
    let known = 0;
    for (let number = 0; number < 60; number++) {
      const name = chance.pick(Object.keys(STEPS));
      done.push(name);
      await STEPS[name]?.(chance.pick(instances), learnerId, number);
      // Instances that were not asked for a while know a state from several steps ago.
      if (chance.below(3) === 0) known += await expectCurrent(learnerId, done.join(', '));
    }
    await expectCurrent(learnerId, done.join(', '));
    expect((await readAll(learnerId))?.memories.size).toBeGreaterThan(3);
    expect(known).toBeGreaterThan(0);
  });

  it('are not read again for the next answer', async () => {
    const [{ db }] = instances;
    const learnerId = await newLearner(instances[0], now);
    await give(instances[0], instances[0], learnerId, true);
    const [first, second] = [await findLearnerState(db, learnerId, now), await findLearnerState(db, learnerId, now)];
    expect(first?.memories.size).toBe(1);
    expect(second?.memories).toBe(first?.memories);
  });
});

describe('a cache of states', () => {
  it('forgets the learners who were kept longest ago when it is full', () => {
    const cache = makeStateCache(3);
    const [ann, ben, cem] = ['ann', 'ben', 'cem'] as LearnerId[] as [LearnerId, LearnerId, LearnerId];
    const knownOf = (count: number) => ({
      version: '1',
      state: {
        memories: new Map(Array.from({ length: count }, (_, number) => [`${number}`, {}])),
      } as unknown as LearnerState,
    });
    cache.keep(ann, knownOf(1));
    cache.keep(ben, knownOf(1));
    cache.keep(ann, knownOf(2));
    expect([ann, ben].map((id) => cache.find(id)?.state.memories.size)).toEqual([2, 1]);
    cache.keep(cem, knownOf(1));
    expect([ann, ben, cem].map((id) => cache.find(id)?.state.memories.size)).toEqual([2, undefined, 1]);
    cache.keep(cem, knownOf(9));
    expect([ann, cem].map((id) => cache.find(id))).toEqual([null, null]);
  });
});
