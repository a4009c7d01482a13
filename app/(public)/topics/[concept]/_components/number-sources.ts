import type { Source } from '@/lib/catalog/source';

/** The sources of a page, numbered from 1 in the order of their first citation. */
export type SourceNumbers = ReadonlyMap<Source['label'], { readonly source: Source; readonly number: number }>;

/** Assigns a number to each distinct source. */
export function numberSources(cited: readonly Source[]): SourceNumbers {
  const numbers = new Map<string, { readonly source: Source; readonly number: number }>();
  for (const source of cited) {
    if (!numbers.has(source.label)) numbers.set(source.label, { source, number: numbers.size + 1 });
  }
  return numbers;
}
