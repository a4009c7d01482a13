import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { type ClassMember, viewPeople } from '@/lib/classroom/people/view-people';
import { formatCount } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';
import { ClassFrame } from '../_components/class-frame';
import { CoInstructorForm } from './_components/co-instructor-form';
import { Press } from './_components/press';
import { RosterForm } from './_components/roster-form';
import { archive, remove, withdraw } from './actions';

export const metadata: Metadata = { title: 'People in your class' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function PeoplePage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const instructorId = await requireLearnerId(`/classes/${id.data}/people`);
  const view = await viewPeople(getApp().db, { instructorId, classroomId: id.data });
  if (!view.ok) notFound();
  const { heading, teachers, learners, invitations } = view.value;
  const classroom = id.data;
  const isInstructor = heading.role === 'instructor';
  const isOpen = heading.archivedAt === null;
  const memberRow = ({ id: member, name, role, joinedAt }: ClassMember, canRemove: boolean) => (
    <Row
      key={member}
      press={
        canRemove && <Press action={remove} fields={{ classroom, member, role }} label="Remove" about={name} isSmall />
      }
    >
      <span className="wrap-anywhere">{name}</span>{' '}
      <span className="text-sm whitespace-nowrap text-muted">
        {role === 'learner' ? 'joined' : `${role}, since`} {formatDate(joinedAt, heading.timeZone)}
      </span>
    </Row>
  );
  return (
    <ClassFrame classroomId={classroom} heading={heading} here="/people">
      <h1 className="sr-only">People</h1>
      <Part title={formatCount(learners.length, 'learner')}>
        <p className="text-sm text-muted">A learner you remove keeps their progress, but you can no longer see it.</p>
        <ul>{learners.map((learner) => memberRow(learner, true))}</ul>
      </Part>
      <Part title="Invitations">
        <p className="text-sm text-muted">
          We don’t send an e-mail, so tell the people you invite. They see the invitation under Classes once they verify
          the address, and join when they accept it.
        </p>
        <ul>
          {invitations.map(({ email, name, role }) => (
            <Row
              key={email}
              press={
                (isInstructor || role === 'learner') && (
                  <Press action={withdraw} fields={{ classroom, email }} label="Withdraw" about={email} isSmall />
                )
              }
            >
              <span className="wrap-anywhere">{name === email ? email : `${name}, ${email}`}</span>{' '}
              {role === 'co-instructor' && <span className="text-sm text-muted">to teach</span>}
            </Row>
          ))}
        </ul>
        {isOpen && <RosterForm classroomId={classroom} />}
      </Part>
      <Part title="Who teaches">
        <ul>{teachers.map((teacher) => memberRow(teacher, isInstructor && teacher.role === 'co-instructor'))}</ul>
        {isOpen && isInstructor && <CoInstructorForm classroomId={classroom} />}
      </Part>
      {isInstructor && (
        <Part title="Archive" id="archive">
          <p>
            {isOpen
              ? 'No one can join an archived class or be invited to it. You can still view it, and you can restore it.'
              : 'This class is archived.'}
          </p>
          <Press
            action={archive}
            fields={{ classroom, archived: isOpen ? 'yes' : 'no' }}
            label={isOpen ? 'Archive this class' : 'Restore this class'}
          />
        </Part>
      )}
    </ClassFrame>
  );
}

function Part({ title, id, children }: { readonly title: string; readonly id?: string; readonly children: ReactNode }) {
  return (
    <section id={id} aria-label={title} className="grid max-w-2xl gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Row({ press, children }: { readonly press: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="flex min-h-11 items-center justify-between gap-x-4 border-t border-line py-1">
      <span className="min-w-0">{children}</span>
      {press}
    </li>
  );
}
