import type { Catalog } from '@/lib/catalog/catalog';
import { findGoal } from '@/lib/catalog/course';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { saveClassGoal } from '@/lib/db/classroom/class-goals';
import type { Db } from '@/lib/db/connection/client';
import { type Done, doneIf } from './done';

/**
 * Sets the goal of a class. Learners who join from then on get it in addition to their own goals.
 * @param goal the goal's id; if it does not exist, the class has no goal
 */
export const changeClassGoal = async (
  { db, catalog }: { readonly db: Db; readonly catalog: Catalog },
  taught: TaughtClass,
  goal: string,
): Promise<Done> => doneIf(await saveClassGoal(db, taught, findGoal(catalog, goal)?.id ?? null));
