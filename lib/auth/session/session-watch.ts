import type { SessionRef } from '@/lib/db/account/sessions';

/** How long a session that was looked up is believed to stand, as long as nothing is heard of its end. */
const TRUSTED_MS = 10 * 60_000;
/** News older than this are no news: sessions are looked up one by one until there are new ones. */
const NEWS_MS = 10_000;

/** What is known of sessions elsewhere: in the database, which all instances share. */
export type SessionSource = {
  isOpen(ref: SessionRef): Promise<boolean>;
  /**
   * Ids of the sessions that were ended lately (in a longer time than lies between two questions), and of those
   * believed to stand that are not kept any more: deleting an account deletes its sessions, and leaves nothing that
   * would name them.
   */
  listJustEnded(believed: readonly SessionRef[]): Promise<readonly string[]>;
};

export type SessionWatch = {
  /** Whether a session stands. Reads nothing when it was looked up lately and news are fresh. */
  isOpen(ref: SessionRef, nowMs: number): Promise<boolean>;
  /** Asks which sessions were ended; to be called every few seconds while `isBusy`. */
  hearNews(nowMs: number): Promise<void>;
  /** Whether any session is believed without looking. */
  isBusy(): boolean;
};

/**
 * Remembers which sessions stand, so that an answer costs no second read. Instead of asking for each session at each
 * request, a process asks every two seconds which sessions were ended, of any account.
 */
export function watchSessions(source: SessionSource): SessionWatch {
  const trusted = new Map<string, { readonly ref: SessionRef; readonly from: number }>();
  let newsAt = Number.NEGATIVE_INFINITY;
  return {
    isOpen: async (ref, nowMs) => {
      const from = trusted.get(ref.id)?.from;
      if (from !== undefined && nowMs - from < TRUSTED_MS && nowMs - newsAt < NEWS_MS) return true;
      const isOpen = await source.isOpen(ref);
      if (isOpen) trusted.set(ref.id, { ref, from: nowMs });
      else trusted.delete(ref.id);
      return isOpen;
    },
    hearNews: async (nowMs) => {
      // After a long silence something may have been ended that is no longer told.
      if (nowMs - newsAt > 2 * NEWS_MS) trusted.clear();
      const believed = [...trusted.values()].map(({ ref }) => ref);
      for (const id of await source.listJustEnded(believed)) trusted.delete(id);
      for (const [id, { from }] of trusted) if (nowMs - from >= TRUSTED_MS) trusted.delete(id);
      newsAt = nowMs;
    },
    isBusy: () => trusted.size > 0,
  };
}
