import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { showJoinCode } from '@/lib/classroom/join-code';
import type { ClassroomList } from '@/lib/classroom/list-classrooms';
import { leave } from '../actions';

type Place = ClassroomList['classrooms'][number];

/** The classrooms somebody is in, as instructor or as learner. */
export function PlaceList({ classrooms, timeZone }: ClassroomList) {
  return (
    <ul className="grid gap-4" aria-label="Your classrooms">
      {classrooms.map((place) => (
        <li key={place.id} className="grid gap-2 rounded-lg border border-line bg-card px-4 py-4">
          {place.role === 'learner' ? <Attended place={place} timeZone={timeZone} /> : <Taught place={place} />}
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
        {count === 0 ? 'No learners yet' : `${count} ${count === 1 ? 'learner' : 'learners'}`}
        {'. '}Code: <span className="font-mono text-ink">{showJoinCode(place.joinCode)}</span>
      </p>
      {place.role === 'co-instructor' && <Leave place={place}>You will no longer see anything of this class.</Leave>}
    </>
  );
}

function Attended({
  place,
  timeZone,
}: {
  readonly place: Extract<Place, { role: 'learner' }>;
  readonly timeZone: string;
}) {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  return (
    <>
      <h2 className="text-lg font-semibold wrap-anywhere">{place.name}</h2>
      <p className="text-muted">
        Instructor: {place.instructorNames.join(', ')}. You joined on{' '}
        <time dateTime={place.joinedAt.toISOString()}>{date.format(place.joinedAt)}</time>.
      </p>
      <Leave place={place}>
        Your instructors will no longer see anything of yours. What you have learnt stays. To come back you need the
        code.
      </Leave>
    </>
  );
}

function Leave({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">
        Leave<span className="sr-only"> {place.name}</span> …
      </summary>
      <form action={leave} className="grid gap-3 pt-1">
        <input type="hidden" name="classroom" value={place.id} />
        <p>{children}</p>
        <div>
          <Button type="submit" look="plain">
            Leave this classroom
          </Button>
        </div>
      </form>
    </details>
  );
}
