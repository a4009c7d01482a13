import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { KNOWN_RULE } from '@/lib/classroom/assignments/credit';
import { readGlanceQuery } from '@/lib/classroom/insight/glance-query';
import { listFamilyColumns } from '@/lib/classroom/insight/learner-columns';
import { viewGlance } from '@/lib/classroom/insight/view-glance';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { ClassFrame } from '../_components/class-frame';
import { ColorKey, DayChoice, Pages } from '../_components/glance-controls';
import { LearnerTable } from './_components/learner-table';

export const metadata: Metadata = { title: 'Class learners' };

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function LearnersPage({ params, searchParams }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const here = `${path}/learners`;
  const instructorId = await requireLearnerId(here);
  const context = getApp();
  const now = new Date();
  const families = listFamilyColumns(context.catalog);
  const { query, dateFault } = readGlanceQuery(await searchParams, families, studyDayOf(now, 'UTC'));
  const view = await viewGlance(context, { instructorId, classroomId: id.data }, query, now);
  if (!view.ok) notFound();
  const { heading, learnerCount, conceptCount, knownCount, pageCount } = view.value;
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/learners">
      {learnerCount === 0 ? (
        <NoLearners path={path} />
      ) : (
        <section aria-labelledby="learners" className="grid gap-4">
          <div className="grid gap-1">
            <h1 id="learners" className="text-lg font-semibold">
              {formatCount(learnerCount, 'learner')}
              {query.on !== null && <>, as predicted for {formatDay(query.on, 'full-date')}</>}
            </h1>
            <p className="text-muted">
              On average {formatNumber(knownCount / learnerCount)} of {formatCount(conceptCount, 'topic')}{' '}
              {query.on === null ? 'are known' : 'will still be known if no one studies until then'}.
            </p>
          </div>
          <DayChoice path={here} query={query} fault={dateFault} />
          <LearnerTable path={here} query={query} glance={view.value} />
          <Pages path={here} query={query} pageCount={pageCount} />
          <ColorKey hasConcepts={families.some(({ id: family }) => query.open.includes(family))} />
          <p className="text-sm text-muted">
            {KNOWN_RULE} Days and answers count from the day a learner joined. “Right” is the share of right or almost
            right answers. It counts only the first quiz answer about each topic each day, not flashcards.
          </p>
        </section>
      )}
    </ClassFrame>
  );
}

function NoLearners({ path }: { readonly path: string }) {
  return (
    <section aria-labelledby="learners" className="grid gap-3">
      <h1 id="learners" className="text-lg font-semibold">
        Learners
      </h1>
      <p>
        No one has joined yet.{' '}
        <Link href={`${path}/join`} prefetch={false} className="underline">
          Share the link
        </Link>{' '}
        and your learners will appear here.
      </p>
    </section>
  );
}
