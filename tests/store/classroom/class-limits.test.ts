import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { ATTEMPT_POLICIES, type AttemptKind } from '@/lib/auth/attempts/attempt-policy';
import { makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { archiveClassroom } from '@/lib/classroom/people/archive-classroom';
import { importRoster, inviteCoInstructor } from '@/lib/classroom/people/invite';
import { CLASSROOM_LIMITS, openClassroom } from '@/lib/classroom/people/open-classroom';
import { createClassroom } from '@/lib/db/classroom/classrooms';
import type { ClassroomId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';

const context = studyContext(await createTestDatabase());
const { db } = context;
afterAll(() => db.$disconnect());

const NOW = new Date('2026-03-02T18:00:00Z');
const { below } = chanceFrom(3, 'limits');
const roster = (count: number) =>
  new TextEncoder().encode(
    ['name,email', ...Array.from({ length: count }, () => `Ada,${randomUUID()}@example.org`)].join('\n'),
  );

describe('the classrooms of one user', () => {
  it('are limited, even if many are opened at once; archiving one makes room', async () => {
    const ines = await newLearner(context, NOW);
    const open = () => openClassroom(db, ines, { name: 'Networks' }, { now: NOW, below });
    const opened = [];
    for (let batch = 0; batch < 10; batch++) opened.push(...(await Promise.all(Array.from({ length: 6 }, open))));
    const made = opened.flatMap((each) => (each.ok ? [each.value.id] : []));
    expect(made).toHaveLength(CLASSROOM_LIMITS.open);
    expect(opened.filter((each) => !each.ok && each.code === 'full')).toHaveLength(60 - CLASSROOM_LIMITS.open);
    expect(await db.classroom.count({ where: { enrolments: { some: { learnerId: ines } } } })).toBe(made.length);
    expect((await openClassroom(db, await newLearner(context, NOW), { name: 'X' }, { now: NOW, below })).ok).toBe(true);
    await archiveClassroom(db, { instructorId: ines, classroomId: made[0] as ClassroomId }, NOW);
    expect([(await open()).ok, (await open()).ok]).toEqual([true, false]);
  });

  it('are limited in total, so that archiving does not make room forever', async () => {
    const otto = await newLearner(context, NOW);
    const make = async () => {
      const id = randomUUID() as ClassroomId;
      const joinCode = randomUUID();
      const outcome = await createClassroom(db, otto, { id, name: 'X', joinCode, createdAt: NOW }, { open: 1, all: 3 });
      await archiveClassroom(db, { instructorId: otto, classroomId: id }, NOW);
      return outcome;
    };
    expect([await make(), await make(), await make(), await make()]).toEqual(['made', 'made', 'made', 'full']);
  });
});

describe('the open invitations of a class', () => {
  it('are limited, even if several rosters come together; a roster is accepted as a whole or not at all', async () => {
    const ines = await newLearner(context, NOW);
    const opened = await openClassroom(db, ines, { name: 'Networks' }, { now: NOW, below });
    if (!opened.ok) throw new Error(opened.code);
    const { id } = opened.value;
    const read = await Promise.all(
      [6000, 6000].map((count) => importRoster(db, { instructorId: ines, classroomId: id }, roster(count), NOW)),
    );
    expect(read.map((each) => each.ok || each.code).sort()).toEqual(['full', true]);
    expect(await db.invitation.count({ where: { classroomId: id } })).toBe(6000);
    expect(await importRoster(db, { instructorId: ines, classroomId: id }, roster(4000), NOW)).toMatchObject({
      ok: true,
    });
    const email = 'eve@example.org';
    expect(await inviteCoInstructor(db, { instructorId: ines, classroomId: id }, { email }, NOW)).toEqual({
      ok: false,
      code: 'full',
    });
  });
});

describe('what one account may try', () => {
  const limits = makeAttemptLimits(db, 'a secret for tests only');

  it.each([
    ['join-code', '192.0.2.1'],
    ['classroom', '192.0.2.2'],
    ['invitation', '192.0.2.3'],
  ] as const)('is limited for %s, from any address', async (kind: AttemptKind, address) => {
    const policy = ATTEMPT_POLICIES[kind as 'join-code'];
    const account = randomUUID();
    const waits = [];
    for (let tries = 0; tries <= policy.perAccount.points; tries++) {
      waits.push(await limits.begin({ kind, account, address: `${address}${tries % 9}` }));
    }
    expect(waits.map((wait) => wait === null).lastIndexOf(true)).toBe(policy.perAccount.points - 1);
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect(await limits.begin({ kind, account: randomUUID(), address })).toBeNull();
  });

  it('is not counted for valid join codes', async () => {
    const attempt = { kind: 'join-code', account: randomUUID(), address: '192.0.2.200' } as const;
    for (let tries = 0; tries < 50; tries++) {
      expect(await limits.begin(attempt)).toBeNull();
      await limits.succeed(attempt);
    }
  });
});
