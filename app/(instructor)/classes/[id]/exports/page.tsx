import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { addBasePath } from '@/lib/base-path';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { viewHeading } from '@/lib/classroom/people/view-heading';
import { ClassFrame } from '../_components/class-frame';

export const metadata: Metadata = { title: 'Class exports' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function ExportsPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}/exports`;
  const instructorId = await requireLearnerId(path);
  const heading = await viewHeading(getApp().db, { instructorId, classroomId: id.data });
  if (!heading) notFound();
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/exports">
      <h1 className="sr-only">Exports</h1>
      <Export
        title="Gradebook"
        file={`${path}/gradebook.csv`}
        about="CSV, one line per learner"
        more={<ForADay file={`${path}/gradebook.csv`} />}
      >
        <p>
          The table on the Learners page, with every learner and topic: predicted recall of each topic as a percentage,
          topics known, answers, share of right answers, and last study day. Self-graded flashcards have separate
          columns.
        </p>
      </Export>
      <Export
        title="Item analysis"
        file={`${path}/items.csv`}
        about="CSV, one line per form, question, and wrong answer"
      >
        <p>
          The question statistics for all topics: observed and predicted recall, their difference with its 95% interval,
          wrong answers, and flags. Self-graded flashcards are labeled as such.
        </p>
      </Export>
      <Export title="Reviews" file={`${path}/reviews.jsonl`} about="JSON Lines, one line per answer">
        <p>
          Every answer that each learner has given since joining, written out in words. Each comes with its outcome, its
          grade, whether the learner graded it, whether it can earn credit, and the predicted recall. Answers that were
          undone are left out.
        </p>
      </Export>
      <p className="max-w-prose text-sm text-muted">
        These files contain learners’ names, so store them as carefully as other student records. If a download is
        interrupted, start it again.
      </p>
    </ClassFrame>
  );
}

type ExportProps = {
  readonly title: string;
  readonly file: string;
  readonly about: string;
  /** An additional way to download the file. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
};

function Export({ title, file, about, more, children }: ExportProps) {
  return (
    <section aria-label={title} className="grid max-w-prose gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
      <p>
        <a href={addBasePath(file)} download className="underline">
          Download the {title.toLowerCase()}
        </a>{' '}
        <span className="text-sm text-muted">({about})</span>
      </p>
      {more}
    </section>
  );
}

/** Downloads the gradebook as predicted for a day. */
function ForADay({ file }: { readonly file: string }) {
  return (
    <form action={addBasePath(file)} className="flex flex-wrap items-center gap-2">
      <label htmlFor="on">Or download it as predicted for</label>
      <input
        id="on"
        name="on"
        type="date"
        required
        className="min-h-11 rounded-lg border border-line bg-card px-3 py-2"
      />
      <Button type="submit" look="plain">
        Download for that day
      </Button>
    </form>
  );
}
