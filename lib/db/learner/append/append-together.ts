import type { Db } from '@/lib/db/connection/client';
import { gather, type Store } from '@/lib/db/connection/gather';
import { type Appended, type AppendedRow, appendOne, appendSeveral } from './append-statement';

const appendOf = new WeakMap<Db, Store<Appended, AppendedRow>>();

/** Returns the function that appends reviews to a database. Reviews that arrive at the same time share a statement. */
export function appendTo(db: Db): Store<Appended, AppendedRow> {
  const known = appendOf.get(db);
  if (known) return known;
  const append = gather<Appended, AppendedRow>({
    ownerOf: ({ learnerId }) => learnerId,
    alone: async (appended) => (await appendOne(db, appended))[0] ?? null,
    together: async (all) => new Map((await appendSeveral(db, all)).map((row) => [row.id, row])),
  });
  appendOf.set(db, append);
  return append;
}
