import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendReview } from '@/lib/db/learner/append-review';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { NewReview } from '@/lib/db/learner/review-log';
import type { LearnerId, TurnId } from '@/lib/ids';
import { notBefore } from '@/lib/scheduler/due/study-day';
import type { Memory } from '@/lib/scheduler/memory/memory';
import type { StudyContext } from '@/lib/study/context';
import { getReviewBasis } from '@/lib/study/sitting/next-turn';
import { anyDay, anyMemory, reviewOf } from '../any-memory';
import { createTestDatabase } from '../database';
import { statementsOf } from '../statements';
import { asNewProcess, newLearner, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00.123Z');
/** Enough learners for most answers to wait for others and share a statement. */
const LEARNER_COUNT = 8;
let context: StudyContext;
let learnerIds: readonly LearnerId[];

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
  learnerIds = await Promise.all(Array.from({ length: LEARNER_COUNT }, () => newLearner(context, now)));
});
afterAll(() => context.db.$disconnect());

type Given = { readonly review: NewReview; readonly memory: Memory | null };

const read = async (db: StudyContext['db'], learnerId: LearnerId) => {
  const state = await findLearnerState(db, learnerId, now);
  if (!state) throw new Error('no learner');
  return state;
};

/** Prepares one learner's answer. The process knows the state that it builds on. */
async function prepare(learnerId: LearnerId, memory: Memory, change: Partial<NewReview> = {}) {
  const before = await read(context.db, learnerId);
  const review = { ...reviewOf(memory, before.logLength + 1, now), ...change };
  const studyDay = notBefore(review.studyDay, before.spent?.on ?? null);
  const basis = getReviewBasis(before, memory.conceptId, { form: 'flashcard', mode: 'today' });
  return (given: Partial<Given> = {}) =>
    appendReview(context.db, learnerId, basis, { review: { ...review, studyDay }, memory, ...given });
}

const [memory] = fc.sample(anyMemory, { numRuns: 1, seed: 1 }) as [Memory];

const countReviews = (learnerId: LearnerId) => context.db.review.count({ where: { learnerId } });

/** What an answer stores besides the memory. Fields that can be null also get values, so that a lost one is noticed. */
const anyReview = fc
  .record({
    promptText: fc.string({ unit: 'binary-ascii' }).map((text) => text.replaceAll('\0', '"\\')),
    responseText: fc.string({ unit: 'grapheme' }),
    misconceptionId: fc.option(fc.string()),
    whyWrong: fc.option(fc.string()),
    sure: fc.option(fc.boolean()),
    hinted: fc.boolean(),
    practice: fc.boolean(),
    selfGraded: fc.boolean(),
    firstScore: fc.option(fc.double({ min: -1, max: 1, noNaN: true }).map((score) => score + 0)),
    predictedRecall: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((recall) => recall + 0)),
    elapsedDays: fc.option(fc.nat(10_000)),
    studyDay: anyDay,
    promise: fc.option(fc.record({ count: fc.integer({ min: 1, max: 99 }), dailyMinutes: fc.constantFrom(10, 11) })),
  })
  .map((review) => ({ ...review, form: review.selfGraded ? ('flashcard' as const) : ('single-choice' as const) }));

describe('answers that several learners give at the same moment', () => {
  it('are stored with fewer statements, and each as if it were alone', { timeout: 60_000 }, async () => {
    const anyAnswer = fc.record({ memory: anyMemory, change: anyReview, isStored: fc.boolean() });
    const group = fc.array(anyAnswer, { minLength: LEARNER_COUNT, maxLength: LEARNER_COUNT });
    await fc.assert(
      fc.asyncProperty(group, async (answers) => {
        const sends = await Promise.all(
          answers.map((each, place) => prepare(learnerIds[place] as LearnerId, each.memory, each.change)),
        );
        const { value: states, statements } = await statementsOf(() =>
          Promise.all(sends.map((send, place) => send(answers[place]?.isStored ? {} : { memory: null }))),
        );
        expect(statements.filter((text) => text.includes('INTO "Review"')).length).toBeLessThan(LEARNER_COUNT);
        for (const [place, state] of states.entries()) {
          const [learnerId, answered] = [learnerIds[place] as LearnerId, answers[place]];
          const stored = await read(asNewProcess(context.db), learnerId);
          expect(state).toEqual(stored);
          if (answered?.isStored) expect(stored.memories.get(answered.memory.conceptId)).toEqual(answered.memory);
          const { selfGraded, promise, studyDay, ...columns } = answered?.change ?? ({} as never);
          const row = await context.db.review.findFirst({ where: { learnerId }, orderBy: { seq: 'desc' } });
          expect(row).toMatchObject({ ...columns, at: now, response: { form: 'flashcard', grade: 'good' } });
          expect(row?.studyDay.getTime()).toBe((stored.spent?.on ?? 0) * 86_400_000);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('do not wait for a learner whose row another transaction is changing', async () => {
    const sends = await Promise.all(learnerIds.map((learnerId) => prepare(learnerId, memory)));
    const slow = learnerIds[4] as LearnerId;
    const order: string[] = [];
    await context.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Learner" WHERE "id" = ${slow}::uuid FOR UPDATE`;
      const sent = sends.map(async (send, place) => {
        const state = await send();
        order.push(learnerIds[place] === slow ? 'slow' : 'other');
        return state;
      });
      await Promise.all(sent.filter((_, place) => learnerIds[place] !== slow));
      order.push('end of the other transaction');
      void Promise.allSettled(sent);
    });
    await expect.poll(() => order).toHaveLength(LEARNER_COUNT + 1);
    expect(order.slice(0, -2)).toEqual(Array(LEARNER_COUNT - 1).fill('other'));
    expect(order.slice(-2)).toEqual(['end of the other transaction', 'slow']);
  });

  it('are stored even if PostgreSQL refuses one of them', async () => {
    const sends = await Promise.all(learnerIds.map((learnerId) => prepare(learnerId, memory)));
    const before = await Promise.all(learnerIds.map(countReviews));
    const [used] = await context.db.review.findMany({ where: { learnerId: learnerIds[5] as LearnerId }, take: 1 });
    const turnId = used?.turnId as TurnId;
    const refused = await prepare(learnerIds[5] as LearnerId, memory, { turnId });
    const results = await Promise.allSettled(sends.map((send, place) => (place === 5 ? refused() : send())));
    expect(results.map(({ status }) => status)).toEqual(
      learnerIds.map((_, place) => (place === 5 ? 'rejected' : 'fulfilled')),
    );
    expect(await Promise.all(learnerIds.map(countReviews))).toEqual(
      before.map((count, place) => count + (place === 5 ? 0 : 1)),
    );
  });

  it('take effect only for the learners whose states have not changed', async () => {
    const sends = await Promise.all(learnerIds.map((learnerId) => prepare(learnerId, memory)));
    await context.db.learner.update({ where: { id: learnerIds[6] as LearnerId }, data: { usesLists: true } });
    const states = await Promise.all(sends.map((send) => send()));
    expect(states.map((state) => state !== null)).toEqual(learnerIds.map((_, place) => place !== 6));
  });

  it('count once if each of them is sent twice', async () => {
    const sends = await Promise.all(learnerIds.map((learnerId) => prepare(learnerId, memory)));
    const before = await Promise.all(learnerIds.map(countReviews));
    const states = await Promise.all([...sends, ...sends].map((send) => send()));
    expect(states.filter((state) => state !== null)).toHaveLength(LEARNER_COUNT);
    expect(await Promise.all(learnerIds.map(countReviews))).toEqual(before.map((count) => count + 1));
  });
});
