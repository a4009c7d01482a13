import path from 'node:path';
import { loadContent } from '@/lib/content/load';

/** The project's own content, loaded once per test file: what learners get is what is tested. */
export const content = loadContent(path.resolve(import.meta.dirname, '..'));
