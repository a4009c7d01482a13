import type { ClassHeading } from '@/lib/db/classroom/class-access';

/**
 * A file about a class, made piece by piece as it is read. If an error occurs in the middle, the file stays incomplete.
 */
export type ClassFile = { readonly name: string; readonly pieces: AsyncGenerator<string> };

/** Returns a file's name: the class's name in characters that any system can write, the kind of contents, and a day. */
export function formatFileName({ name }: ClassHeading, holds: string, date: string, ending: 'csv' | 'jsonl'): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const words = plain.replaceAll(/^-|-$/g, '').slice(0, 40);
  return `${words || 'class'}-${holds}-${date}.${ending}`;
}
