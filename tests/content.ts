import path from 'node:path';
import { indexCatalog } from '@/lib/catalog/catalog';
import { loadContent, loadRegistry } from '@/lib/content/load';
import { findStoredContent } from '@/lib/content/stored-content';

const stored = findStoredContent();

/**
 * The project's own content, loaded once per test file, so that tests run on what learners get. `npm test` has checked
 * it already for the suites that take no interest in the checks.
 */
export const content = stored
  ? { catalog: indexCatalog(stored.catalog), registry: loadRegistry() }
  : loadContent(path.resolve(import.meta.dirname, '..'));
