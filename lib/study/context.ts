import type { Catalog } from '@/lib/catalog/catalog';
import type { Db } from '@/lib/db/client';

/** What every use case of a learner works with. Made once per process; the instant is an argument of its own. */
export type StudyContext = {
  readonly db: Db;
  readonly catalog: Catalog;
  readonly turnKey: Uint8Array;
};
