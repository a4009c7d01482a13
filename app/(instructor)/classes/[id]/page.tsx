import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { isTemplate } from '@/app/_own-part/is-template';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewOverview } from '@/lib/classroom/insight/view-overview';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { HOLE } from '@/lib/web/own-part/hole';
import { ClassFrame } from './_components/class-frame';
import { FirstSteps } from './_components/first-steps';
import { Overview } from './_components/overview';
import { wordOverview } from './_components/overview-words';
import { readJoinAddress } from './_components/read-join-address';

export const metadata: Metadata = { title: 'Your class' };

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The search parameters that the learner table had when it was on this page. Old links that use them still work. */
const TABLE_PARAMETERS = ['on', 'sort', 'down', 'page', 'open'];

export default async function OverviewPage({ params, searchParams }: Props) {
  if (await isTemplate()) return <OverviewFrame words={HOLE} />;
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(path);
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    TABLE_PARAMETERS.includes(name) ? [value ?? []].flat().map((each) => [name, each]) : [],
  );
  if (asked.length > 0) redirect(`${path}/learners?${new URLSearchParams(asked)}`);
  const view = await viewOverview(getApp(), { instructorId, classroomId: id.data }, new Date());
  if (!view.ok) notFound();
  const { heading, learnerCount } = view.value;
  if (learnerCount > 0) return <OverviewFrame words={wordOverview(path, view.value)} />;
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="" isAboutClass>
      <FirstSteps path={path} join={await readJoinAddress(heading)} />
    </ClassFrame>
  );
}

const OverviewFrame = (props: Parameters<typeof Overview>[0]) => (
  <SignedInShell here="/classes">
    <Overview {...props} />
  </SignedInShell>
);
