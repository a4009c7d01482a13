import type { Catalog } from '@/lib/catalog/catalog';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import type { LogGrowth } from './refit/refitter';

/** What every use case of a learner works with. Made once per process; the instant is an argument of its own. */
export type StudyContext = {
  readonly db: Db;
  readonly catalog: Catalog;
  readonly turnKey: Uint8Array;
  /**
   * Told of every answer that was kept, with how long the learner's log is now; absent where nothing follows from it.
   */
  readonly noteAnswered?: (learnerId: LearnerId, growth: LogGrowth) => void;
};
