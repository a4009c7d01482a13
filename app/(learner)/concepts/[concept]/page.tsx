import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewConcept } from '@/lib/study/progress/view-concept';
import { formatDay } from '@/lib/words/date';
import { SuspensionForm } from '../_components/suspension-form';
import { ForgettingCurve } from './_components/forgetting-curve';
import { MemorySummary } from './_components/memory-summary';
import { PrerequisiteList, SideBySide } from './_components/neighbours';
import { ReviewList } from './_components/review-list';

type ConceptPageProps = { readonly params: Promise<{ readonly concept: string }> };

export async function generateMetadata({ params }: ConceptPageProps): Promise<Metadata> {
  const concept = getApp().catalog.find((await params).concept);
  return concept ? { title: `Your memory of ${concept.title}` } : {};
}

/** What a learner remembers of one concept, how it came to that, and what comes next. */
export default async function ConceptPage({ params }: ConceptPageProps) {
  const id = (await params).concept;
  const learnerId = await requireLearnerId(`/concepts/${id}`);
  const found = await viewConcept(getApp(), learnerId, id, new Date());
  if (!found.ok && found.code === 'no-learner') redirect('/gone');
  if (!found.ok) notFound();
  const view = found.value;
  return (
    <SignedInShell here="/progress">
      <article className="mx-auto grid max-w-3xl gap-8 [&_a:not(.no-underline)]:underline [&_a:not(.no-underline)]:decoration-muted">
        <header className="grid gap-3">
          <p className="text-sm text-muted">
            <Link href="/progress" prefetch={false}>
              Progress
            </Link>{' '}
            / {view.family}
          </p>
          <h1 className="text-2xl font-semibold">{view.title}</h1>
          <p>{view.meaning}</p>
          {view.assignedUntil !== null && (
            <p data-testid="assigned-until" className="text-muted">
              Your class works on it until {formatDay(view.assignedUntil)}.
            </p>
          )}
          <div className="flex flex-wrap items-center gap-2">
            {!view.suspended && (
              <ButtonLink href={`/today/practice/${view.id}`} prefetch={false}>
                Practise this
              </ButtonLink>
            )}
            <ButtonLink href={`/learn/${view.id}`} look="plain" prefetch={false}>
              Explanation
            </ButtonLink>
            <SuspensionForm conceptId={view.id} title={view.title} suspended={view.suspended} />
          </div>
        </header>
        <MemorySummary view={view} />
        {view.curve && view.memory && <ForgettingCurve view={view} curve={view.curve} memory={view.memory} />}
        <ReviewList reviews={view.reviews} timeZone={view.timeZone} />
        <PrerequisiteList prerequisites={view.prerequisites} />
        <SideBySide view={view} confusables={view.confusables} />
        <p className="text-sm text-muted">
          <Link href="/how-it-works" prefetch={false}>
            How the memory model and the schedule work
          </Link>
        </p>
      </article>
    </SignedInShell>
  );
}
