import { afterAll, describe, expect, it } from 'vitest';
import { archiveClassroom } from '@/lib/classroom/people/archive-classroom';
import { changeJoining } from '@/lib/classroom/people/change-joining';
import { findJoinTarget, readJoinLink } from '@/lib/classroom/people/find-join-target';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';
import { classDesk, NOW } from './class-desk';

const context = studyContext(await createTestDatabase());
const { db } = context;
const desk = classDesk(context);
afterAll(() => db.$disconnect());

describe('the class of a join link', () => {
  it('is shown with its name and its instructor, and nothing else', async () => {
    const ines = await newLearner(context, NOW);
    const { joinCode } = await desk.newClass(ines);
    await desk.newPupil(joinCode);
    const { account } = await db.learner.findUniqueOrThrow({ where: { id: ines }, select: { account: true } });
    expect(await findJoinTarget(db, joinCode)).toEqual({
      name: 'Networks',
      instructorName: account.name,
      goalId: null,
    });
  });

  it('is not shown while its code lets no one join', async () => {
    const ines = await newLearner(context, NOW);
    const [closed, archived] = [await desk.newClass(ines), await desk.newClass(ines)];
    await changeJoining(db, { instructorId: ines, classroomId: closed.id }, false);
    await archiveClassroom(db, { instructorId: ines, classroomId: archived.id }, NOW);
    for (const code of [closed.joinCode, archived.joinCode, 'KM7T4RWP']) {
      expect(await findJoinTarget(db, code), code).toBeNull();
    }
  });
});

describe('a join link', () => {
  it.each([
    ['/classes?code=km7t-4rwp', 'KM7T4RWP'],
    ['/classes?code=hello', null],
    ['/classes', null],
    ['/today?code=KM7T-4RWP', null],
    ['/classes?code=%E0%A4%A', null],
  ])('to %s has the code %s', (path, code) => {
    expect(readJoinLink(path)).toBe(code);
  });
});
