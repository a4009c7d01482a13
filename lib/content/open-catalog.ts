import { type Catalog, indexCatalog } from '@/lib/catalog/catalog';
import { loadContent } from './load';
import { findStoredContent } from './stored-content';

/** Returns the catalog of the build, or the one in the working folder's `content` folder if there is no build. */
export function openCatalog(): Catalog {
  const stored = findStoredContent();
  return stored ? indexCatalog(stored.catalog) : loadContent(process.cwd()).catalog;
}
