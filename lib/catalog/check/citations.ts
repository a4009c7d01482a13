import { parseSource } from '../source';
import type { DataFault, FaultPath } from './concept-fault';
import { findNearest } from './nearest';

const FORMS = 'write "RFC 9293 §3.1", "POSIX bind()", "Linux ip(7)", "IANA 22/tcp", or a name from sources.yaml';

/** Checks every `sources` list in a file's data: each citation must be readable and occur only once. */
export function checkCitations(data: unknown, named: ReadonlyMap<string, string>): DataFault[] {
  return listCitations(data, []).flatMap(({ path, text, earlier }) => {
    if (earlier.includes(text)) return { path, message: `"${text}" is cited twice`, hint: 'remove one' };
    if (parseSource(text, named)) return [];
    const near = findNearest(text, named.keys());
    return { path, message: `unknown source "${text}"`, hint: near === null ? FORMS : `did you mean "${near}"?` };
  });
}

/** Checks that each citation of IANA's registry in a row of services is for the row's own port. */
export function checkPortCitations(
  rows: readonly { readonly port: number; readonly sources: readonly string[] }[],
): DataFault[] {
  return rows.flatMap(({ port, sources }, row) =>
    sources.flatMap((text, index) => {
      const cited = /^IANA (\d+)\//.exec(text)?.[1];
      if (cited === undefined || Number(cited) === port) return [];
      const message = `"${text}" is not a row of port ${port}`;
      return { path: ['services', row, 'sources', index], message, hint: `cite the row of port ${port}` };
    }),
  );
}

type Citation = { readonly path: FaultPath; readonly text: string; readonly earlier: readonly string[] };

function listCitations(data: unknown, path: FaultPath): readonly Citation[] {
  if (Array.isArray(data)) return data.flatMap((entry, index) => listCitations(entry, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'sources' && Array.isArray(value)
      ? value.map((text, index) => ({
          path: [...path, key, index],
          text: String(text),
          earlier: value.slice(0, index),
        }))
      : listCitations(value, [...path, key]),
  );
}
