import Link from 'next/link';
import { PortName } from '@/app/_components/port-name';
import { Chevron } from '@/app/(public)/_components/chevron';
import type { Concept, Family } from '@/lib/catalog/concept';
import { AreaCount, TopicMark } from './own-topics';

/** An area and its topics, in the order in which they are listed. */
export type Area = { readonly family: Family; readonly topics: readonly Concept[] };

type AreaListProps = { readonly id: string; readonly title: string; readonly areas: readonly Area[] };

/** Areas under one heading; each opens to its topics. */
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

/** A family's label as a heading of its own: "Services: mail" as "Mail". */
function nameArea({ label }: Family): string {
  const name = label.replace(/^Services: /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A few topics of an area, the most important ones first. */
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
          <span className="block truncate text-sm text-muted group-open:invisible">{nameFirst(topics)}</span>
        </span>
        <AreaCount ids={topics.map(({ id }) => id)} />
        <Chevron />
      </summary>
      <ul id={family.id} className="border-t border-line px-4 py-2">
        {topics.map((topic) => (
          <TopicLine key={topic.id} topic={topic} />
        ))}
      </ul>
    </details>
  );
}

function TopicLine({ topic }: { readonly topic: Concept }) {
  return (
    <li className="flex items-start gap-3 py-1">
      <span className="flex h-11 items-center">
        <TopicMark id={topic.id} />
      </span>
      <div className="min-w-0 flex-1">
        <Link href={`/topics/${topic.id}`} prefetch={false} className="flex min-h-11 items-center gap-3">
          {topic.kind === 'service' && (
            <span className="w-22 shrink-0 no-underline">
              <PortName {...topic} />
            </span>
          )}
          {topic.title}
        </Link>
        {topic.kind === 'written' && <p className="line-clamp-2 pb-2 text-sm text-muted">{topic.definition}</p>}
      </div>
    </li>
  );
}
