import Link from 'next/link';
import { ButtonLink } from '@/app/_components/ui/button';
import type { ProgressView } from '@/lib/study/progress/view-progress';
import { formatPercent } from '@/lib/words/percent';

/** Lists the topics with the lowest predicted recall, each with a link to practice it. */
export const Weakest = ({ weakest }: Pick<ProgressView, 'weakest'>) => (
  <section
    aria-labelledby="weakest"
    className="grid content-start gap-4 rounded-xl border border-line bg-card p-4 sm:p-6"
  >
    <h2 id="weakest" className="text-lg font-semibold">
      Weakest topics
    </h2>
    <ul className="divide-y divide-line">
      {weakest.map(({ id, title, recall }) => (
        <li key={id} className="flex items-center gap-3 py-1.5">
          <Link href={`/topics/${id}`} prefetch={false} className="min-w-0 flex-1 wrap-anywhere underline">
            {title}
          </Link>
          <span className="font-mono text-sm text-muted tabular-nums">
            <span className="sr-only">Predicted recall </span>
            {formatPercent(recall)}
          </span>
          <ButtonLink
            href={`/today/practice/${id}`}
            look="plain"
            prefetch={false}
            aria-label={`Practice ${title}`}
            className="px-3"
          >
            Practice
          </ButtonLink>
        </li>
      ))}
    </ul>
  </section>
);
