import Link from 'next/link';
import type { OwnTopic } from '@/lib/api/replies';
import { formatPercent } from '@/lib/words/percent';

type RelatedRecallProps = { readonly title: string; readonly topics: OwnTopic['prerequisites'] };

/** Shows the reader's recall of related topics. */
export function RelatedRecall({ title, topics }: RelatedRecallProps) {
  if (topics.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h3 className="text-sm font-semibold">{title}</h3>
      <ul className="text-sm">
        {topics.map(({ id, title: name, recall }) => (
          <li key={id} className="flex items-baseline justify-between gap-4">
            <Link href={`/topics/${id}`} prefetch={false} className="inline-block py-1 pointer-coarse:py-3">
              {name}
            </Link>
            <span className="shrink-0 text-muted tabular-nums">
              {recall === null ? 'not started' : `recall ${formatPercent(recall)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
