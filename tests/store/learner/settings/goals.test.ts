import { afterAll, describe, expect, it } from 'vitest';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { listCourse } from '@/lib/catalog/course';
import { DEFAULT_GOAL, WHOLE_GOAL } from '@/lib/catalog/goal';
import { findSettings } from '@/lib/db/learner/settings';
import { findStreakRecord } from '@/lib/db/learner/streak-record';
import { type GoalId, goalIdSchema, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { changeSettings, dismissGoalNews } from '@/lib/study/settings/settings';
import { viewHome } from '@/lib/study/sitting/view-home';
import { createTestDatabase } from '../../database';
import { hashOnce, password, studyContext } from '../../study';

const context = studyContext(await createTestDatabase());
const { db, catalog } = context;
afterAll(() => db.$disconnect());

const NOW = new Date('2026-11-26T11:00:00Z');
const NETWORK_PLUS = goalIdSchema.parse('comptia-network-plus-n10-009');

let count = 0;
async function learner(goal?: GoalId): Promise<LearnerId> {
  const email = `goals${++count}@example.org`;
  const made = await signUp(db, { name: 'Ada', email, password, timeZone: 'UTC', goal }, NOW, hashOnce);
  if (!made.ok) throw new Error(made.code);
  return learnerIdSchema.parse(made.value.id);
}
const goalsOf = async (id: LearnerId) => (await findSettings(db, id))?.goals;

describe('a new learner', () => {
  it('has the essentials, or the goal chosen at sign-up', async () => {
    expect(await goalsOf(await learner())).toEqual([DEFAULT_GOAL]);
    expect(await goalsOf(await learner(NETWORK_PLUS))).toEqual([NETWORK_PLUS]);
  });

  it('sees their goal’s topics in progress, and how many are beyond it', async () => {
    const course = listCourse(catalog, [NETWORK_PLUS]);
    const progress = await viewProgress(context, await learner(NETWORK_PLUS), NOW);
    if (!progress.ok) throw new Error(progress.code);
    const { goal, families, beyondCount } = progress.value;
    expect(goal).toMatchObject({ name: 'Network+', conceptCount: course.length, readyOn: null });
    expect(families.flatMap(({ concepts }) => concepts).length).toBe(course.length);
    expect(beyondCount).toBe(catalog.concepts.length - course.length);
  });

  it('is not told that goals are new', async () => {
    const home = await viewHome(context, await learner(), NOW);
    expect(home.ok && home.value.goalsAreNews).toBe(false);
  });
});

describe('changed goals', () => {
  it('leave the plan of past days unchanged', async () => {
    const id = await learner();
    await changeSettings(db, id, { goals: [NETWORK_PLUS] }, NOW);
    expect(await goalsOf(id)).toEqual([NETWORK_PLUS]);
    expect((await findStreakRecord(db, id))?.formerSettings.map(({ settings }) => settings)).toEqual([
      expect.objectContaining({ goals: [DEFAULT_GOAL] }),
    ]);
  });
});

describe('an existing learner', () => {
  it('is told once that there are goals', async () => {
    const id = await learner(WHOLE_GOAL);
    await db.learner.update({ where: { id }, data: { goalsAreNews: true } });
    const news = async () => {
      const home = await viewHome(context, id, NOW);
      return home.ok && home.value.goalsAreNews;
    };
    expect(await news()).toBe(true);
    await dismissGoalNews(context, id);
    expect(await news()).toBe(false);
    expect(await goalsOf(id)).toEqual([WHOLE_GOAL]);
  });
});
