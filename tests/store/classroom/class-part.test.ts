import { afterAll, expect, it } from 'vitest';
import { findLearnerKind } from '@/lib/auth/session/find-learner-kind';
import { archiveClassroom } from '@/lib/classroom/people/archive-classroom';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { leaveClassroom } from '@/lib/classroom/people/leave-classroom';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import { chanceFrom } from '@/lib/quiz/chance';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';

const context = studyContext(await createTestDatabase());
const { db } = context;
afterAll(() => db.$disconnect());

const NOW = new Date('2026-03-02T18:00:00Z');
const { below } = chanceFrom(5, 'codes');

it('a user is a learner, a member of a class, or an instructor of one that is not archived', async () => {
  const [ines, otto] = [await newLearner(context, NOW), await newLearner(context, NOW)];
  const kinds = async () => [await findLearnerKind(db, ines), await findLearnerKind(db, otto)];
  expect(await kinds()).toEqual(['learner', 'learner']);
  const opened = await openClassroom(db, ines, { name: 'Networks 1' }, { now: NOW, below });
  if (!opened.ok) throw new Error(opened.code);
  const { id } = opened.value;
  const { joinCode } = await db.classroom.findUniqueOrThrow({ where: { id } });
  await joinClassroom(db, otto, { code: joinCode }, NOW);
  expect(await kinds()).toEqual(['instructor', 'member']);
  await leaveClassroom(db, otto, id);
  await archiveClassroom(db, { instructorId: ines, classroomId: id }, NOW);
  expect(await kinds()).toEqual(['member', 'learner']);
});
