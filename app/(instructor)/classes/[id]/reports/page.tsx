import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PortText } from '@/app/_components/port-text';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { type ClassReportView, SHOWN_REPORTS, viewReports } from '@/lib/classroom/insight/view-reports';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { formatDateTime } from '@/lib/words/date';
import { REPORT_KINDS } from '@/lib/words/report-kind';
import { ClassFrame } from '../_components/class-frame';

export const metadata: Metadata = { title: 'Reported questions' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function ReportsPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/reports`);
  const view = await viewReports(getApp(), { instructorId, classroomId: id.data });
  if (!view.ok) notFound();
  const { heading, reports } = view.value;
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/reports">
      <section aria-labelledby="reports" className="grid gap-4">
        <h1 id="reports" className="text-lg font-semibold">
          Reported questions
        </h1>
        <p className="text-muted">
          {reports.length === 0
            ? 'No one has reported a question since joining this class.'
            : 'Learners in this class reported these questions. The authors of the questions get every report too, without the learner’s name.'}
        </p>
        {reports.length > 0 && (
          <ol className="grid gap-3">
            {reports.map((report) => (
              <Reported
                key={`${report.learnerId} ${report.turnId}`}
                path={path}
                report={report}
                timeZone={heading.timeZone}
              />
            ))}
          </ol>
        )}
        {reports.length === SHOWN_REPORTS && (
          <p className="text-sm text-muted">These are the latest {SHOWN_REPORTS} reports.</p>
        )}
      </section>
    </ClassFrame>
  );
}

type ReportedProps = { readonly path: string; readonly report: ClassReportView; readonly timeZone: string };

function Reported({ path, report, timeZone }: ReportedProps) {
  const { conceptId, conceptTitle, isAsked, learnerId, name, kind, words, at, handledAt } = report;
  return (
    <li className="grid gap-2 rounded-xl border border-line bg-card px-4 py-3">
      <div className="grid gap-0.5">
        <p className="font-medium">{REPORT_KINDS[kind]}</p>
        <p className="text-sm text-muted wrap-anywhere">
          <Link href={`${path}/learners/${learnerId}`} prefetch={false} className="underline">
            {name}
          </Link>
          {' · '}
          {isAsked ? (
            <Link href={`${path}/topics/${conceptId}`} prefetch={false} className="underline">
              {conceptTitle}
            </Link>
          ) : (
            conceptTitle
          )}
          {' · '}
          <time dateTime={at.toISOString()}>{formatDateTime(at, timeZone)}</time>
          {handledAt !== null && ' · An author has looked at it'}
        </p>
      </div>
      {words !== '' && (
        <p className="whitespace-pre-line wrap-anywhere">
          “<PortText text={words} />”
        </p>
      )}
      <dl className="grid gap-x-4 gap-y-0.5 text-sm wrap-anywhere *:min-w-0 sm:grid-cols-[auto_1fr] sm:gap-y-1 [&>dt]:text-muted max-sm:[&>dt]:pt-1.5">
        <dt>Question</dt>
        <dd>
          <PortText text={report.promptText} />
        </dd>
        {report.responseText !== null && (
          <>
            <dt>Their answer</dt>
            <dd>
              <PortText text={report.responseText || 'I don’t know'} />
            </dd>
          </>
        )}
        <dt>Right answer</dt>
        <dd>
          <PortText text={report.rightText} />
        </dd>
      </dl>
    </li>
  );
}
