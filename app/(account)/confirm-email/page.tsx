import type { Metadata } from 'next';
import Link from 'next/link';
import { PublicShell } from '@/app/_components/page-shell';
import { AccountForm } from '../_components/account-form';
import { confirm } from './actions';

/** The link is a key: it is told to no other site. */
export const metadata: Metadata = { title: 'Your address', referrer: 'no-referrer', robots: { index: false } };

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> };

export default async function ConfirmEmailPage({ searchParams }: Props) {
  const { token } = await searchParams;
  return (
    <PublicShell asks>
      <div className="mx-auto grid max-w-sm gap-6 py-6">
        <h1 className="text-2xl font-semibold">Is this your address?</h1>
        <p>Somebody made an account at Well Known with the address that this link was sent to.</p>
        <AccountForm
          action={confirm}
          hidden={{ token: String(token ?? '') }}
          fields={[]}
          button="Yes, it is mine"
          once
        />
        <p className="text-muted">
          <Link href="/account">Your account</Link>
        </p>
      </div>
    </PublicShell>
  );
}
