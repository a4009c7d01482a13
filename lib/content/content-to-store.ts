import { loadContent } from './load';
import { readPortUses } from './port-uses';
import type { StoredContent } from './stored-content';

/** Reads and checks the content for a build. Throws a ContentError like `loadContent`. */
export function contentToStore(root: string): StoredContent {
  const { catalog, registry } = loadContent(root);
  const { version, families, concepts, goals, retired } = catalog;
  return {
    catalog: { version, families, concepts, goals, retired },
    portUses: readPortUses(root, registry).value,
  };
}
