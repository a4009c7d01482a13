import path from 'node:path';
import { loadContent } from '@/lib/content/load';

/** The project's own content, loaded once per test file, so that tests run on what learners get. */
export const content = loadContent(path.resolve(import.meta.dirname, '..'));
