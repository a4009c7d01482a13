import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { SESSION_SECONDS, sessionCookie } from '@/lib/auth/session/session-cookie';
import { VISITOR_COOKIE } from '@/lib/auth/session/visitor-kind';
import { signUp } from '@/lib/auth/sign-in/accounts';
import { WHOLE_GOAL } from '@/lib/catalog/goal';
import { findAccountByEmail } from '@/lib/db/account/accounts';
import { createSession } from '@/lib/db/account/sessions';
import { makeVisitor, noonZone, type Person } from '../outside/visitor';
import { appDb } from './app-database';
import { SECRET } from './crib';

const url = () => process.env.WELL_KNOWN_URL ?? '';

/** A person without an account. */
export const newPerson = (name = 'Ada Learner'): Person => ({
  name,
  email: `${randomUUID()}@example.org`,
  password: randomUUID(),
});

/**
 * Creates an account with the goal of everything, as the sign-up page does, but without a page, an e-mail, or a
 * session.
 */
export async function giveAccount(person: Person): Promise<void> {
  const now = new Date();
  const made = await signUp(await appDb(), { ...person, timeZone: noonZone(now), goal: WHOLE_GOAL }, now);
  if (!made.ok) throw new Error(`${person.email} already has an account`);
}

/** Submits the sign-up form, which e-mails a verification link to the address. */
export const sendSignUpForm = (person: Person): Promise<void> => makeVisitor(url()).signUp(person);

/** Signs this browser in to a person's account: creates a session and sets its cookies. */
export async function signInIn(context: BrowserContext, { email }: Person): Promise<void> {
  const db = await appDb();
  const account = await findAccountByEmail(db, email);
  if (!account) throw new Error(`${email} has no account`);
  const { id, name } = account;
  const sid = randomUUID();
  await createSession(db, { accountId: id, id: sid }, 'A browser of the tests', new Date());
  const token = { sub: id, sid, name, email };
  const value = await encode({ secret: SECRET, maxAge: SESSION_SECONDS, token });
  await context.addCookies([
    { name: sessionCookie(undefined).name, value, url: url(), httpOnly: true },
    { name: VISITOR_COOKIE, value: 'learner', url: url() },
  ]);
}

/** Creates an account for a person and signs this browser in to it. */
export async function signUpIn(context: BrowserContext, person: Person): Promise<void> {
  await giveAccount(person);
  await signInIn(context, person);
}
