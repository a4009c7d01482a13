import Link from 'next/link';
import type { ListedAct } from '@/lib/administration/view-accounts';
import { formatDateTime } from '@/lib/words/date';

const DONE: Readonly<Record<ListedAct['act'], string>> = {
  'set-up': 'used the setup link and became an administrator',
  grant: 'gave the administrator role to',
  revoke: 'removed the administrator role from',
  'mail-reset': 'e-mailed a reset link to',
  'hand-reset': 'made a reset link for',
  'remove-second-factor': 'turned off two-step verification for',
  disable: 'disabled',
  enable: 'enabled',
  delete: 'deleted',
  'open-sign-up': 'opened sign-up to everyone',
  'invite-only': 'limited sign-up to invited people',
  'close-sign-up': 'closed sign-up',
  'change-contact': 'changed whom to ask for an invitation',
};

type ActListProps = {
  readonly acts: readonly ListedAct[];
  readonly timeZone: string;
  /** Whether the page is about one account, so that its address need not be repeated. */
  readonly isAboutOne?: boolean;
};

/** What administrators did, the latest first. */
export function ActList({ acts, timeZone, isAboutOne = false }: ActListProps) {
  if (acts.length === 0) return <p className="text-muted">Nothing so far.</p>;
  return (
    <ol className="grid">
      {acts.map((act) => (
        <li key={act.id} className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[12rem_1fr]">
          <time dateTime={act.at.toISOString()} className="text-sm text-muted tabular-nums sm:pt-0.5">
            {formatDateTime(act.at, timeZone)}
          </time>
          <span className="min-w-0 wrap-anywhere">
            {describeActor(act)} {DONE[act.act]} {act.act !== 'set-up' && !isAboutOne && <Subject act={act} />}
            {isAboutOne && act.accountId !== null && act.act !== 'set-up' && 'this account'}
          </span>
        </li>
      ))}
    </ol>
  );
}

const describeActor = ({ byId, byEmail }: ListedAct): string =>
  byEmail ?? (byId === null ? 'Someone with access to the server' : 'An administrator whose account was deleted');

function Subject({ act: { accountId, email } }: { readonly act: ListedAct }) {
  if (accountId === null) return null;
  if (email === null) return <>an account that no longer exists</>;
  return (
    <Link href={`/admin/accounts/${accountId}`} prefetch={false}>
      {email}
    </Link>
  );
}
