import Link from 'next/link';
import type { Neighbour } from '@/lib/study/progress/view-concept';
import { formatPercent } from '@/lib/words/percent';

/** What the concept builds on, and how well that is remembered. */
export function PrerequisiteList({ prerequisites }: { readonly prerequisites: readonly Neighbour[] }) {
  if (prerequisites.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-semibold">Builds on</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-card">
        {prerequisites.map((each) => (
          <li key={each.id} className="flex flex-wrap justify-between gap-x-4 px-4 py-2">
            <NeighbourLink neighbour={each} />
            <Recall recall={each.recall} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type SideBySideProps = { readonly view: Neighbour; readonly confusables: readonly Neighbour[] };

/** The concept beside those it is easily taken for: what each is, and how well each is remembered. */
export function SideBySide({ view, confusables }: SideBySideProps) {
  if (confusables.length === 0) return null;
  return (
    <section id="side-by-side" className="grid gap-2">
      <h2 className="text-lg font-semibold">Side by side with what it is taken for</h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {[view, ...confusables].map((each) => (
          <li
            key={each.id}
            className={`grid content-start gap-1 rounded-lg border bg-card px-4 py-3 ${each === view ? 'border-accent' : 'border-line'}`}
          >
            <p className="flex flex-wrap justify-between gap-x-4">
              {each === view ? <strong>{each.title}</strong> : <NeighbourLink neighbour={each} />}
              <Recall recall={each.recall} />
            </p>
            <p className="text-sm">{each.meaning}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const NeighbourLink = ({ neighbour }: { readonly neighbour: Neighbour }) => (
  <Link href={`/concepts/${neighbour.id}`} prefetch={false}>
    {neighbour.title}
  </Link>
);

const Recall = ({ recall }: Pick<Neighbour, 'recall'>) => (
  <span className="text-sm whitespace-nowrap text-muted tabular-nums">
    {recall === null ? 'not begun' : `recall ${formatPercent(recall)}`}
  </span>
);
