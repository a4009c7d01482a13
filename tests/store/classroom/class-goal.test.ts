import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_GOAL, WHOLE_GOAL } from '@/lib/catalog/goal';
import { acceptInvitation } from '@/lib/classroom/people/answer-invitation';
import { archiveClassroom } from '@/lib/classroom/people/archive-classroom';
import { changeClassGoal } from '@/lib/classroom/people/class-goal';
import { findJoinTarget } from '@/lib/classroom/people/find-join-target';
import { importRoster, inviteCoInstructor } from '@/lib/classroom/people/invite';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import { viewHeading } from '@/lib/classroom/people/view-heading';
import { markEmailVerified } from '@/lib/db/account/accounts';
import { findSettings } from '@/lib/db/learner/settings';
import { type GoalId, goalIdSchema, type LearnerId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { changeSettings } from '@/lib/study/settings/settings';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';

const context = studyContext(await createTestDatabase());
const { db } = context;
afterAll(() => db.$disconnect());

const NOW = new Date('2026-03-02T18:00:00Z');
const NETWORK_PLUS = goalIdSchema.parse('comptia-network-plus-n10-009');
const { below } = chanceFrom(7, 'codes');

async function learner(goals: readonly GoalId[] = [DEFAULT_GOAL]): Promise<LearnerId> {
  const id = await newLearner(context, NOW);
  await changeSettings(db, id, { goals }, NOW);
  return id;
}
const goalsOf = async (id: LearnerId) => (await findSettings(db, id))?.goals;
const emailOf = async (id: LearnerId) => (await db.account.findUniqueOrThrow({ where: { id } })).email;

async function open(goal?: GoalId) {
  const instructorId = await learner();
  const opened = await openClassroom(db, instructorId, { name: 'Networks', goal }, { now: NOW, below });
  if (!opened.ok) throw new Error(opened.code);
  const { id: classroomId, joinCode } = opened.value;
  return { taught: { instructorId, classroomId }, joinCode };
}

describe('the goal of a class', () => {
  it('is chosen when it is opened or later, and is shown before joining', async () => {
    const { taught, joinCode } = await open(NETWORK_PLUS);
    expect(await findJoinTarget(db, joinCode)).toMatchObject({ goalId: NETWORK_PLUS });
    expect((await changeClassGoal(context, taught, 'cisco-ccna-200-301')).ok).toBe(true);
    expect(await viewHeading(db, taught)).toMatchObject({ goalId: 'cisco-ccna-200-301' });
    await changeClassGoal(context, taught, '');
    expect(await findJoinTarget(db, joinCode)).toMatchObject({ goalId: null });
  });

  it('is null if the goal does not exist', async () => {
    const { taught } = await open(NETWORK_PLUS);
    await changeClassGoal(context, taught, 'dancing');
    expect(await viewHeading(db, taught)).toMatchObject({ goalId: null });
  });

  it('can be chosen only by its instructors, while it is not archived', async () => {
    const { taught } = await open();
    const stranger = { ...taught, instructorId: await learner() };
    expect((await changeClassGoal(context, stranger, NETWORK_PLUS)).ok).toBe(false);
    await archiveClassroom(db, taught, NOW);
    expect((await changeClassGoal(context, taught, NETWORK_PLUS)).ok).toBe(false);
    expect(await viewHeading(db, taught)).toMatchObject({ goalId: null });
  });
});

describe('a learner who joins a class with a goal', () => {
  it('gets the goal in addition to their own, once', async () => {
    const { joinCode } = await open(NETWORK_PLUS);
    const [one, two] = [await learner(), await learner([NETWORK_PLUS, WHOLE_GOAL])];
    for (const id of [one, two]) expect((await joinClassroom(db, id, { code: joinCode }, NOW)).ok).toBe(true);
    expect(await goalsOf(one)).toEqual([DEFAULT_GOAL, NETWORK_PLUS]);
    expect(await goalsOf(two)).toEqual([NETWORK_PLUS, WHOLE_GOAL]);
  });

  it('may remove it again, and joining twice does not bring it back', async () => {
    const { joinCode } = await open(NETWORK_PLUS);
    const id = await learner();
    await joinClassroom(db, id, { code: joinCode }, NOW);
    await changeSettings(db, id, { goals: [DEFAULT_GOAL] }, NOW);
    await joinClassroom(db, id, { code: joinCode }, NOW);
    expect(await goalsOf(id)).toEqual([DEFAULT_GOAL]);
  });

  it('keeps their own goals if the class has none', async () => {
    const { joinCode } = await open();
    const id = await learner();
    await joinClassroom(db, id, { code: joinCode }, NOW);
    expect(await goalsOf(id)).toEqual([DEFAULT_GOAL]);
  });

  it('gets it by invitation too, but not as an instructor', async () => {
    const { taught } = await open(NETWORK_PLUS);
    const [pupil, teacher] = [await learner(), await learner()];
    for (const id of [pupil, teacher]) await markEmailVerified(db, id, NOW);
    const roster = new TextEncoder().encode(`name,email\nAda,${await emailOf(pupil)}`);
    await importRoster(db, taught, roster, NOW);
    await inviteCoInstructor(db, taught, { email: await emailOf(teacher) }, NOW);
    for (const id of [pupil, teacher]) expect((await acceptInvitation(db, id, taught.classroomId, NOW)).ok).toBe(true);
    expect(await goalsOf(pupil)).toEqual([DEFAULT_GOAL, NETWORK_PLUS]);
    expect(await goalsOf(teacher)).toEqual([DEFAULT_GOAL]);
  });
});
