import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { refuse } from '@/lib/api/failures';
import { isReadableCallback } from '@/lib/auth/session/callback-address';
import { nextAuthOptions } from '@/lib/auth/session/next-auth';

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/**
 * The route through which next-auth's browser script would write to our log. Our pages do not use that script, so the
 * route refuses all requests.
 */
const LOG_ROUTE = '_log';

/**
 * next-auth's own routes: session, CSRF token, sign-in, and sign-out for clients other than our pages. Requests that
 * next-auth cannot read are refused here, because it would answer with status 500.
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

/** Returns the redirect addresses in a request's URL or in next-auth's cookie. */
function listCallbacks({ nextUrl, cookies }: NextRequest): readonly string[] {
  const kept = cookies.getAll().filter(({ name }) => name.endsWith('next-auth.callback-url'));
  return [...nextUrl.searchParams.getAll('callbackUrl'), ...kept.map(({ value }) => value)].filter(
    (text) => text !== '',
  );
}

export { handle as GET, handle as POST };
