import { describeEntry } from '@/lib/network/describe-entry';
import type { PortDirectory } from '@/lib/network/port-directory';
import { type PortQuery, pathOfQuery, readPortQuery } from '@/lib/network/port-query';
import type { PublicPage } from '../../public-metadata';

/**
 * Reads the query in an address.
 * @param parameter the part of the address after `/ports/`, encoded or not
 */
export function readQuery(parameter: string): PortQuery {
  try {
    return readPortQuery(decodeURIComponent(parameter));
  } catch {
    return readPortQuery(parameter);
  }
}

/** Describes the page of a query for search engines and link previews. */
export function describeQuery(directory: PortDirectory, query: PortQuery): Required<PublicPage> {
  const path = pathOfQuery(query);
  if (query.kind === 'port') {
    const entry = directory.look(query.port);
    const { title, detail } = describeEntry(entry);
    const isTold = entry.rows.length + entry.services.length + entry.customary.length + entry.ranges.length > 0;
    return {
      title: isTold ? `Port ${query.port}: ${title}` : `Port ${query.port}`,
      description: `Port ${query.port}: ${title}. ${detail}. The IANA registry’s row for each transport, the port’s range, and its common uses.`,
      path,
      robots: isTold ? 'index, follow' : 'noindex, follow',
    };
  }
  const title =
    query.kind === 'stretch'
      ? `Ports ${query.stretch.first}–${query.stretch.last}`
      : query.kind === 'name'
        ? `Ports for “${query.text}”`
        : 'Ports';
  return { title, description: `${title}: rows of the IANA registry.`, path, robots: 'noindex, follow' };
}

/** Returns a query as the search box shows it. */
export function formatQuery(query: PortQuery): string {
  switch (query.kind) {
    case 'nothing':
      return '';
    case 'port':
      return String(query.port);
    case 'stretch':
      return `${query.stretch.first}-${query.stretch.last}`;
    case 'no-port':
      return query.number;
    case 'name':
      return query.text;
  }
}
