import type { z } from 'zod';
import type { Catalog } from '@/lib/catalog/catalog';
import { parseSource } from '@/lib/catalog/source';
import { LIST_MARK } from '@/lib/exchange/csv-table';

/** Splits a cell that lists several values. */
export const splitCell = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(LIST_MARK)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Makes an id from the words of a text. The id differs from all ids that are already taken. */
export function idFrom(text: string, taken: ReadonlySet<string>): string {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const stem = `${/^[a-z]/.test(words[0] ?? '') ? '' : 'n-'}${words.slice(0, 6).join('-')}`.replace(/-$/, '');
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}

/** Returns what is wrong with citations. Each citation must be in a form that authors may write. */
export function faultsOfSources(texts: readonly string[], catalog: Catalog): readonly string[] {
  const named = new Map(
    catalog.concepts.flatMap(({ sources }) => sources.map(({ label, url }) => [label, url] as const)),
  );
  return texts
    .filter((text) => parseSource(text, named) === null)
    .map(
      (text) =>
        `source: "${text}" is not known; write "RFC 9293 §3.1", "POSIX bind()", "Linux ip(7)", "IANA 22/tcp", or a name from content/sources.yaml`,
    );
}

/** Returns the faults that a schema finds in a draft, each with the name of its column. */
export const faultsOfShape = (error: z.ZodError, columnOf: (path: readonly PropertyKey[]) => string): string[] =>
  error.issues.map((issue) => `${columnOf(issue.path)}: ${issue.message.replaceAll('\n', '; ')}`);
