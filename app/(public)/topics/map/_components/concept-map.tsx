import Link from 'next/link';
import type { CSSProperties } from 'react';
import { TopicMark } from '@/app/(public)/topics/_components/own-topics';
import type { Family, WrittenConcept } from '@/lib/catalog/concept';
import { layOutPrerequisites, type MapLine, type MapSizes } from './prerequisite-map';

type ConceptMapProps = { readonly concepts: readonly WrittenConcept[]; readonly families: readonly Family[] };

export const MAP_SIZES: MapSizes = { nodeWidth: 132, nodeHeight: 94, gap: 8, laneWidth: 5, rowGap: 40, mostInRow: 6 };

/** Returns the path of a stroke that starts and ends vertically. */
const strokeOf = ({ x1, y1, x2, y2 }: MapLine): string =>
  x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}C${x1} ${(y1 + y2) / 2} ${x2} ${(y1 + y2) / 2} ${x2} ${y2}`;

/** Returns the path of an arrowhead at the middle of a box's upper edge. */
const headOf = (x: number, y: number): string => `M${x - 4} ${y - 6}l4 5l4 -5`;

/**
 * Draws which topics build on which, from top to bottom, with boxes that are links. On a phone, the topics form a
 * step-by-step list, and each entry names what it builds on.
 */
export function ConceptMap({ concepts, families }: ConceptMapProps) {
  const map = layOutPrerequisites(concepts, MAP_SIZES);
  const byId = new Map<string, WrittenConcept>(concepts.map((concept) => [concept.id, concept]));
  const layers = map.nodes.reduce<(typeof map.nodes)[number][][]>((rows, node) => {
    rows[node.layer] = [...(rows[node.layer] ?? []), node];
    return rows;
  }, []);
  const labelOf = (id: string): string => families.find((family) => family.id === id)?.label ?? '';
  const titles = (ids: readonly string[]): string => ids.flatMap((id) => byId.get(id)?.title ?? []).join(', ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label="Map of topics" className="overflow-x-auto sm:-mx-2 sm:p-2">
      <div
        className="relative sm:h-(--h) sm:w-(--w)"
        style={{ '--w': `${map.width}px`, '--h': `${map.height}px` } as CSSProperties}
      >
        <svg
          aria-hidden
          width={map.width}
          height={map.height}
          className="pointer-events-none absolute top-0 left-0 max-sm:hidden"
        >
          <path d={map.lines.map(strokeOf).join('')} fill="none" stroke="var(--muted)" strokeOpacity={0.65} />
          <path
            d={map.nodes
              .filter(({ id }) => (byId.get(id)?.prerequisites.length ?? 0) > 0)
              .map(({ x, y }) => headOf(x + MAP_SIZES.nodeWidth / 2, y))
              .join('')}
            fill="none"
            stroke="var(--muted)"
            strokeWidth={1.5}
          />
        </svg>
        <ol className="grid grid-cols-1 gap-4 sm:contents">
          {layers.map((nodes, layer) => (
            <li key={nodes[0]?.id} className="grid grid-cols-1 gap-1 sm:contents">
              <p className="text-sm text-muted sm:sr-only">Step {layer + 1}</p>
              <ul className="divide-y divide-line rounded-xl border border-line-strong bg-card sm:contents">
                {nodes.map(({ id, x, y }) => {
                  const concept = byId.get(id);
                  if (!concept) return null;
                  return (
                    <li
                      key={id}
                      className="max-sm:px-3 sm:absolute sm:top-(--y) sm:left-(--x) sm:h-(--node-h) sm:w-(--node-w)"
                      style={
                        {
                          '--x': `${x}px`,
                          '--y': `${y}px`,
                          '--node-w': `${MAP_SIZES.nodeWidth}px`,
                          '--node-h': `${MAP_SIZES.nodeHeight}px`,
                        } as CSSProperties
                      }
                    >
                      <Link
                        href={`/topics/${id}`}
                        prefetch={false}
                        className="eased flex min-h-11 items-center justify-between gap-2 no-underline hover:border-accent sm:h-full sm:flex-col sm:items-stretch sm:gap-0.5 sm:rounded-lg sm:border sm:border-line-strong sm:bg-card sm:px-2 sm:py-1.5"
                      >
                        <span className="leading-tight font-medium sm:line-clamp-4 sm:text-xs">{concept.title}</span>
                        <span className="flex items-center justify-between gap-1 text-xs text-muted">
                          <span className="max-sm:hidden">{labelOf(concept.family)}</span>
                          <TopicMark id={id} />
                        </span>
                      </Link>
                      {concept.prerequisites.length > 0 && (
                        <p className="-mt-2.5 truncate pb-2 text-sm text-muted sm:sr-only">
                          Builds on {titles(concept.prerequisites)}
                        </p>
                      )}
                    </li>
                  );
                })}
              </ul>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
