import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { QrCode } from '@/app/_components/qr-code';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { viewHeading } from '@/lib/classroom/people/view-heading';
import { readJoinAddress } from '../../_components/read-join-address';

export const metadata: Metadata = { title: 'Join this class' };

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Shows the join code and link large enough for the back row. */
export default async function ProjectorPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}/join`;
  const instructorId = await requireLearnerId(`${path}/projector`);
  const heading = await viewHeading(getApp().db, { instructorId, classroomId: id.data });
  if (!heading) notFound();
  const join = await readJoinAddress(heading);
  return (
    <main className="grid min-h-dvh grid-rows-[1fr_auto] gap-6 p-6 sm:p-10">
      <div className="flex flex-wrap items-center justify-center gap-x-[6vw] gap-y-8">
        <div className="grid min-w-0 gap-[3vh]">
          <h1 className="text-[clamp(2rem,4.5vw,5rem)] leading-tight font-semibold wrap-anywhere">
            Join {heading.name}
          </h1>
          {join ? (
            <>
              <p className="font-mono text-[clamp(2.75rem,8.5vw,10rem)] leading-none font-semibold whitespace-nowrap">
                {join.code}
              </p>
              <p className="font-mono text-[clamp(1rem,2vw,2.5rem)] leading-snug break-all">
                {join.address.replace(/^https?:\/\//, '')}
              </p>
            </>
          ) : (
            <p className="text-[clamp(1.25rem,2.5vw,3rem)]">The join code is off.</p>
          )}
        </div>
        {join && (
          <QrCode text={join.address} label="QR code of the join link" className="size-[min(36vw,60vh)] min-w-56" />
        )}
      </div>
      <Link href={path} prefetch={false} className="inline-flex min-h-11 w-fit items-center text-muted underline">
        Back to the class
      </Link>
    </main>
  );
}
