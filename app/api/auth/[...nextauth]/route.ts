import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { refuse } from '@/lib/api/failures';
import { isReadableCallback } from '@/lib/auth/session/callback-address';
import { nextAuthOptions } from '@/lib/auth/session/next-auth';

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/**
 * The route by which next-auth's script for browsers would write lines to our log. No page of ours has that script, so
 * anyone else's lines are refused.
 */
const LOG_ROUTE = '_log';

/**
 * next-auth's own routes: session, CSRF token, sign-in and sign-out for clients that are not our pages. What it cannot
 * read is refused here, since it would answer with status 500.
 */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth[0] === LOG_ROUTE) return refuse('malformed');
  if (!listCallbacks(request).every(isReadableCallback)) return refuse('malformed');
  try {
    return await NextAuth(nextAuthOptions())(request, context);
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('malformed');
    throw error;
  }
}

/** The addresses to go on to that a request names in its own address or in next-auth's cookie. */
function listCallbacks({ nextUrl, cookies }: NextRequest): readonly string[] {
  const kept = cookies.getAll().filter(({ name }) => name.endsWith('next-auth.callback-url'));
  return [...nextUrl.searchParams.getAll('callbackUrl'), ...kept.map(({ value }) => value)].filter(
    (text) => text !== '',
  );
}

export { handle as GET, handle as POST };
