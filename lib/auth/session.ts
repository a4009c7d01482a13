import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import type { LearnerId } from '@/lib/ids';
import type { Identity } from './accounts';
import { SESSION_SECONDS, sessionCookie, sessionSecret } from './session-cookie';
import { readSessionToken, sessionKeyFrom } from './session-token';

const learnerIdSchema = z.uuid();

/** Who is asking, by the session cookie; null for a stranger. The only place where a learner's id is made. */
export async function findLearnerId(): Promise<LearnerId | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  const id = learnerIdSchema.safeParse(readSessionToken(token, sessionKey(), new Date()));
  return id.success ? (id.data as LearnerId) : null;
}

let kept: { readonly secret: string; readonly key: Uint8Array } | undefined;

function sessionKey(): Uint8Array {
  const secret = sessionSecret();
  if (kept?.secret !== secret) kept = { secret, key: sessionKeyFrom(secret) };
  return kept.key;
}

/** Who is asking; a stranger is sent to sign in, and back here afterwards. */
export async function requireLearnerId(here: string): Promise<LearnerId> {
  return (await findLearnerId()) ?? redirect(`/sign-in?next=${encodeURIComponent(here)}`);
}

/** Signs somebody in whose identity was verified: sets next-auth's session cookie. */
export async function startSession(identity: Identity): Promise<void> {
  const { name, secure } = sessionCookie();
  const token = await encode({
    secret: sessionSecret(),
    maxAge: SESSION_SECONDS,
    token: { sub: identity.id, name: identity.name, email: identity.email },
  });
  (await cookies()).set(name, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: SESSION_SECONDS,
  });
}

/** Signs out. */
export async function endSession(): Promise<void> {
  (await cookies()).delete(sessionCookie().name);
}
