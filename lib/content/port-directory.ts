import type { Catalog } from '@/lib/catalog/catalog';
import type { ServiceConcept } from '@/lib/catalog/concept';
import { buildPortDirectory, type PortDirectory } from '@/lib/network/port-directory';
import { loadRegistry } from './load';
import { readPortUses } from './port-uses';
import { findStoredContent } from './stored-content';

/**
 * Builds the directory for the port explorer from a catalog and the content of the build or, without a build, the files
 * in the working folder. A process builds it once (lib/app-context.ts).
 */
export function readPortDirectory(catalog: Catalog): PortDirectory<ServiceConcept> {
  const registry = loadRegistry();
  const { customary, ranges } = findStoredContent()?.portUses ?? readPortUses(process.cwd(), registry).value;
  return buildPortDirectory({ registry, services: [...catalog.services, ...catalog.retired], customary, ranges });
}
