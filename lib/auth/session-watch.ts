import type { SessionRef } from '@/lib/db/sessions';

/** How long a session that was looked up is believed to stand, as long as nothing is heard of its end. */
const TRUSTED_MS = 10 * 60_000;
/** News older than this are no news: sessions are looked up one by one until there are new ones. */
const NEWS_MS = 10_000;

/** What is known of sessions elsewhere: in the database, which all instances share. */
export type SessionSource = {
  look(ref: SessionRef): Promise<boolean>;
  /** Ids of the sessions that were ended lately: in a longer time than lies between two questions. */
  listJustEnded(): Promise<readonly string[]>;
};

export type SessionWatch = {
  /** Whether a session stands. Reads nothing when it was looked up lately and news are fresh. */
  stands(ref: SessionRef, nowMs: number): Promise<boolean>;
  /** Asks which sessions were ended; to be called every few seconds while `isBusy`. */
  hearNews(nowMs: number): Promise<void>;
  /** Whether any session is believed without looking. */
  isBusy(): boolean;
};

/**
 * Remembers which sessions stand, so that an answer costs no second read. Instead of asking for each session at each request, a process
 * asks every two seconds which sessions were ended, whoever's they are.
 */
export function watchSessions(source: SessionSource): SessionWatch {
  const trustedFrom = new Map<string, number>();
  let newsAt = Number.NEGATIVE_INFINITY;
  return {
    stands: async (ref, nowMs) => {
      const from = trustedFrom.get(ref.id);
      if (from !== undefined && nowMs - from < TRUSTED_MS && nowMs - newsAt < NEWS_MS) return true;
      const stands = await source.look(ref);
      if (stands) trustedFrom.set(ref.id, nowMs);
      else trustedFrom.delete(ref.id);
      return stands;
    },
    hearNews: async (nowMs) => {
      // After a long silence something may have been ended that is no longer told.
      if (nowMs - newsAt > 2 * NEWS_MS) trustedFrom.clear();
      for (const id of await source.listJustEnded()) trustedFrom.delete(id);
      for (const [id, from] of trustedFrom) if (nowMs - from >= TRUSTED_MS) trustedFrom.delete(id);
      newsAt = nowMs;
    },
    isBusy: () => trustedFrom.size > 0,
  };
}
