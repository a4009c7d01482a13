import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation, declineInvitation, viewInvitations } from '@/lib/classroom/people/answer-invitation';
import { archiveClassroom, reopenClassroom } from '@/lib/classroom/people/archive-classroom';
import { changeJoining, renewJoinCode } from '@/lib/classroom/people/change-joining';
import { importRoster, inviteCoInstructor, withdrawInvitation } from '@/lib/classroom/people/invite';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { leaveClassroom } from '@/lib/classroom/people/leave-classroom';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import { removeCoInstructor, removeLearner } from '@/lib/classroom/people/remove-member';
import { viewPeople } from '@/lib/classroom/people/view-people';
import { markEmailVerified } from '@/lib/db/account/accounts';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';

const context = studyContext(await createTestDatabase());
const { db } = context;
afterAll(() => db.$disconnect());

const NOW = new Date('2026-03-02T18:00:00Z');
const { below } = chanceFrom(3, 'codes');
const csv = (text: string) => new TextEncoder().encode(text);
const NOT_FOUND = { ok: false, code: 'not-found' };

let ines: LearnerId;
let otto: LearnerId;
let amara: LearnerId;
let id: ClassroomId;
let joinCode: string;
const emailOf = async (learnerId: LearnerId) =>
  (await db.account.findUniqueOrThrow({ where: { id: learnerId } })).email;

beforeAll(async () => {
  [ines, otto, amara] = [
    await newLearner(context, NOW),
    await newLearner(context, NOW),
    await newLearner(context, NOW),
  ];
  for (const invited of [otto, amara]) await markEmailVerified(db, invited, NOW);
  const opened = await openClassroom(db, ines, { name: 'People' }, { now: NOW, below });
  if (!opened.ok) throw new Error(opened.code);
  ({ id, joinCode } = opened.value);
});

describe('a class is changed only by its instructors', () => {
  it('and by no one else, whatever they try', async () => {
    expect(await renewJoinCode(db, { instructorId: otto, classroomId: id }, below)).toEqual(NOT_FOUND);
    expect((await changeJoining(db, { instructorId: otto, classroomId: id }, false)).ok).toBe(false);
    expect((await archiveClassroom(db, { instructorId: otto, classroomId: id }, NOW)).ok).toBe(false);
    expect((await removeLearner(db, { instructorId: otto, classroomId: id }, ines)).ok).toBe(false);
    expect(
      await importRoster(db, { instructorId: otto, classroomId: id }, csv('name,email\nA,a@example.org'), NOW),
    ).toEqual(NOT_FOUND);
    expect(
      await inviteCoInstructor(db, { instructorId: otto, classroomId: id }, { email: 'a@example.org' }, NOW),
    ).toEqual(NOT_FOUND);
    expect(await viewPeople(db, { instructorId: otto, classroomId: id })).toEqual(NOT_FOUND);
    expect(await db.invitation.count({ where: { classroomId: id } })).toBe(0);
  });
});

describe('joining by code', () => {
  it('ends if the code is replaced or turned off, or if the class is archived', async () => {
    const renewed = await renewJoinCode(db, { instructorId: ines, classroomId: id }, below);
    expect(renewed.ok && renewed.value).not.toBe(joinCode);
    expect((await joinClassroom(db, amara, { code: joinCode }, NOW)).ok).toBe(false);
    if (renewed.ok) joinCode = renewed.value;
    await changeJoining(db, { instructorId: ines, classroomId: id }, false);
    expect((await joinClassroom(db, amara, { code: joinCode }, NOW)).ok).toBe(false);
    await changeJoining(db, { instructorId: ines, classroomId: id }, true);
    await archiveClassroom(db, { instructorId: ines, classroomId: id }, NOW);
    expect((await joinClassroom(db, amara, { code: joinCode }, NOW)).ok).toBe(false);
    expect(await renewJoinCode(db, { instructorId: ines, classroomId: id }, below)).toEqual(NOT_FOUND);
    await reopenClassroom(db, { instructorId: ines, classroomId: id });
    expect((await joinClassroom(db, amara, { code: joinCode }, NOW)).ok).toBe(true);
    expect((await removeLearner(db, { instructorId: ines, classroomId: id }, amara)).ok).toBe(true);
    expect((await removeLearner(db, { instructorId: ines, classroomId: id }, amara)).ok).toBe(false);
  });
});

describe('an invitation', () => {
  it('gives a place only to its recipient, and only when they accept it', async () => {
    const email = await emailOf(amara);
    const roster = `name,email\nAmara,${email.toUpperCase()}\nNobody yet,later@example.org\nBad,nothing\n`;
    const imported = await importRoster(db, { instructorId: ines, classroomId: id }, csv(roster), NOW);
    expect(imported).toMatchObject({ ok: true, value: { invitedCount: 2, knownCount: 0, faults: [{ line: 4 }] } });
    expect(
      (await importRoster(db, { instructorId: ines, classroomId: id }, csv(roster), NOW)).ok &&
        (await viewInvitations(db, otto)),
    ).toEqual([]);
    const people = await viewPeople(db, { instructorId: ines, classroomId: id });
    expect(people.ok && [people.value.learners.length, people.value.invitations.length]).toEqual([0, 2]);
    expect(await acceptInvitation(db, otto, id, NOW)).toEqual({ ok: false, code: 'no-invitation' });
    expect(await acceptInvitation(db, amara, id, NOW)).toEqual({ ok: true, value: { name: 'People' } });
    expect(await viewInvitations(db, amara)).toEqual([]);
    expect((await withdrawInvitation(db, { instructorId: otto, classroomId: id }, 'later@example.org')).ok).toBe(false);
    expect((await withdrawInvitation(db, { instructorId: ines, classroomId: id }, 'later@example.org')).ok).toBe(true);
  });

  it('can be declined, and only an instructor can offer or end co-teaching', async () => {
    const email = await emailOf(otto);
    expect((await inviteCoInstructor(db, { instructorId: ines, classroomId: id }, { email }, NOW)).ok).toBe(true);
    expect((await declineInvitation(db, otto, id)).ok).toBe(true);
    await inviteCoInstructor(db, { instructorId: ines, classroomId: id }, { email }, NOW);
    await acceptInvitation(db, otto, id, NOW);
    expect((await viewPeople(db, { instructorId: otto, classroomId: id })).ok).toBe(true);
    expect(
      await inviteCoInstructor(db, { instructorId: otto, classroomId: id }, { email: 'x@example.org' }, NOW),
    ).toEqual(NOT_FOUND);
    expect((await archiveClassroom(db, { instructorId: otto, classroomId: id }, NOW)).ok).toBe(false);
    expect((await removeCoInstructor(db, { instructorId: otto, classroomId: id }, otto)).ok).toBe(false);
    expect((await removeLearner(db, { instructorId: otto, classroomId: id }, ines)).ok).toBe(false);
    expect((await leaveClassroom(db, otto, id)).ok).toBe(true);
    expect(await viewPeople(db, { instructorId: otto, classroomId: id })).toEqual(NOT_FOUND);
  });
});
