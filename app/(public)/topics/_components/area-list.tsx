import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import { Chevron } from '@/app/(public)/_components/chevron';
import type { Concept, Family } from '@/lib/catalog/concept';
import { AreaCount, TopicMark } from './own-topics';

/** An area and its topics, in display order. */
export type Area = { readonly family: Family; readonly topics: readonly Concept[] };

type AreaListProps = { readonly id: string; readonly title: string; readonly areas: readonly Area[] };

/** Lists areas under one heading. Each opens to show its topics. */
export function AreaList({ id, title, areas }: AreaListProps) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <div className="divide-y divide-line overflow-clip rounded-xl border border-line bg-card">
        {areas.map((area) => (
          <AreaFold key={area.family.id} area={area} />
        ))}
      </div>
    </section>
  );
}

/** Returns a family's label as it reads under a heading: "Services: mail" becomes "Mail". */
function nameArea({ label }: Family): string {
  const name = label.replace(/^Services: /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Names a few topics of an area, the most important ones first. */
function nameFirst(topics: readonly Concept[]): string {
  const byWeight = [...topics].sort((a, b) => Number(b.tier === 'core') - Number(a.tier === 'core'));
  return byWeight
    .slice(0, 6)
    .map(({ title }) => title)
    .join(' · ');
}

function AreaFold({ area: { family, topics } }: { readonly area: Area }) {
  return (
    <details className="group">
      <summary className="flex min-h-16 cursor-pointer list-none items-center gap-3 px-4 py-2 hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{nameArea(family)}</span>
          <span className="block truncate text-sm text-muted">{nameFirst(topics)}</span>
        </span>
        <AreaCount ids={topics.map(({ id }) => id)} />
        <Chevron />
      </summary>
      <ul id={family.id} className={`${LINES} ${COLUMNS[topics[0]?.kind ?? 'written']}`}>
        {topics.map((topic) => (
          <TopicLine key={topic.id} topic={topic} />
        ))}
      </ul>
    </details>
  );
}

/** The style of an area's rows. It is set once for all of them, because there are hundreds. */
const LINES =
  'border-t border-line px-4 py-2 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center [&_code]:text-sm [&_code]:text-muted [&_p]:col-start-2 [&_p]:mb-2 [&_p]:line-clamp-2 [&_p]:text-sm [&_p]:text-muted [&>li]:grid [&>li]:items-center [&>li]:gap-x-3';
const COLUMNS: Readonly<Record<Concept['kind'], string>> = {
  written: '[&>li]:grid-cols-[1rem_minmax(0,1fr)]',
  service: '[&>li]:grid-cols-[1rem_5.5rem_minmax(0,1fr)]',
};

function TopicLine({ topic }: { readonly topic: Concept }) {
  const { id, title } = topic;
  return (
    <li>
      <TopicMark id={id} />
      {topic.kind === 'service' && (
        <code>
          {topic.port}/{topic.transport}
        </code>
      )}
      <span>
        <Link href={`/topics/${id}`} prefetch={false}>
          {title}
        </Link>
      </span>
      {topic.kind === 'written' && (
        <p>
          <PortText text={topic.definition} />
        </p>
      )}
    </li>
  );
}
