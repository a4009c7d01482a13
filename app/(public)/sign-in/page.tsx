import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { PublicShell } from '@/app/_components/page-shell';
import { Button, ButtonLink } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/field';
import { safePath } from '@/app/_forms/read-form';
import { getApp } from '@/lib/app-context';
import { findOpenIdSettings } from '@/lib/auth/openid/openid-provider';
import { findLearnerId } from '@/lib/auth/session/session';
import { DISABLED_MESSAGE } from '@/lib/auth/sign-in/credentials';
import { readSignUpPolicy, whomToAsk } from '@/lib/auth/sign-in/sign-up-policy';
import { CredentialsForm } from '../_components/credentials-form';
import { JoinHeading } from '../_components/join-heading';
import { readJoinTarget } from '../_components/read-join-target';
import { signIn } from './actions';
import { signInWithOpenId } from './open-id';

export const metadata: Metadata = { title: 'Sign in' };

type Query = Readonly<Record<'next' | 'refused' | 'error' | 'reset', string | string[] | undefined>>;
type Props = { readonly searchParams: Promise<Partial<Query>> };

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const next = safePath(query.next);
  if (await findLearnerId()) redirect(next);
  const target = await readJoinTarget(next);
  const signUpAddress = `/sign-up?next=${encodeURIComponent(next)}`;
  const openId = findOpenIdSettings(getApp().environment);
  return (
    <PublicShell here="/sign-in" isForStrangers>
      <div className="grid max-w-sm gap-6 py-6">
        <JoinHeading target={target} title="Sign in">
          <p>Create a free account, or sign in to yours.</p>
          <ButtonLink href={signUpAddress} className="mt-2">
            Create an account
          </ButtonLink>
        </JoinHeading>
        {query.reset !== undefined && (
          <Notice tone="right">
            Your new password is set, and you’re signed out everywhere. Sign in with the new password.
          </Notice>
        )}
        {(query.refused !== undefined || query.error !== undefined) && openId && (
          <Notice tone="wrong">{await explainRefusal(query.refused, openId.label)}</Notice>
        )}
        <CredentialsForm action={signIn} kind="sign-in" next={next} />
        {openId && (
          <form action={signInWithOpenId} className="border-t border-line pt-6">
            <input type="hidden" name="next" value={next} />
            <Button type="submit" look="plain" className="w-full">
              Sign in with {openId.label}
            </Button>
          </form>
        )}
        <p className="text-muted">
          <Link href="/forgot-password">Forgot your password?</Link>
        </p>
        {!target && (
          <p className="text-muted">
            New here? <Link href={signUpAddress}>Sign up</Link>
          </p>
        )}
      </div>
    </PublicShell>
  );
}

/** Returns why signing in with the provider did not work, and what to do. */
async function explainRefusal(reason: string | string[] | undefined, label: string): Promise<string> {
  if (reason === 'disabled') return DISABLED_MESSAGE;
  if (reason === 'not-invited') {
    const ask = whomToAsk(await readSignUpPolicy(getApp()));
    return `You have no account here yet, and signing in with ${label} makes one only with an invitation. ${ask}`;
  }
  return `Signing in with ${label} did not work. Your account there needs a verified e-mail address.`;
}
