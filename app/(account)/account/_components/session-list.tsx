import { Button } from '@/app/_components/ui/button';
import type { KeptSession } from '@/lib/account/view-account';
import { formatDateTime } from '@/lib/words/date';
import { signOutElsewhere, signOutSession } from '../actions';

type SessionListProps = {
  readonly sessions: readonly KeptSession[];
  /** The id of the session that is viewing the page. */
  readonly here: string;
  readonly timeZone: string;
};

/** Lists the learner's sessions, with buttons to end them. */
export function SessionList({ sessions, here, timeZone }: SessionListProps) {
  const listed = [...sessions].sort((a, b) => Number(b.id === here) - Number(a.id === here));
  return (
    <section aria-labelledby="sessions" className="grid gap-3">
      <h2 id="sessions" className="text-lg font-semibold">
        Where you are signed in
      </h2>
      <ul aria-labelledby="sessions" className="divide-y divide-line rounded-lg border border-line bg-card">
        {listed.map(({ id, device, createdAt, lastSeenAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
            <div>
              <p className="font-medium">{device}</p>
              <p className="text-sm text-muted">
                {id === here ? 'This browser' : `Last seen ${formatDateTime(lastSeenAt, timeZone)}`}
                {`, signed in ${formatDateTime(createdAt, timeZone)}`}
              </p>
            </div>
            {id !== here && (
              <form action={signOutSession} className="-mx-4">
                <input type="hidden" name="session" value={id} />
                <Button type="submit" look="quiet" aria-label={`Sign out ${device}`}>
                  Sign out
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={signOutElsewhere}>
          <Button type="submit" look="plain">
            Sign out everywhere else
          </Button>
        </form>
      )}
    </section>
  );
}
