import { describeEntry } from '@/lib/network/describe-entry';
import { findPorts } from '@/lib/network/find-ports';
import type { PortDirectory } from '@/lib/network/port-directory';
import { foldName, readPortQuery } from '@/lib/network/port-query';
import type { Catalog } from './catalog';
import type { ServiceConcept, WrittenConcept } from './concept';

/** A port with its services, or a topic. */
export type LookupHit = {
  /** The address of its page. */
  readonly path: string;
  /** The port's number; null for a topic. */
  readonly port: number | null;
  readonly title: string;
  readonly detail: string;
};

/** The results for a text, best match first. */
export type Lookup = { readonly hits: readonly LookupHit[] };

const MOST_HITS = 8;
/** The maximum number of topics shown before the ports that match less exactly. */
const MOST_TOPICS = 4;

/** Finds ports, services, and topics by a number, a name, an alias, or a use. */
export function lookUp(catalog: Catalog, directory: PortDirectory<ServiceConcept>, typed: string): Lookup {
  const query = readPortQuery(typed);
  const ports = findPorts(directory, query, MOST_HITS).hits.map(({ entry, isExact }) => {
    const { title, detail } = describeEntry(entry);
    return { isExact, hit: { path: `/ports/${entry.port}`, port: entry.port, title, detail } };
  });
  const topics = findTopics(catalog, foldName(typed));
  const hits = [
    ...ports.filter(({ isExact }) => isExact).map(({ hit }) => hit),
    ...topics.named.slice(0, MOST_TOPICS),
    ...ports.filter(({ isExact }) => !isExact).map(({ hit }) => hit),
    ...topics.told,
  ];
  return { hits: hits.slice(0, MOST_HITS) };
}

/**
 * Finds topics whose title contains the text, beginning with those whose title starts with it, and topics whose
 * definition contains it.
 */
function findTopics(catalog: Catalog, needle: string): Record<'named' | 'told', readonly LookupHit[]> {
  if (needle === '') return { named: [], told: [] };
  const written = catalog.concepts.filter((concept) => concept.kind === 'written');
  const placeIn = ({ title }: WrittenConcept) => ` ${foldName(title)}`.indexOf(` ${needle}`);
  const named = written.filter((concept) => placeIn(concept) >= 0).sort((a, b) => placeIn(a) - placeIn(b));
  const tellsOf = ({ definition }: WrittenConcept) => ` ${foldName(definition)}`.includes(` ${needle}`);
  const told = written.filter((concept) => placeIn(concept) < 0 && tellsOf(concept));
  const show = ({ id, title, definition }: WrittenConcept): LookupHit => ({
    path: `/topics/${id}`,
    port: null,
    title,
    detail: definition,
  });
  return { named: named.map(show), told: told.map(show) };
}
