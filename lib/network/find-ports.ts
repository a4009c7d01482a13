import { LAST_PORT, type Port } from './port';
import type { PortDirectory, PortEntry, PortService } from './port-directory';
import { foldName, type PortQuery } from './port-query';

export type PortHit<Service extends PortService = PortService> = {
  readonly entry: PortEntry<Service>;
  /** Whether the query is exactly this port's number or one of its names. */
  readonly isExact: boolean;
};

export type PortHits<Service extends PortService = PortService> = {
  /** The hits up to the limit, best match first. */
  readonly hits: readonly PortHit<Service>[];
  /** The number of all hits, including those beyond the limit. */
  readonly total: number;
};

/** A string by which users can find a port. Labels, aliases, and registered names count more than descriptions. */
type Handle = { readonly folded: string; readonly isName: boolean };

/**
 * Finds ports by number, beginning of a number, stretch, name, alias, common use, or description. Scans several
 * thousand short strings, which takes about half a millisecond.
 */
export function findPorts<Service extends PortService>(
  directory: PortDirectory<Service>,
  query: PortQuery,
  limit: number,
): PortHits<Service> {
  switch (query.kind) {
    case 'nothing':
    case 'no-port':
      return { hits: [], total: 0 };
    case 'port':
      return cut(findByNumber(directory, query.port), limit);
    case 'stretch': {
      const { first, last } = query.stretch;
      const inside = directory.listBetween(first, last).map((entry) => ({ entry, isExact: false }));
      return cut(inside, limit);
    }
    case 'name':
      return cut(findByName(directory, foldName(query.text)), limit);
  }
}

const cut = <Service extends PortService>(hits: readonly PortHit<Service>[], limit: number): PortHits<Service> => ({
  hits: hits.slice(0, limit),
  total: hits.length,
});

/** Returns the port itself, followed by the ports whose numbers begin with its digits. */
function findByNumber<Service extends PortService>(
  directory: PortDirectory<Service>,
  port: Port,
): readonly PortHit<Service>[] {
  const digits = String(port);
  const longer = directory.entries.filter((entry) => entry.port !== port && String(entry.port).startsWith(digits));
  return [
    { entry: directory.look(port), isExact: true },
    ...(port === 0 ? [] : longer.map((entry) => ({ entry, isExact: false }))),
  ];
}

function findByName<Service extends PortService>(
  directory: PortDirectory<Service>,
  needle: string,
): readonly PortHit<Service>[] {
  const ranked = getHandles(directory).flatMap(({ entry, handles, joined, favor }) => {
    if (!joined.includes(needle)) return [];
    const score = Math.min(...handles.map((handle) => scoreOf(handle, needle)));
    return [{ entry, score, favor }];
  });
  ranked.sort((a, b) => a.score - b.score || a.favor - b.favor || a.entry.port - b.entry.port);
  return ranked.map(({ entry, score }) => ({ entry, isExact: score === 0 }));
}

/** Returns 0 for a match of the whole name, more for a weaker match, and infinity if the needle does not occur. */
function scoreOf({ folded, isName }: Handle, needle: string): number {
  const place = folded.indexOf(needle);
  if (place < 0) return Number.POSITIVE_INFINITY;
  const padded = ` ${folded} `;
  const isWord = padded.includes(` ${needle} `);
  const isWordStart = padded.includes(` ${needle}`);
  if (!isName) return isWord ? 3 : isWordStart ? 5 : 6;
  if (folded === needle) return 0;
  return isWord || place === 0 ? 1 : isWordStart ? 2 : 4;
}

type Handled<Service extends PortService> = {
  readonly entry: PortEntry<Service>;
  readonly handles: readonly Handle[];
  /** All handles, one per line, so that one comparison is enough to rule out the entry in most cases. */
  readonly joined: string;
  /** Breaks ties, lowest first: 0 for core services, 1 for other services, 2 for common uses, and 3 for rows. */
  readonly favor: number;
};

/** The strings by which ports are found. They are built once per directory, because a directory never changes. */
const made = new WeakMap<object, readonly Handled<PortService>[]>();

function getHandles<Service extends PortService>(directory: PortDirectory<Service>): readonly Handled<Service>[] {
  const kept = made.get(directory) as readonly Handled<Service>[] | undefined;
  if (kept) return kept;
  const inRanges = [...new Set(directory.ranges.map(({ first }) => first))]
    .map(directory.look)
    .filter(({ rows, services, customary }) => rows.length + services.length + customary.length === 0);
  const handled = [...directory.entries, ...inRanges].map((entry) => {
    const handles = listHandles(entry);
    return { entry, handles, joined: handles.map(({ folded }) => folded).join('\n'), favor: rankByUse(entry) };
  });
  made.set(directory, handled);
  return handled;
}

function listHandles({ port, rows, services, customary, ranges }: PortEntry): readonly Handle[] {
  const named = ranges.filter(({ first, name }) => first === port && name !== null);
  const names = [
    ...services.flatMap(({ label, ianaName, aliases, longName }) => [label, ianaName ?? label, longName, ...aliases]),
    ...rows.flatMap(({ name }) => name ?? []),
    ...named.flatMap(({ name }) => name ?? []),
  ];
  const texts = [
    ...services.map(({ use }) => use),
    ...customary.map(({ use }) => use),
    ...rows.flatMap(({ name, description }) => (name === null ? [] : description)),
    ...named.map(({ description }) => description),
  ];
  const handles = new Map<string, Handle>();
  for (const text of texts) handles.set(foldName(text), { folded: foldName(text), isName: false });
  for (const name of names) handles.set(foldName(name), { folded: foldName(name), isName: true });
  return [...handles.values()];
}

function rankByUse({ services, customary }: PortEntry): number {
  if (services.some(({ tier }) => tier === 'core')) return 0;
  if (services.length > 0) return 1;
  return customary.length > 0 ? 2 : 3;
}

/** Returns the nearest ports below and above a number that have an entry; null at the ends. */
export function findNeighbors(
  { entries }: PortDirectory,
  port: Port,
): { readonly before: Port | null; readonly after: Port | null } {
  if (port < 0 || port > LAST_PORT) throw new RangeError(`not a port number: ${port}`);
  const after = entries.find((entry) => entry.port > port)?.port ?? null;
  const before = entries.findLast((entry) => entry.port < port)?.port ?? null;
  return { before, after };
}
