import { afterAll, describe, expect, it } from 'vitest';
import { viewGlance } from '@/lib/classroom/insight/view-glance';
import { viewInvitations } from '@/lib/classroom/people/answer-invitation';
import { inviteCoInstructor } from '@/lib/classroom/people/invite';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { listClassrooms } from '@/lib/classroom/people/list-classrooms';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import { viewPeople } from '@/lib/classroom/people/view-people';
import { chanceFrom } from '@/lib/quiz/chance';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';

const context = studyContext(await createTestDatabase());
const { db } = context;
afterAll(() => db.$disconnect());

const NOW = new Date('2026-03-02T18:00:00Z');
const { below } = chanceFrom(5, 'names');

describe('names that were stored before there was a rule', () => {
  it('are shown to others without invisible characters, and stay unchanged in the database', async () => {
    const [ines, amara, otto] = [
      await newLearner(context, NOW),
      await newLearner(context, NOW),
      await newLearner(context, NOW),
    ];
    const opened = await openClassroom(db, ines, { name: 'Net\u202e 101' }, { now: NOW, below });
    if (!opened.ok) throw new Error(opened.code);
    const { id, joinCode } = opened.value;
    await joinClassroom(db, amara, { code: joinCode }, NOW);
    await db.account.update({ where: { id: ines }, data: { name: 'Ines\u2066' } });
    await db.account.update({ where: { id: amara }, data: { name: '\u200b\u200b' } });
    const { email } = await db.account.findUniqueOrThrow({ where: { id: otto } });
    await inviteCoInstructor(db, { instructorId: ines, classroomId: id }, { email }, NOW);
    const query = { on: null, sort: 'name', descending: false, page: 1, open: [] } as const;
    const shown = JSON.stringify([
      await viewPeople(db, { instructorId: ines, classroomId: id }),
      await viewGlance(context, { instructorId: ines, classroomId: id }, query, NOW),
      await listClassrooms(db, ines),
      await listClassrooms(db, amara),
      await viewInvitations(db, otto),
    ]);
    expect(shown).toContain('Net 101');
    expect(shown).not.toMatch(/[\u200b\u202e\u2066]|"name":""/u);
    expect((await db.account.findUniqueOrThrow({ where: { id: amara } })).name).toBe('\u200b\u200b');
  });
});
