import { afterAll, expect, it } from 'vitest';
import { readClassFacts } from '@/lib/classroom/insight/facts/facts-cache';
import { readLearnerFacts } from '@/lib/classroom/insight/facts/learner-facts';
import type { LearnerId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import { bringBack, suspend } from '@/lib/study/progress/suspension';
import { changeSettings } from '@/lib/study/settings/settings';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { sampleSize } from '../../sample-size';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';
import { classDesk, later, NOW } from './class-desk';

const context = studyContext(await createTestDatabase());
const { db } = context;
const { newClass, newPupil } = classDesk(context);
afterAll(() => db.$disconnect());

type Step = (learnerId: LearnerId, now: Date) => Promise<unknown>;

const give =
  (isRight: boolean): Step =>
  async (learnerId, now) => {
    const opened = await openSitting(context, learnerId, { beyond: 1_000 }, now);
    if (!opened.ok || !opened.value.turn) throw new Error('nothing to answer');
    const given = await respondTo(context, learnerId, { turn: opened.value.turn, right: isRight }, now);
    expect((await answer(context, learnerId, given, now)).ok).toBe(true);
  };

/** Everything that an overview of a class depends on. */
const STEPS: Readonly<Record<string, Step>> = {
  'a right answer': give(true),
  'a wrong answer': give(false),
  'an undone answer': (learnerId, now) => retractReview(context, learnerId, 'today', now),
  'other settings': (learnerId, now) => changeSettings(db, learnerId, { desiredRetention: 0.8, dailyMinutes: 3 }, now),
  'a suspension': async (learnerId, now) => {
    const memory = await db.memory.findFirst({ where: { learnerId } });
    if (memory) await suspend(context, learnerId, memory.conceptId as never, now);
  },
  'the end of a suspension': async (learnerId, now) => {
    const suspension = await db.suspension.findFirst({ where: { learnerId } });
    if (suspension) await bringBack(context, learnerId, suspension.conceptId as never, now);
  },
  'another name': (id, now) => db.account.update({ where: { id }, data: { name: `Anna ${now.getTime()}` } }),
};

const SEEDS = [1, 2, 3].slice(0, sampleSize(1, 3));

it.each(SEEDS)('the facts about a class are current after any change (seed %i)', { timeout: 60_000 }, async (seed) => {
  const chance = chanceFrom(seed, 'class facts');
  const instructorId = await newLearner(context, NOW);
  const { id: classroomId, joinCode } = await newClass(instructorId);
  const taught = { instructorId, classroomId };
  const pupils = [await newPupil(joinCode), await newPupil(joinCode), await newPupil(joinCode)];
  const done: string[] = [];
  // Only some wrong answers show a misconception.
  for (let number = 0; (await readClassFacts(context, taught, NOW)).misconceptions.length === 0; number++) {
    await give(false)(pupils[number % pupils.length] as LearnerId, NOW);
  }
  let misconceptionCount = 0;
  for (let number = 0; number < 36; number++) {
    const now = later(Math.floor(number / 4), number);
    const name = chance.pick(Object.keys(STEPS));
    done.push(name);
    await STEPS[name]?.(chance.pick(pupils), now);
    if (number === 20) pupils.push(await newPupil(joinCode, now));
    if (number === 28) await db.enrolment.deleteMany({ where: { learnerId: pupils.shift() ?? '', classroomId } });
    const { learners, misconceptions } = await readClassFacts(context, taught, now);
    misconceptionCount += misconceptions.length;
    expect(learners, done.join(', ')).toEqual(await readLearnerFacts(context, taught, null, now));
    expect(learners).toHaveLength(pupils.length);
  }
  expect(misconceptionCount).toBeGreaterThan(0);
});

it('facts are read only for the learners who changed', async () => {
  const instructorId = await newLearner(context, NOW);
  const { id: classroomId, joinCode } = await newClass(instructorId);
  const taught = { instructorId, classroomId };
  const [one, other] = [await newPupil(joinCode), await newPupil(joinCode)];
  await give(false)(one, NOW);
  const read = async () => {
    const { learners, misconceptions } = await readClassFacts(context, taught, NOW);
    return { misconceptions, of: (id: LearnerId) => learners.find(({ learnerId }) => learnerId === id) };
  };
  const first = await read();
  const same = await read();
  expect(same.of(one)).toBe(first.of(one));
  expect(same.misconceptions).toBe(first.misconceptions);
  await give(true)(other, NOW);
  const changed = await read();
  expect(changed.of(one)).toBe(first.of(one));
  expect(changed.of(other)).not.toBe(first.of(other));
  expect(changed.of(other)?.studyDayCount).toBe(1);
});

it('facts are only for those who teach the class', async () => {
  const [instructorId, stranger] = [await newLearner(context, NOW), await newLearner(context, NOW)];
  const { id: classroomId, joinCode } = await newClass(instructorId);
  await newPupil(joinCode);
  expect((await readClassFacts(context, { instructorId, classroomId }, NOW)).learners).toHaveLength(1);
  const foreign = await readClassFacts(context, { instructorId: stranger, classroomId }, NOW);
  expect(foreign).toEqual({ learners: [], misconceptions: [] });
});
