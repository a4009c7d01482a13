import type { Metadata } from 'next';
import { PublicShell } from '@/app/_components/page-shell';
import { signOut } from '@/app/_components/sign-out';
import { Button } from '@/app/_components/ui/button';

export const metadata: Metadata = { title: 'Account deleted' };

/** The page for a browser that was signed in to a deleted account. */
export default function GonePage() {
  return (
    <PublicShell isForStrangers>
      <div className="grid max-w-md gap-4 py-6">
        <h1 className="text-h1 font-semibold">This account no longer exists.</h1>
        <p>It was deleted, along with its settings, answers, and places in classes. You can sign up again.</p>
        <form action={signOut}>
          <Button type="submit">Sign out</Button>
        </form>
      </div>
    </PublicShell>
  );
}
