import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { FocusShell } from '@/app/_components/focus-shell';
import { NeedsScript } from '@/app/_components/needs-script';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { learnerIdSchema } from '@/lib/ids';
import { findOwnGoals } from '@/lib/study/visit/find-own-goals';
import { OwnPlacement } from './_components/own-placement';

export const metadata: Metadata = { title: 'Quick check' };

/** A quick check of what a learner already knows about the topics of their goals. */
export default async function PlacementPage() {
  const learnerId = await requireLearnerId('/today/placement');
  const goals = await findOwnGoals(getApp(), learnerId);
  if (!goals) redirect('/gone');
  return (
    <FocusShell title="Quick check">
      <NeedsScript>Answering questions needs JavaScript. Turn it on and reload this page.</NeedsScript>
      <OwnPlacement id={learnerIdSchema.parse(randomUUID())} goals={[...goals]} />
    </FocusShell>
  );
}
