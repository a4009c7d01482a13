import type { Source } from '@/lib/catalog/source';

/**
 * Matches characters that XML 1.0 cannot contain in any form: most control characters and halves of surrogate pairs
 * (§2.2).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a string for use inside an XML or HTML element, and removes characters that XML cannot contain. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** Returns a string of several lines as HTML. */
export const inHtml = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br>');

/** Returns sources as links. */
export const citeInHtml = (sources: readonly Source[]): string =>
  sources.map(({ label, url }) => `<a href="${escapeMarkup(url)}">${escapeMarkup(label)}</a>`).join('; ');
