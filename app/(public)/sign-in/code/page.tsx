import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { PublicShell } from '@/app/_components/page-shell';
import { findCodeStep } from '@/lib/auth/second-factor/code-step';
import { CodeForm } from './_components/code-form';

export const metadata: Metadata = { title: 'Sign-in code' };

export default async function CodePage() {
  if (!(await findCodeStep())) redirect('/sign-in');
  return (
    <PublicShell>
      <div className="grid max-w-sm gap-6 py-6">
        <h1 className="text-h1 font-semibold">Enter your code</h1>
        <CodeForm />
        <p className="text-muted">
          Not you? <Link href="/sign-in">Start over</Link>
        </p>
      </div>
    </PublicShell>
  );
}
