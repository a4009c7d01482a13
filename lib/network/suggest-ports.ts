import { describeEntry } from './describe-entry';
import { findPorts } from './find-ports';
import type { PortDirectory } from './port-directory';
import { type PortQuery, pathOfQuery } from './port-query';

/** The suggestions that the search field shows while the user types. */
export type PortSuggestions = {
  /** The address of the page with all results. */
  readonly path: string;
  readonly total: number;
  readonly hits: readonly { readonly port: number; readonly title: string; readonly detail: string }[];
};

/** The maximum number of results shown while the user types. */
const MOST_HITS = 8;

/** Returns the first results of a search for ports by number, name, alias, or use. */
export function suggestPorts(directory: PortDirectory, query: PortQuery): PortSuggestions {
  const { hits, total } = findPorts(directory, query, MOST_HITS);
  return {
    path: pathOfQuery(query),
    total,
    hits: hits.map(({ entry }) => {
      const { title, detail } = describeEntry(entry);
      return { port: entry.port, title, detail };
    }),
  };
}
