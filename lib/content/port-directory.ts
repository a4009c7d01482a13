import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { buildPortDirectory, type PortDirectory } from '@/lib/network/port-directory';
import { loadRegistry } from './load';
import { readPortUses } from './port-uses';

type Directory = PortDirectory<ServiceConcept>;
const kept = globalThis as typeof globalThis & { wellKnownPorts?: WeakMap<Catalog, Directory> };

/** What the port explorer shows beside a catalog; made once per catalog and process, from the working folder. */
export function getPortDirectory(catalog: Catalog): Directory {
  kept.wellKnownPorts ??= new WeakMap();
  const found = kept.wellKnownPorts.get(catalog);
  if (found) return found;
  const registry = loadRegistry();
  const { customary, ranges } = readPortUses(process.cwd(), registry).value;
  const directory = buildPortDirectory({ registry, services: catalog.services, customary, ranges });
  kept.wellKnownPorts.set(catalog, directory);
  return directory;
}
