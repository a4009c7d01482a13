import { Button } from '@/app/_components/ui/button';
import type { viewInvitations } from '@/lib/classroom/people/answer-invitation';
import { accept, decline } from '../actions';
import { WhatIsShared } from './what-is-shared';

type InvitationListProps = { readonly invitations: Awaited<ReturnType<typeof viewInvitations>> };

/** Lists the learner's invitations, and says what accepting each one means. */
export function InvitationList({ invitations }: InvitationListProps) {
  return (
    <ul className="grid gap-4" aria-label="Invitations">
      {invitations.map(({ classroomId, classroomName, role, instructorName }) => (
        <li key={classroomId} className="grid gap-3 rounded-lg border border-accent bg-card px-4 py-4">
          <h2 className="text-lg font-semibold wrap-anywhere">
            {instructorName} invites you {role === 'learner' ? 'to' : 'to teach'} {classroomName}
          </h2>
          {role === 'learner' && <WhatIsShared />}
          <div className="flex flex-wrap gap-3">
            <form action={accept}>
              <input type="hidden" name="classroom" value={classroomId} />
              <Button type="submit">Accept</Button>
            </form>
            <form action={decline}>
              <input type="hidden" name="classroom" value={classroomId} />
              <Button type="submit" look="plain">
                Decline
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
