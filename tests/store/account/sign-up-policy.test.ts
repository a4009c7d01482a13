import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAttemptLimits } from '@/lib/auth/attempts/attempts';
import { outsideProfileSchema, signInOutside } from '@/lib/auth/openid/outside-login';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { signUpWithPassword } from '@/lib/auth/sign-in/sign-up';
import { readSignUpPolicy, whomToAsk } from '@/lib/auth/sign-in/sign-up-policy';
import { archiveClassroom } from '@/lib/classroom/people/archive-classroom';
import { importRoster } from '@/lib/classroom/people/invite';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import { saveInstallation } from '@/lib/db/administration/installation';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type Db, openDb } from '@/lib/db/connection/client';
import type { SignUpRule } from '@/lib/env';
import { learnerIdSchema } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const now = new Date('2026-11-27T09:00:00Z');
const { below } = chanceFrom(7, 'codes');
let db: Db;

beforeAll(async () => {
  db = openDb(await createTestDatabase());
});
afterAll(() => db.$disconnect());

const newEmail = () => `${randomUUID()}@example.org`;
const personOf = (email: string) => ({ name: 'Ada', email, password: 'correct horse battery', timeZone: 'UTC' });

/** Tries to sign up where the environment fixes the rule. Returns the outcome. */
async function signUpUnder(rule: SignUpRule | undefined, email: string, isLetIn = false): Promise<string> {
  const installation = { db, limits: makeAttemptLimits(db, 'a secret'), environment: { SIGN_UP: rule } };
  const request = { address: `2001:db8:${below(0xffff).toString(16)}::1`, isLetIn };
  return (await signUpWithPassword(installation, personOf(email), request, now)).outcome;
}

/** Signs in through a provider that vouches for an address. Returns `in`, or why it was refused. */
async function signInUnder(rule: SignUpRule, email: string): Promise<string> {
  const profile = outsideProfileSchema.parse({ sub: randomUUID(), email, email_verified: true, name: 'Ada' });
  const done = await signInOutside({ db, environment: { SIGN_UP: rule } }, 'https://id.example.org', profile, now);
  return done.ok ? 'in' : done.code;
}

/** Opens a class whose roster has these addresses. */
async function classWith(...emails: string[]): Promise<TaughtClass> {
  const made = await signUp(db, personOf(newEmail()), now, hashOnce);
  if (!made.ok) throw new Error('the instructor has no account');
  const instructorId = learnerIdSchema.parse(made.value.id);
  const opened = await openClassroom(db, instructorId, { name: 'Room' }, { now, below });
  if (!opened.ok) throw new Error(`no class: ${opened.code}`);
  const taught = { instructorId, classroomId: opened.value.id };
  const roster = emails.map((email) => `Invited,${email}`).join('\n');
  await importRoster(db, taught, new TextEncoder().encode(`name,e-mail\n${roster}\n`), now);
  return taught;
}

describe('who may create an account', () => {
  it('is anyone, unless the environment or an administrator says otherwise', async () => {
    expect(await readSignUpPolicy({ db, environment: {} })).toEqual({ rule: 'open', isFixed: false, contact: null });
    expect(await signUpUnder(undefined, newEmail())).toBe('in');
    expect(await signInUnder('open', newEmail())).toBe('in');
  });

  it.each(['invited', 'closed'] as const)('is only the invited and those with a class code: %s', async (rule) => {
    const invited = newEmail();
    await classWith(invited);
    expect(await signUpUnder(rule, newEmail())).toBe('not-invited');
    expect(await signUpUnder(rule, invited)).toBe('in');
    expect(await signUpUnder(rule, newEmail(), true)).toBe('in');
    expect(await signUpUnder(rule, invited)).toBe('email-taken');
  });

  it('is not someone whose invitation is to an archived class', async () => {
    const invited = newEmail();
    const taught = await classWith(invited);
    await archiveClassroom(db, taught, now);
    expect(await signUpUnder('invited', invited)).toBe('not-invited');
  });

  it('includes users of a provider only if they are invited, and none of them once sign-up is closed', async () => {
    const [first, second, present] = [newEmail(), newEmail(), newEmail()];
    await classWith(first, second);
    await signUp(db, personOf(present), now, hashOnce);
    expect(await signInUnder('invited', newEmail())).toBe('not-invited');
    expect(await signInUnder('invited', first)).toBe('in');
    expect(await signInUnder('closed', second)).toBe('not-invited');
    expect(await signInUnder('closed', present)).toBe('in');
  });

  it('changes while the app runs, unless the environment fixes it', async () => {
    await saveInstallation(db, { signUp: 'closed', contact: 'Ms. Rivera in room 12' });
    expect(await readSignUpPolicy({ db, environment: {} })).toMatchObject({ rule: 'closed', isFixed: false });
    const fixed = await readSignUpPolicy({ db, environment: { SIGN_UP: 'open' } });
    expect(fixed).toMatchObject({ rule: 'open', isFixed: true });
    expect(whomToAsk(fixed)).toContain('Ms. Rivera in room 12');
    await saveInstallation(db, { signUp: 'open', contact: null });
    expect(await signUpUnder(undefined, newEmail())).toBe('in');
  });
});
