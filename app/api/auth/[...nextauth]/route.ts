import NextAuth from 'next-auth';
import { nextAuthOptions, UnreadableCallback } from '@/lib/auth/next-auth';
import { refuse } from '../../_exchange';

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/** next-auth's own routes: session, CSRF token, sign-in and sign-out for clients that are not our pages. */
async function handle(request: Request, context: Context): Promise<Response> {
  try {
    return await NextAuth(nextAuthOptions())(request, context);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnreadableCallback) return refuse('malformed');
    throw error;
  }
}

export { handle as GET, handle as POST };
