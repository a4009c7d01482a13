import type { Catalog } from '@/lib/catalog/catalog';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import type { LogGrowth } from './refit/refitter';
import type { IssuedTurns } from './sitting/issued-turns';

/** The dependencies of a learner's use cases. It is made once per process. The current time is a separate argument. */
export type StudyContext = {
  readonly db: Db;
  readonly catalog: Catalog;
  readonly turnKey: Uint8Array;
  /** The turns that the process remembers. Omitted if it remembers none. */
  readonly issuedTurns?: IssuedTurns;
  /**
   * Called for every answer that was stored, with the new length of the learner's log. Omitted if nothing depends on
   * it.
   */
  readonly noteAnswered?: (learnerId: LearnerId, growth: LogGrowth) => void;
};
