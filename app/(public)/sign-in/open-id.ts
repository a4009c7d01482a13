'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth from 'next-auth';
import { readForm, safePath } from '@/app/_forms/read-form';
import { OPENID } from '@/lib/auth/openid/openid-provider';
import { nextAuthOptions } from '@/lib/auth/session/next-auth';
import { addBasePath, removeBasePath } from '@/lib/base-path';

/**
 * Redirects the browser to the OpenID provider. It starts next-auth's flow as next-auth's own page would: first the
 * CSRF token, then the sign-in.
 */
export async function signInWithOpenId(sent: FormData): Promise<void> {
  const { csrfToken } = (await (await callNextAuth('csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, callbackUrl: safePath(readForm(sent).get('next')) });
  const answer = await callNextAuth('signin', body);
  const location = answer.headers.get('location') ?? addBasePath('/sign-in?refused=openid');
  // Next adds the base path to a path within the app.
  redirect(removeBasePath(location) ?? location);
}

/** Calls one of next-auth's routes within this request, and sets the cookies that the route sets. */
async function callNextAuth(action: 'csrf' | 'signin', body?: URLSearchParams): Promise<Response> {
  const nextauth = action === 'csrf' ? [action] : [action, OPENID];
  const url = `http://localhost/api/auth/${nextauth.join('/')}`;
  const request = new NextRequest(url, body ? { method: 'POST', body } : {});
  const answer: Response = await NextAuth(nextAuthOptions())(request, { params: Promise.resolve({ nextauth }) });
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll()) jar.set(cookie);
  return answer;
}
