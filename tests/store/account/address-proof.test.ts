import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAccount } from '@/lib/account/export-account';
import { makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { signInOutside } from '@/lib/auth/openid/outside-login';
import { requestReset, resetPassword } from '@/lib/auth/password/reset-password';
import { beginSecondFactor, confirmSecondFactor } from '@/lib/auth/second-factor/second-factor';
import { signUp, verifyCredentials } from '@/lib/auth/sign-in/accounts';
import { acceptInvitation, declineInvitation, viewInvitations } from '@/lib/classroom/people/answer-invitation';
import { importRoster, inviteCoInstructor } from '@/lib/classroom/people/invite';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import { findAccount, markEmailVerified } from '@/lib/db/account/accounts';
import { deleteAccountRows } from '@/lib/db/account/delete-account';
import { createSession, touchSession } from '@/lib/db/account/sessions';
import { type Db, openDb } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import type { Mail } from '@/lib/mail/mail';
import { chanceFrom } from '@/lib/quiz/chance';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const now = new Date('2026-11-26T09:00:00Z');
const later = new Date('2026-11-26T09:20:00Z');
const secret = 'a secret for tests only';
const { below } = chanceFrom(11, 'codes');
const NO_INVITATION = { ok: false, code: 'no-invitation' };
let db: Db;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
});
afterAll(() => db.$disconnect());

async function makePerson(email = `${randomUUID()}@example.org`) {
  const person = { name: 'Ada', email, password: 'correct horse battery', timeZone: 'UTC' };
  const made = await signUp(db, person, now, hashOnce);
  if (!made.ok) throw new Error(made.code);
  return { id: made.value.id as LearnerId, person };
}

async function makeRoom(name = 'Room') {
  const teacher = await makePerson();
  await markEmailVerified(db, teacher.id, now);
  const opened = await openClassroom(db, teacher.id, { name }, { now, below });
  if (!opened.ok) throw new Error(opened.code);
  return { ...opened.value, instructorId: teacher.id };
}

/** Makes an account with another user's address, and everything that can be set up in it. */
async function makeSquatted() {
  const { id, person } = await makePerson();
  const base32 = (await beginSecondFactor({ db, secret }, id, now)) ?? '';
  const code = new TOTP({ secret: Secret.fromBase32(base32) }).generate({ timestamp: now.getTime() });
  expect(await confirmSecondFactor({ db, secret }, id, code, now)).toHaveLength(10);
  const session = { accountId: id, id: randomUUID() };
  await createSession(db, session, 'Firefox on Linux', new Date());
  const room = await makeRoom();
  await joinClassroom(db, id, { code: room.joinCode }, now);
  const own = await openClassroom(db, id, { name: 'Opened by the account' }, { now, below });
  return { id, person, session, own };
}

async function expectNothingLeft({ id, person, session, own }: Awaited<ReturnType<typeof makeSquatted>>) {
  const account = await findAccount(db, id);
  expect(account).toMatchObject({ emailVerifiedAt: later, hasSecondFactor: false });
  expect(await db.secondFactor.count({ where: { accountId: id } })).toBe(0);
  expect(await db.recoveryCode.count({ where: { accountId: id } })).toBe(0);
  expect(await db.mailToken.count({ where: { accountId: id } })).toBe(0);
  expect(await touchSession(db, session)).toBe(false);
  expect(await verifyCredentials(db, person)).toBeNull();
  const places = await db.enrolment.findMany({ where: { learnerId: id }, select: { classroomId: true, role: true } });
  expect(places).toEqual([{ classroomId: own.ok && own.value.id, role: 'instructor' }]);
}

async function resetByMail(email: string, password: string): Promise<unknown> {
  const mails: Mail[] = [];
  await requestReset({ db, sendMail: async (mail) => void mails.push(mail) }, email, 'https://learn.example.org', now);
  const link = /https:\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '';
  const token = new URL(link).searchParams.get('token');
  const limits = makeAttemptLimits(db, secret);
  return resetPassword({ db, limits }, { token, password, address: '192.0.2.1' }, later);
}

describe('an invitation', () => {
  it('cannot be seen, accepted, or declined before the address is verified', async () => {
    const room = await makeRoom();
    const { id, person } = await makePerson();
    await inviteCoInstructor(
      db,
      { instructorId: room.instructorId, classroomId: room.id },
      { email: person.email },
      now,
    );
    expect(await viewInvitations(db, id)).toEqual([]);
    expect(await acceptInvitation(db, id, room.id, now)).toEqual(NO_INVITATION);
    expect((await declineInvitation(db, id, room.id)).ok).toBe(false);
    await markEmailVerified(db, id, now);
    expect(await viewInvitations(db, id)).toHaveLength(1);
    expect(await acceptInvitation(db, id, room.id, now)).toMatchObject({ ok: true });
    expect(await db.enrolment.findFirst({ where: { learnerId: id, classroomId: room.id } })).toMatchObject({
      role: 'co-instructor',
    });
  });

  it('stays for the owner of an address while another user has the address without verifying it', async () => {
    const room = await makeRoom();
    const { id, person } = await makePerson();
    await joinClassroom(db, id, { code: room.joinCode }, now);
    const roster = new TextEncoder().encode(`name,email\nAda,${person.email}\n`);
    expect(
      await importRoster(db, { instructorId: room.instructorId, classroomId: room.id }, roster, now),
    ).toMatchObject({
      value: { invitedCount: 1 },
    });
    await deleteAccountRows(db, id);
    expect(await db.invitation.count({ where: { email: person.email } })).toBe(1);
  });

  it('is deleted with the account that verified the address, and no later account sees it', async () => {
    const room = await makeRoom();
    const { id, person } = await makePerson();
    await inviteCoInstructor(
      db,
      { instructorId: room.instructorId, classroomId: room.id },
      { email: person.email },
      now,
    );
    await markEmailVerified(db, id, now);
    await deleteAccountRows(db, id);
    expect(await db.invitation.count({ where: { email: person.email } })).toBe(0);
    const next = await makePerson(person.email);
    expect(await viewInvitations(db, next.id)).toEqual([]);
  });
});

