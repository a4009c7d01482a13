import { z } from 'zod';
import { type Memory, memorySchema } from '@/lib/scheduler/memory';
import { Prisma } from '@/prisma/generated/client';
import { MEMORY_COLUMNS, type MemoryColumn } from './memory-columns';

/**
 * The memories of rows called `m` as one text: a line for each, its columns separated by spaces, days counted from 1970-01-01, and
 * nothing for a text that is null. Null when there are none. JSON with named fields takes about twice as long (docs/DECISIONS.md).
 */
export const packedMemories = Prisma.raw(
  `string_agg(concat_ws(' ', ${MEMORY_COLUMNS.map(packed).join(', ')}), E'\\n')`,
);

function packed({ name, type, isMarked }: MemoryColumn): string {
  const column = `m."${name}"`;
  if (type === 'text[]') return `array_to_string(${column}, ',')`;
  if (type === 'text') return `coalesce(${column}, '')`;
  const number = type === 'date' ? `${column} - DATE 'epoch'` : column;
  return isMarked ? `coalesce(${number}, 0)` : number;
}

type Cell = { readonly field: string; readonly place: number };

const cellsWhere = (has: (column: MemoryColumn) => boolean): readonly Cell[] =>
  MEMORY_COLUMNS.flatMap((column, place) => (has(column) ? [{ field: column.field, place }] : []));

// One loop for each kind of value: a loop that asks each column for its kind takes twice as long.
const TEXTS = cellsWhere(({ type }) => type === 'text');
const LISTS = cellsWhere(({ type }) => type === 'text[]');
const NUMBERS = cellsWhere(({ type, isMarked }) => !type.startsWith('text') && !isMarked);
const MARKED_NUMBERS = cellsWhere(({ isMarked }) => isMarked);

const memoriesSchema = z.array(memorySchema);

/** The memories that such a text holds. */
export const unpackMemories = (packedLines: string | null): readonly Memory[] =>
  packedLines === null ? [] : memoriesSchema.parse(packedLines.split('\n').map(unpack));

function unpack(line: string): Record<string, unknown> {
  const texts = line.split(' ');
  const memory: Record<string, unknown> = {};
  const marked: Record<string, number> = {};
  for (const { field, place } of NUMBERS) memory[field] = Number(texts[place]);
  for (const { field, place } of TEXTS) memory[field] = texts[place] === '' ? null : texts[place];
  for (const { field, place } of LISTS) memory[field] = texts[place] === '' ? [] : texts[place]?.split(',');
  for (const { field, place } of MARKED_NUMBERS) marked[field] = Number(texts[place]);
  memory.marked = marked.reviewCount === 0 ? null : marked;
  return memory;
}
