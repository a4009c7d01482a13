import { getPortDirectory } from '@/lib/content/port-directory';
import { findPorts } from '@/lib/network/find-ports';
import { pathOfQuery, readPortQuery } from '@/lib/network/port-query';
import { getStudyContext } from '@/lib/study/process-context';
import { describeEntry } from '../../(public)/ports/describe-entry';

/** How many results show while somebody types. */
const MOST_HITS = 8;

/** What somebody who types is shown. */
export type PortSuggestions = {
  /** The address of the page with all results. */
  readonly path: string;
  readonly total: number;
  readonly hits: readonly { readonly port: number; readonly title: string; readonly detail: string }[];
};

/** Ports by number, name, alias or use. The same for everybody. */
export async function GET(request: Request): Promise<Response> {
  const query = readPortQuery(new URL(request.url).searchParams.get('query') ?? '');
  const { hits, total } = findPorts(getPortDirectory(getStudyContext().catalog), query, MOST_HITS);
  const found: PortSuggestions = {
    path: pathOfQuery(query),
    total,
    hits: hits.map(({ entry }) => ({ port: entry.port, ...describeEntry(entry) })),
  };
  return Response.json(found, { headers: { 'Cache-Control': 'public, max-age=300' } });
}
