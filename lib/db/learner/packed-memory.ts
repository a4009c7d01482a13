import { z } from 'zod';
import type { ConceptId } from '@/lib/ids';
import { type Memory, memorySchema } from '@/lib/scheduler/memory/memory';
import { Prisma } from '@/prisma/generated/client';
import { MEMORY_COLUMNS, type MemoryColumn } from './memory-columns';

/** ASCII separators, which no id contains: between memories, between their columns, and between the items of a list. */
const [MEMORY_END, COLUMN_END, ITEM_END] = ['\x1e', '\x1f', '\x1d'];

/**
 * SQL for the memories of the rows called `m` as one string, which is null if there are no memories. In it, days count
 * from 1970-01-01, and a null cell is empty. JSON with named fields takes about twice as long (docs/decisions/079).
 */
export const packedMemories = Prisma.sql`string_agg(concat_ws(${COLUMN_END}, ${Prisma.join(MEMORY_COLUMNS.map(packed))}), ${MEMORY_END})`;

function packed({ name, type, isMarked, isNullable }: MemoryColumn): Prisma.Sql {
  const column = Prisma.raw(`m."${name}"`);
  if (type === 'text[]') return Prisma.sql`array_to_string(${column}, ${ITEM_END})`;
  if (type === 'text') return Prisma.sql`coalesce(${column}, '')`;
  const number = type === 'date' ? Prisma.sql`${column} - DATE 'epoch'` : column;
  if (isNullable) return Prisma.sql`coalesce((${number})::text, '')`;
  return isMarked ? Prisma.sql`coalesce(${number}, 0)` : number;
}

type Cell = { readonly field: string; readonly place: number };

const cellsWhere = (has: (column: MemoryColumn) => boolean): readonly Cell[] =>
  MEMORY_COLUMNS.flatMap((column, place) => (has(column) ? [{ field: column.field, place }] : []));

// There is one loop for each kind of value, because a single loop that checks each column's kind takes twice as long.
const TEXTS = cellsWhere(({ type }) => type === 'text');
const LISTS = cellsWhere(({ type }) => type === 'text[]');
const isNumber = ({ type, isMarked }: MemoryColumn) => !type.startsWith('text') && !isMarked;
const NUMBERS = cellsWhere((column) => isNumber(column) && !column.isNullable);
const NULLABLE_NUMBERS = cellsWhere((column) => isNumber(column) && column.isNullable);
const MARKED_NUMBERS = cellsWhere(({ isMarked }) => isMarked);

const CONCEPT_ID = MEMORY_COLUMNS.findIndex(({ field }) => field === 'conceptId');

const memoriesSchema = z.array(memorySchema);

/** Returns the memories in a string that `packedMemories` made, by concept. */
export function unpackMemories(packedText: string | null): ReadonlyMap<ConceptId, Memory> {
  const memories = packedText === null ? [] : memoriesSchema.parse(packedText.split(MEMORY_END).map(unpack));
  return new Map(memories.map((memory) => [memory.conceptId, memory]));
}

const ids = new Map<string, string>();

/**
 * Returns the same string object for equal ids of concepts. The ids in thousands of learners' memories then take up no
 * extra space, and looking one of them up does not compare characters.
 */
function intern(id: string): string {
  const known = ids.get(id);
  if (known !== undefined) return known;
  // A part of a split string keeps the whole string in memory, but a copy of the part does not.
  const copy = Buffer.from(id).toString();
  ids.set(copy, copy);
  return copy;
}

function unpack(one: string): Record<string, unknown> {
  const texts = one.split(COLUMN_END);
  const memory: Record<string, unknown> = {};
  const marked: Record<string, number> = {};
  for (const { field, place } of NUMBERS) memory[field] = Number(texts[place]);
  for (const { field, place } of NULLABLE_NUMBERS) memory[field] = texts[place] === '' ? null : Number(texts[place]);
  for (const { field, place } of TEXTS) memory[field] = texts[place] === '' ? null : texts[place];
  for (const { field, place } of LISTS) memory[field] = texts[place] === '' ? [] : texts[place]?.split(ITEM_END);
  for (const { field, place } of MARKED_NUMBERS) marked[field] = Number(texts[place]);
  memory.conceptId = intern(texts[CONCEPT_ID] ?? '');
  memory.marked = marked.reviewCount === 0 ? null : marked;
  return memory;
}