it('after the migration, a co-instructor’s place that an unverified account took earlier is an invitation again', async () => {
  const room = await makeRoom();
  const [verified, unverified] = [await makePerson(), await makePerson()];
  await markEmailVerified(db, verified.id, now);
  for (const { id: learnerId } of [verified, unverified]) {
    const place = {
      learnerId,
      classroomId: room.id,
      role: 'co-instructor',
      joinedAt: now,
      sharedFrom: now,
      joinedOn: now,
    };
    await db.enrolment.create({ data: place });
  }
  const file = 'prisma/migrations/20261126130000_unverified_co_instructors/migration.sql';
  for (const statement of fs
    .readFileSync(file, 'utf8')
    .split(/;$/m)
    .filter((text) => text.trim() !== '')) {
    await db.$executeRawUnsafe(statement);
  }
  const kept = await db.enrolment.findMany({ where: { classroomId: room.id, role: 'co-instructor' } });
  expect(kept.map(({ learnerId }) => learnerId)).toEqual([verified.id]);
  expect(await viewInvitations(db, unverified.id)).toEqual([]);
  await markEmailVerified(db, unverified.id, now);
  expect(await viewInvitations(db, unverified.id)).toMatchObject([{ classroomId: room.id, role: 'co-instructor' }]);
});

describe('the first proof of an address', () => {
  it('through a new password removes everything that was set up before it', async () => {
    const squatted = await makeSquatted();
    const password = 'another horse battery';
    await resetByMail(squatted.person.email, password);
    await expectNothingLeft(squatted);
    expect(await verifyCredentials(db, { ...squatted.person, password })).not.toBeNull();
  });

  it('through an OpenID provider removes the same', async () => {
    const squatted = await makeSquatted();
    const profile = { sub: randomUUID(), email: squatted.person.email, email_verified: true, name: 'Ada' };
    expect(await signInOutside({ db, environment: {} }, 'https://id.example.org', profile, later)).toMatchObject({
      ok: true,
    });
    await expectNothingLeft(squatted);
  });

  it('is the only one that removes anything: a later new password leaves the second factor and the places', async () => {
    const { id, person, session } = await makeSquatted();
    await markEmailVerified(db, id, now);
    await resetByMail(person.email, 'another horse battery');
    expect(await findAccount(db, id)).toMatchObject({ emailVerifiedAt: now, hasSecondFactor: true });
    expect(await db.recoveryCode.count({ where: { accountId: id } })).toBe(10);
    expect(await db.enrolment.count({ where: { learnerId: id } })).toBe(2);
    expect(await touchSession(db, session)).toBe(false);
  });
});

describe('the export of a user’s data', () => {
  const read = async (id: LearnerId) => {
    let text = '';
    for await (const piece of exportAccount(db, id, now)) text += piece;
    return JSON.parse(text).tables;
  };

  it('contains the invitations to a verified address, and none before that', async () => {
    const room = await makeRoom('Inviting room');
    const { id, person } = await makePerson();
    await inviteCoInstructor(
      db,
      { instructorId: room.instructorId, classroomId: room.id },
      { email: person.email },
      now,
    );
    expect((await read(id)).Invitation).toEqual([]);
    await markEmailVerified(db, id, now);
    expect((await read(id)).Invitation).toEqual([
      expect.objectContaining({ classroomId: room.id, email: person.email, role: 'co-instructor' }),
    ]);
  });

  it('contains the classrooms that the user opened, with their assignments, and no others', async () => {
    const [mine, other] = [await makeRoom('Mine'), await makeRoom('Other')];
    for (const { id } of [mine, other]) {
      await db.assignment.create({
        data: {
          ...{ classroomId: id, id: randomUUID(), title: `Work for ${id}`, conceptIds: ['ssh'] },
          ...{ opensOn: now, dueOn: now, studyDays: 1, createdAt: now },
        },
      });
    }
    const tables = await read(mine.instructorId);
    expect(tables.Classroom).toEqual([expect.objectContaining({ id: mine.id, name: 'Mine', joinCode: mine.joinCode })]);
    expect(tables.Assignment).toEqual([expect.objectContaining({ title: `Work for ${mine.id}` })]);
  });
});
