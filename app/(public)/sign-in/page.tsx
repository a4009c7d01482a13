import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { PublicShell } from '@/app/_components/page-shell';
import { findLearnerId } from '@/lib/auth/session';
import { AccountForm } from '../_components/account-form';
import { safePath } from '../account-form-state';
import { signIn } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { readonly searchParams: Promise<{ readonly next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safePath((await searchParams).next);
  if (await findLearnerId()) redirect(next);
  return (
    <PublicShell>
      <div className="mx-auto grid max-w-sm gap-6 py-6">
        <h1 className="text-2xl font-semibold">Sign in</h1>
        <AccountForm action={signIn} kind="sign-in" next={next} />
        <p className="text-muted">
          New here? <Link href={`/sign-up?next=${encodeURIComponent(next)}`}>Sign up</Link>
        </p>
      </div>
    </PublicShell>
  );
}
