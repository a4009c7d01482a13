import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { viewHeading } from '@/lib/classroom/people/view-heading';
import { ClassFrame } from '../_components/class-frame';

export const metadata: Metadata = { title: 'Exports of your class' };

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
        about="CSV, a line for each learner"
        more={<ForADay file={`${path}/gradebook.csv`} />}
      >
        <p>
          The table of the class page with all learners and every concept: how many concepts each knows, the predicted
          recall of each concept in percent, responses, the share that was right, and the last study day. The numbers
          are those of the page; flashcards that learners graded themselves have separate columns.
        </p>
      </Export>
      <Export
        title="Item analysis"
        file={`${path}/items.csv`}
        about="CSV, a line for each form, question and wrong response"
      >
        <p>
          What the pages of the concepts say of their questions, for all concepts: observed and predicted recall, their
          difference with its 95% interval, wrong responses, and what stands out. Self-graded flashcards are flagged.
        </p>
      </Export>
      <Export title="Reviews" file={`${path}/reviews.jsonl`} about="JSON lines, a line for each response">
        <p>
          Every response since its learner joined, in words, with its outcome, its grade, whether the learner graded it,
          whether it can earn credit, and the recall that was predicted. Responses that were taken back are left out, as
          they are from all figures.
        </p>
      </Export>
      <p className="max-w-prose text-sm text-muted">
        Files hold names of learners: keep them as you keep a class register. A download that is broken off is not
        whole; begin it again. To print the class or the list of who needs help, print their pages.
      </p>
    </ClassFrame>
  );
}

type ExportProps = {
  readonly title: string;
  readonly file: string;
  readonly about: string;
  /** Another way to have it. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
};

function Export({ title, file, about, more, children }: ExportProps) {
  return (
    <section aria-label={title} className="grid max-w-prose gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
      <p>
        <a href={file} download className="underline">
          Download the {title.toLowerCase()}
        </a>{' '}
        <span className="text-sm text-muted">({about})</span>
      </p>
      {more}
    </section>
  );
}

/** The gradebook as it is predicted for a day. */
function ForADay({ file }: { readonly file: string }) {
  return (
    <form action={file} className="flex flex-wrap items-center gap-2">
      <label htmlFor="on">Or as predicted for</label>
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
