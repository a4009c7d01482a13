import type { Catalog } from '@/lib/catalog/catalog';
import { findGoal } from '@/lib/catalog/course';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { saveClassGoal } from '@/lib/db/classroom/class-goals';
import type { Db } from '@/lib/db/connection/client';
import { type Done, doneIf } from './done';

/**
 * Sets what a class learns for: everyone who joins from then on gets this goal added to theirs.
 * @param goal the goal's id; for one that does not exist, the class has none
 */
export const changeClassGoal = async (
  { db, catalog }: { readonly db: Db; readonly catalog: Catalog },
  taught: TaughtClass,
  goal: string,
): Promise<Done> => doneIf(await saveClassGoal(db, taught, findGoal(catalog, goal)?.id ?? null));
