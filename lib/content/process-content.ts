import { type Content, loadContent } from './load';

const kept = globalThis as typeof globalThis & { wellKnownContent?: Content };

/** The content of the working folder, read once per process: for pages that are made when the app is built. */
export function getContent(): Content {
  kept.wellKnownContent ??= loadContent(process.cwd());
  return kept.wellKnownContent;
}
