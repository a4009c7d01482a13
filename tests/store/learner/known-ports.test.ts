import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import type { StudyContext } from '@/lib/study/context';
import { listKnownPorts } from '@/lib/study/progress/list-known-ports';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
let context: StudyContext;

beforeAll(async () => {
  const whole = studyContext(await createTestDatabase());
  const services = whole.catalog.services.slice(0, 3).map((service) => ({ ...service, prerequisites: [] }));
  context = { ...whole, catalog: { ...whole.catalog, concepts: services } };
});
afterAll(() => context.db.$disconnect());

async function respondRightly(learnerId: LearnerId): Promise<string> {
  const sitting = await openSitting(context, learnerId, { beyond: 1000 }, now);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  const given = await respondTo(context, learnerId, { turn: sitting.value.turn, right: true }, now);
  const reply = await answer(context, learnerId, given, now);
  if (!reply.ok) throw new Error(reply.code);
  return given.conceptId;
}

it('a learner’s list contains only the ports that this learner has begun, each judged by its predicted recall tomorrow', async () => {
  const [learner, other] = [await newLearner(context, now), await newLearner(context, now)];
  expect(await listKnownPorts(context, learner, now)).toEqual([]);
  const conceptId = await respondRightly(learner);
  const service = context.catalog.services.find(({ id }) => id === conceptId);
  const [known, ...more] = (await listKnownPorts(context, learner, now)) ?? [];
  expect(more).toEqual([]);
  expect(known).toMatchObject({ id: conceptId, port: service?.port, transport: service?.transport, isKnown: true });
  expect(known?.recall).toBeLessThan(1);
  const inTwoYears = new Date('2028-11-02T09:00:00Z');
  expect((await listKnownPorts(context, learner, inTwoYears))?.[0]?.isKnown).toBe(false);
  expect(await listKnownPorts(context, other, now)).toEqual([]);
});

it('a deleted learner knows no ports', async () => {
  expect(await listKnownPorts(context, '00000000-0000-4000-8000-000000000000' as LearnerId, now)).toBeNull();
});
