import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { PublicShell } from '@/app/_components/page-shell';
import { Notice } from '@/app/_components/ui/field';
import { safePath } from '@/app/_forms/read-form';
import { getApp } from '@/lib/app-context';
import { findLearnerId } from '@/lib/auth/session/session';
import { readSignUpPolicy, whomToAsk } from '@/lib/auth/sign-in/sign-up-policy';
import { findGoal } from '@/lib/catalog/course';
import { DEFAULT_GOAL } from '@/lib/catalog/goal';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import { CredentialsForm } from '../_components/credentials-form';
import { JoinHeading } from '../_components/join-heading';
import { readJoinTarget } from '../_components/read-join-target';
import { signUp } from './actions';

export const metadata: Metadata = { title: 'Sign up' };

type Props = {
  readonly searchParams: Promise<{
    readonly next?: string | string[];
    readonly goal?: string | string[];
    readonly from?: string | string[];
  }>;
};

export default async function SignUpPage({ searchParams }: Props) {
  const { next: asked, goal, from } = await searchParams;
  const next = safePath(asked);
  if (await findLearnerId()) redirect(next);
  const target = await readJoinTarget(next);
  const { catalog } = getApp();
  const wanted = target?.goalId ?? (typeof goal === 'string' ? goal : undefined);
  const chosen = findGoal(catalog, wanted)?.id ?? DEFAULT_GOAL;
  const policy = await readSignUpPolicy(getApp());
  const needsInvitation = policy.rule !== 'open' && target === null;
  // Visitors who come from the start page have chosen a goal. Those who come to join or teach a class do not need one
  // yet.
  const isAskedForGoal = from !== 'start' && !next.startsWith('/classes');
  return (
    <PublicShell here="/sign-up" isForStrangers>
      <div className="grid max-w-sm gap-6 py-6">
        <JoinHeading target={target} title="Sign up">
          <p>Create your free account first.</p>
        </JoinHeading>
        {needsInvitation && (
          <Notice tone="plain">
            New accounts here need an invitation. If an instructor invited your e-mail address, sign up with that
            address. {whomToAsk(policy)} You can also <Link href="/start">learn without an account</Link>.
          </Notice>
        )}
        <CredentialsForm
          action={signUp}
          kind="sign-up"
          next={next}
          goals={isAskedForGoal ? listGoalChoices(catalog) : []}
          goal={chosen}
          asksForCode={needsInvitation}
        />
        <p className="text-muted">
          Have an account? <Link href={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</Link>
        </p>
      </div>
    </PublicShell>
  );
}
