import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PortText } from '@/app/_components/port-text';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewProjected } from '@/lib/classroom/insight/view-projected';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { Reveal } from './_components/reveal';

export const metadata: Metadata = { title: 'True or false?' };

type Props = { readonly params: Promise<{ readonly id: string; readonly misconception: readonly string[] }> };

/** Shows a misconception as a full-screen question, and its answer on a key press. */
export default async function ProjectPage({ params }: Props) {
  const given = await params;
  const id = classroomIdSchema.safeParse(given.id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const misconceptionId = given.misconception.map(decodeURIComponent).join('/');
  const instructorId = await requireLearnerId(`${path}/misconceptions/${misconceptionId}`);
  const view = await viewProjected(getApp(), { instructorId, classroomId: id.data }, misconceptionId);
  if (!view.ok) notFound();
  const { heading, title, belief, why } = view.value;
  return (
    <main className="grid min-h-dvh grid-rows-[1fr_auto] gap-6 p-6 sm:p-10">
      <div className="grid max-w-[28ch] content-center gap-[4vh] justify-self-center text-[clamp(1.75rem,4vw,4.5rem)] leading-tight">
        <p className="text-[clamp(1.125rem,1.8vw,2rem)] text-muted">{title} · True or false?</p>
        <h1 className="font-semibold wrap-anywhere">
          <PortText text={belief} />
        </h1>
        <Reveal>
          <p className="font-semibold text-wrong">
            <span aria-hidden="true">✗ </span>False
          </p>
          <p className="text-[clamp(1.25rem,2.4vw,2.75rem)] leading-snug wrap-anywhere">
            <PortText text={why} />
          </p>
        </Reveal>
      </div>
      <Link href={path} prefetch={false} className="inline-flex min-h-11 w-fit items-center text-muted underline">
        Back to {heading.name}
      </Link>
    </main>
  );
}
