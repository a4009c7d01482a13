import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import type { OwnClass } from '@/lib/classroom/assignments/view-own-assignments';
import { showJoinCode } from '@/lib/classroom/people/join-code';
import type { ClassroomList } from '@/lib/classroom/people/list-classrooms';
import { formatCount } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';
import { leave } from '../actions';
import { OwnAssignments } from './own-assignments';
import { WhatIsShared } from './what-is-shared';

type Place = ClassroomList['classrooms'][number];

type PlaceListProps = ClassroomList & {
  /** The assignments in the classes that the user attends as a learner. */
  readonly attended: readonly OwnClass[];
};

/** Lists the classes that a learner or instructor belongs to. */
export function PlaceList({ classrooms, timeZone, attended }: PlaceListProps) {
  return (
    <ul className="grid gap-4" aria-label="Your classes">
      {classrooms.map((place) => (
        <li key={place.id} className="grid gap-2 rounded-lg border border-line bg-card px-4 py-4">
          {place.role === 'learner' ? (
            <Attended place={place} timeZone={timeZone} attended={attended.find(({ id }) => id === place.id)} />
          ) : (
            <Taught place={place} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Taught({ place }: { readonly place: Exclude<Place, { role: 'learner' }> }) {
  const count = place.learnerCount;
  return (
    <>
      <h2 className="text-lg font-semibold wrap-anywhere">
        <Link href={`/classes/${place.id}`} prefetch={false} className="underline">
          {place.name}
        </Link>
      </h2>
      <p className="text-muted">
        You are {place.role === 'instructor' ? 'the instructor' : 'a co-instructor'}.{' '}
        {count === 0 ? 'No learners yet' : formatCount(count, 'learner')}
        {'. '}Code: <span className="font-mono text-ink">{showJoinCode(place.joinCode)}</span>
      </p>
      {place.role === 'co-instructor' && <Leave place={place}>You will no longer see this class.</Leave>}
    </>
  );
}

type AttendedProps = {
  readonly place: Extract<Place, { role: 'learner' }>;
  readonly timeZone: string;
  readonly attended: OwnClass | undefined;
};

function Attended({ place, timeZone, attended }: AttendedProps) {
  return (
    <>
      <h2 className="text-lg font-semibold wrap-anywhere">{place.name}</h2>
      <p className="text-muted">
        Instructor: {place.instructorNames.join(', ')}. You joined on{' '}
        <time dateTime={place.joinedAt.toISOString()}>{formatDate(place.joinedAt, timeZone)}</time>.
      </p>
      {attended && <OwnAssignments attended={attended} />}
      <details>
        <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">
          What your instructors see<span className="sr-only"> in {place.name}</span>
        </summary>
        <WhatIsShared hasJoined />
      </details>
      <Leave place={place}>
        Your instructors will no longer see your work. You keep your progress. To come back, you need the code.
      </Leave>
    </>
  );
}

function Leave({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">
        Leave<span className="sr-only"> {place.name}</span>…
      </summary>
      <form action={leave} className="grid gap-3 pt-1">
        <input type="hidden" name="classroom" value={place.id} />
        <p>{children}</p>
        <div>
          <Button type="submit" look="plain">
            Leave this class
          </Button>
        </div>
      </form>
    </details>
  );
}
