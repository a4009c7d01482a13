import Link from 'next/link';
import { SuspensionForm } from '@/app/(learner)/concepts/_components/suspension-form';
import type { ConceptProgress, FamilyProgress } from '@/lib/study/progress/view-progress';
import { formatReturn } from '@/lib/words/duration';
import { RecallCell } from './recall-cell';

/** Predicted recall per concept, by family, each of which folds; and what is suspended. */
export function FamilyList({ families }: { readonly families: readonly FamilyProgress[] }) {
  const suspended = families.flatMap(({ concepts }) => concepts).filter((concept) => concept.suspended);
  return (
    <section className="grid gap-3">
      {suspended.length > 0 && <SuspendedList concepts={suspended} />}
      <h2 className="text-lg font-semibold">By family</h2>
      <p className="text-sm text-muted">
        Each concept has a page with all that is known of your memory of it.{' '}
        <Link href="/how-it-works" prefetch={false}>
          How it works
        </Link>
      </p>
      {families.map((family) => (
        <details key={family.label} className="rounded-lg border border-line bg-card">
          <summary className="flex min-h-11 cursor-pointer items-center gap-3 px-4 py-2">
            <span className="min-w-0 flex-1 font-medium wrap-anywhere">{family.label}</span>
            <Share count={family.knownCount} of={family.concepts.length} />
          </summary>
          <table className="w-full border-t border-line text-left">
            <caption className="sr-only">{family.label}: predicted recall today</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">Concept</th>
                <th scope="col">Predicted recall</th>
                <th scope="col">Comes back</th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {family.concepts.map((concept) => (
                <ConceptRow key={concept.id} concept={concept} />
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  );
}

/** How many of a family are known, as a bar and in numbers. */
const Share = ({ count, of }: { readonly count: number; readonly of: number }) => (
  <>
    <span aria-hidden className="hidden h-2 w-40 shrink-0 overflow-hidden rounded-full bg-sunk sm:block">
      <span className="block h-full rounded-full bg-accent" style={{ width: `${(100 * count) / of}%` }} />
    </span>
    <span className="shrink-0 text-end sm:w-28 font-mono text-sm text-muted tabular-nums">
      {count}/{of} known
    </span>
  </>
);

function SuspendedList({ concepts }: { readonly concepts: readonly ConceptProgress[] }) {
  return (
    <section className="grid gap-2" aria-labelledby="suspended">
      <h2 id="suspended" className="text-lg font-semibold">
        Suspended
      </h2>
      <p className="text-sm text-muted">Not asked until you bring them back.</p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-card">
        {concepts.map(({ id, title }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-1.5">
            <ConceptLink id={id} title={title} />
            <SuspensionForm conceptId={id} title={title} suspended />
          </li>
        ))}
      </ul>
    </section>
  );
}

const ConceptLink = ({ id, title }: Pick<ConceptProgress, 'id' | 'title'>) => (
  <Link href={`/topics/${id}`} prefetch={false} className="underline decoration-line hover:decoration-ink">
    {title}
  </Link>
);

function ConceptRow({ concept }: { readonly concept: ConceptProgress }) {
  const { id, title, recall, dueInDays, suspended, isLeech } = concept;
  return (
    <tr className={recall === null ? 'text-muted' : ''}>
      <th scope="row" className="px-4 py-1.5 font-normal wrap-anywhere">
        <ConceptLink id={id} title={title} />
        {isLeech && <span className="ml-2 text-sm text-muted">keeps slipping</span>}
      </th>
      <RecallCell recall={recall} />
      <td className="hidden w-28 py-1.5 pr-4 text-end text-sm text-muted sm:table-cell">
        {suspended ? 'suspended' : dueInDays === null ? '' : formatReturn(dueInDays)}
      </td>
    </tr>
  );
}
