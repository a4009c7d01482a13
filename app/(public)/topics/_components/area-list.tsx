'use client';

import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import { Chevron } from '@/app/(public)/_components/chevron';
import type { AreaWords, TopicWords } from './area-words';
import { AreaCount, LineMark } from './own-topics';

type AreaListProps = {
  readonly id: string;
  readonly title: string;
  readonly areas: readonly AreaWords[];
  /** Whether the topics are services, which have a column for their ports. */
  readonly areServices: boolean;
};

/**
 * Lists areas under one heading. Each opens to show its topics. It is a client component because the words of hundreds
 * of topics are much shorter than the elements that show them.
 */
export function AreaList({ id, title, areas, areServices }: AreaListProps) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <div
        className={`divide-y divide-line overflow-clip rounded-xl border border-line bg-card ${LINES} ${areServices ? SERVICES : IDEAS}`}
      >
        {areas.map((area) => (
          <AreaFold key={area.id} area={area} />
        ))}
      </div>
    </section>
  );
}

/** The style of the rows. It is set once for all of them, because there are hundreds. */
const LINES =
  '[&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center [&_a]:justify-self-start [&_code]:text-sm [&_code]:text-muted [&_li]:grid [&_li]:items-center [&_li]:gap-x-3 [&_ul]:border-t [&_ul]:border-line [&_ul]:px-4 [&_ul]:py-2';
/** The columns of the rows. The first one is for the reader's own marks. */
const IDEAS =
  '[&_a]:col-start-2 [&_li]:grid-cols-[1rem_minmax(0,1fr)] [&_p]:col-start-2 [&_p]:mb-2 [&_p]:line-clamp-2 [&_p]:text-sm [&_p]:text-muted';
const SERVICES = '[&_a]:col-start-3 [&_code]:col-start-2 [&_li]:grid-cols-[1rem_5.5rem_minmax(0,1fr)]';

function AreaFold({ area: { id, name, few, topics } }: { readonly area: AreaWords }) {
  return (
    <details className="group">
      <summary className="flex min-h-16 cursor-pointer list-none items-center gap-3 px-4 py-2 hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{name}</span>
          <span className="block truncate text-sm text-muted">{few}</span>
        </span>
        <AreaCount ids={topics.map((topic) => topic.id)} />
        <Chevron />
      </summary>
      <ul id={id}>
        {topics.map((topic) => (
          <TopicLine key={topic.id} topic={topic} />
        ))}
      </ul>
    </details>
  );
}

function TopicLine({ topic: { id, title, definition, endpoint } }: { readonly topic: TopicWords }) {
  return (
    <li>
      <LineMark id={id} />
      {endpoint !== undefined && <code>{endpoint}</code>}
      <Link href={`/topics/${id}`} prefetch={false}>
        {title}
      </Link>
      {definition !== undefined && (
        <p>
          <PortText text={definition} />
        </p>
      )}
    </li>
  );
}
