import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { listLoggedReviews } from '@/lib/db/learner/refit-log';
import { saveSettings } from '@/lib/db/learner/settings';
import type { LearnerId } from '@/lib/ids';
import { findStudyDay } from '@/lib/scheduler/due/study-day';
import { replay } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import type { Aim } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function prepare(learnerId: LearnerId, aim: Aim, right: boolean, now = start) {
  const sitting = await openSitting(context, learnerId, aim, now);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  return respondTo(context, learnerId, { turn: sitting.value.turn, right }, now);
}

async function expectMemoriesToEqualTheirReviews(learnerId: LearnerId) {
  const state = await findLearnerState(context.db, learnerId, start);
  if (!state) throw new Error('no learner');
  for (const [conceptId, memory] of state.memories) {
    expect(replay(defaultModel, await listLoggedReviews(context.db, learnerId, conceptId))).toEqual(memory);
  }
  return state;
}

describe('an answer to a turn from before the learner’s state changed', () => {
  it('updates the concept’s current memory', async () => {
    const learnerId = await newLearner(context, start);
    const first = await prepare(learnerId, 'today', true);
    const practice = { practice: first.conceptId };
    const other = context.catalog.concepts.find(
      ({ id, prerequisites }) => id !== first.conceptId && !prerequisites.length,
    );
    if (!other) throw new Error('no other concept');
    expect((await answer(context, learnerId, await prepare(learnerId, { practice: other.id }, true), start)).ok).toBe(
      true,
    );
    const second = await prepare(learnerId, practice, false);
    expect((await answer(context, learnerId, first, start)).ok).toBe(true);
    const late = await answer(context, learnerId, second, start);
    expect(late.ok && late.value.verdict?.practice).toBe(true);
    const state = await expectMemoriesToEqualTheirReviews(learnerId);
    expect(state.memories.get(first.conceptId)).toMatchObject({ reviewCount: 1, lastSeq: 3 });
  });

  it('does not bring back a memory that was undone', async () => {
    const learnerId = await newLearner(context, start);
    const asChoice = await prepare(learnerId, 'today', true);
    await answer(context, learnerId, asChoice, start);
    const next = await prepare(learnerId, 'today', true);
    await retractReview(context, learnerId, 'today', start);
    expect((await answer(context, learnerId, next, start)).ok).toBe(true);
    const state = await expectMemoriesToEqualTheirReviews(learnerId);
    expect([...state.memories.keys()]).toEqual([next.conceptId]);
  });

  it('counts on the study day of the learner’s current time zone', async () => {
    const learnerId = await newLearner(context, start);
    const given = await prepare(learnerId, 'today', true);
    const { settings } = (await findLearnerState(context.db, learnerId, start)) ?? {};
    if (!settings) throw new Error('no learner');
    await saveSettings(context.db, learnerId, { ...settings, timeZone: 'Pacific/Kiritimati' }, start);
    const lateInUtc = new Date('2026-11-02T20:00:00Z');
    expect((await answer(context, learnerId, given, lateInUtc)).ok).toBe(true);
    const [review] = await listLoggedReviews(context.db, learnerId);
    expect(review?.studyDay).toBe(findStudyDay('2026-11-03'));
  });

  it('gets a reply with the learner’s current settings', async () => {
    const learnerId = await newLearner(context, start);
    const given = await prepare(learnerId, 'today', true);
    const { settings } = (await findLearnerState(context.db, learnerId, start)) ?? {};
    if (!settings) throw new Error('no learner');
    await saveSettings(context.db, learnerId, { ...settings, dailyMinutes: 3 }, start);
    const reply = await answer(context, learnerId, given, start);
    const tenMinutes = await openSitting(context, await newLearner(context, start), 'today', start);
    expect(reply.ok && tenMinutes.ok && reply.value.sitting.progress.total < tenMinutes.value.progress.total).toBe(
      true,
    );
  });
});
