import Link from 'next/link';
import { CopyButton } from '@/app/_components/ui/copy-button';
import type { NeedWords } from './overview-words';

type NeedHelpProps = { readonly path: string; readonly people: readonly NeedWords[] };

/** Lists the learners who need help most, each with the strongest reason and a message to send. */
export function NeedHelp({ path, people }: NeedHelpProps) {
  if (people.length === 0) return <p>Everyone looks fine.</p>;
  return (
    <ul data-testid="need-help" className="divide-y divide-line rounded-xl border border-line bg-card">
      {people.map(({ id, name, reason }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <div className="grid min-w-0 justify-items-start gap-1">
            <Link href={`${path}/learners/${id}`} prefetch={false} className="font-medium underline wrap-anywhere">
              {name}
            </Link>
            {reason && (
              <span className="rounded-full border border-partly bg-partly-sunk px-2.5 py-0.5 text-sm text-partly">
                {reason.told}
              </span>
            )}
          </div>
          {reason && <CopyButton text={reason.message} label="Copy a message" about={`to ${name}`} />}
        </li>
      ))}
    </ul>
  );
}
