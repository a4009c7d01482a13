import type { Metadata } from 'next';
import Link from 'next/link';
import { Notice } from '@/app/_components/ui/field';
import { type Health, viewHealth } from '@/lib/administration/view-health';
import { getApp } from '@/lib/app-context';
import { readSignUpPolicy } from '@/lib/auth/sign-in/sign-up-policy';
import { formatNumber } from '@/lib/words/count';
import { formatDateTime } from '@/lib/words/date';
import { formatBytes } from '@/lib/words/size';
import { AdminFrame } from './_components/admin-frame';
import { Facts } from './_components/facts';
import { SignUpForm } from './_components/sign-up-form';
import { requireAdministrator } from './read-administrator';

export const metadata: Metadata = { title: 'Administration' };

export default async function AdministrationPage() {
  const administrator = await requireAdministrator('/admin');
  const { db, environment } = getApp();
  const now = new Date();
  const [policy, health] = await Promise.all([
    readSignUpPolicy({ db, environment }),
    viewHealth({ db, environment, root: process.cwd() }, administrator, now),
  ]);
  return (
    <AdminFrame here="/admin">
      <div className="grid max-w-2xl gap-10">
        <FailedBackup {...health.backups} timeZone={administrator.timeZone} />
        <section aria-labelledby="sign-up" className="grid gap-3">
          <h2 id="sign-up" className="text-lg font-semibold">
            Who may sign up
          </h2>
          <SignUpForm rule={policy.rule} isFixed={policy.isFixed} contact={policy.contact ?? ''} />
        </section>
        <section aria-labelledby="health" className="grid gap-3">
          <h2 id="health" className="text-lg font-semibold">
            Health
          </h2>
          <Facts facts={listFacts(health, administrator.timeZone, now)} />
        </section>
        <FailedMails health={health} timeZone={administrator.timeZone} />
      </div>
    </AdminFrame>
  );
}

const DATABASE: Readonly<Record<Health['database'], string>> = {
  ready: 'Ready',
  'database-unreachable': 'Cannot be reached. See the server’s log.',
  'database-slow': 'Does not answer in time. See the server’s log.',
  'migrations-missing': 'Lacks migrations that this version needs. Restart the app to apply them.',
};

/** The share of the disk below which the page warns. */
const LOW_SHARE = 0.1;

function listFacts(health: Health, timeZone: string, now: Date) {
  const { version, database, disk, backups, hasMailServer, ...counts } = health;
  const isLow = disk !== null && disk.free < LOW_SHARE * disk.total;
  return [
    ['Version', version],
    ['Database', DATABASE[database]],
    [
      'Disk of the data folder',
      disk === null
        ? 'Unknown'
        : `${formatBytes(disk.free)} free of ${formatBytes(disk.total)}${isLow ? '. That is low: make room soon.' : ''}`,
    ],
    [
      'Last backup',
      backups.last === null
        ? 'None yet. Run “npm run backup” to make one now.'
        : `${formatDateTime(backups.last.at, timeZone)}, ${formatBytes(backups.last.bytes)}`,
    ],
    ['Next backup', describeNext(backups.next, timeZone, now)],
    ['Backup folder', backups.folder],
    [
      'E-mail',
      hasMailServer
        ? 'Sent by your mail server'
        : 'Not sent, because SMTP_URL is not set. E-mails are saved in the “mail” folder inside the data folder.',
    ],
    ['Accounts', formatNumber(counts.accountCount)],
    ['Classes', formatNumber(counts.classCount)],
  ] as const;
}

function describeNext(next: Date | null, timeZone: string, now: Date): string {
  if (next === null) return 'Not scheduled. Set BACKUP_EVERY, or run “npm run backup” regularly.';
  return next <= now ? 'Within a few minutes' : formatDateTime(next, timeZone);
}

type FailedBackupProps = Health['backups'] & { readonly timeZone: string };

function FailedBackup({ failure, next, timeZone }: FailedBackupProps) {
  if (failure === null) return null;
  return (
    <Notice tone="wrong">
      The automatic backup on {formatDateTime(failure.at, timeZone)} failed: {failure.reason}. No earlier backup was
      removed. Fix this on the server, or set BACKUP_DIR to a folder on another disk and restart the app.
      {next !== null && ' The app tries again every hour.'}
    </Notice>
  );
}

type FailedMailsProps = { readonly health: Health; readonly timeZone: string };

function FailedMails({ health: { mailFailures }, timeZone }: FailedMailsProps) {
  return (
    <section aria-labelledby="failed" className="grid gap-3">
      <h2 id="failed" className="text-lg font-semibold">
        E-mail that failed
      </h2>
      {mailFailures.length === 0 ? (
        <p className="text-muted">None in the last 30 days.</p>
      ) : (
        <ul className="grid">
          {mailFailures.map(({ id, at, subject, reason, account }) => (
            <li key={id} className="grid border-t border-line py-2 wrap-anywhere">
              <span>
                {subject}, to{' '}
                <Link href={`/admin/accounts/${account.id}`} prefetch={false}>
                  {account.email}
                </Link>
              </span>
              <span className="text-sm text-muted">
                {formatDateTime(at, timeZone)}: {reason}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
