import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/lib/auth/next-auth';

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/** next-auth's own routes: session, CSRF token, sign-in and sign-out for clients that are not our pages. */
async function handle(request: Request, context: Context): Promise<Response> {
  return NextAuth(nextAuthOptions())(request, context);
}

export { handle as GET, handle as POST };
