import Link from 'next/link';
import type { CSSProperties } from 'react';
import type { Family, WrittenConcept } from '@/lib/catalog/concept';
import { layOutPrerequisites, type MapLine, type MapSizes } from './prerequisite-map';

type ConceptMapProps = { readonly concepts: readonly WrittenConcept[]; readonly families: readonly Family[] };

export const MAP_SIZES: MapSizes = { nodeWidth: 132, nodeHeight: 94, gap: 8, laneWidth: 6, rowGap: 40, mostInRow: 6 };

/** A stroke that leaves and arrives upright. */
const strokeOf = ({ x1, y1, x2, y2 }: MapLine): string =>
  x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}C${x1} ${(y1 + y2) / 2} ${x2} ${(y1 + y2) / 2} ${x2} ${y2}`;

/**
 * What builds on what, from top to bottom, as a picture whose boxes are links. On a phone the same boxes stand step
 * by step below each other, and each says what it builds on.
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
    <section aria-labelledby="map" className="grid gap-3">
      <header>
        <h2 id="map" className="text-lg font-semibold">
          What builds on what
        </h2>
        <p className="max-w-2xl text-sm text-muted max-sm:hidden">
          Each line leads from a concept down to one that builds on it. What follows from two lines is not drawn a third
          time.
        </p>
        <p className="text-sm text-muted sm:hidden">Step by step: nothing needs what comes after it.</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
      <section tabIndex={0} aria-label="Map of prerequisites" className="overflow-x-auto sm:-mx-2 sm:p-2">
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
          </svg>
          <ol className="grid gap-4 sm:contents">
            {layers.map((nodes, layer) => (
              <li key={nodes[0]?.id} className="grid gap-2 sm:contents">
                <p className="text-sm text-muted sm:sr-only">Step {layer + 1}</p>
                <ul className="grid gap-2 sm:contents">
                  {nodes.map(({ id, x, y }) => {
                    const concept = byId.get(id);
                    if (!concept) return null;
                    return (
                      <li
                        key={id}
                        className="sm:absolute sm:top-(--y) sm:left-(--x) sm:h-(--node-h) sm:w-(--node-w)"
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
                          href={`/learn/${id}`}
                          prefetch={false}
                          className="eased flex flex-col sm:h-full justify-between gap-0.5 rounded-lg border border-line bg-card px-2 py-1.5 no-underline hover:border-accent"
                        >
                          <span className="leading-tight font-medium sm:line-clamp-4 sm:text-sm">{concept.title}</span>
                          <span className="text-xs text-muted">{labelOf(concept.family)}</span>
                        </Link>
                        {concept.prerequisites.length > 0 && (
                          <p className="pt-0.5 pl-2 text-sm text-muted sm:sr-only">
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
    </section>
  );
}
