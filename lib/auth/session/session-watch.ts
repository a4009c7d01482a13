import type { SessionRef } from '@/lib/db/account/sessions';

/** How long a session stays trusted after it was looked up, in milliseconds, unless news of its end arrives. */
const TRUSTED_MS = 10 * 60_000;
/**
 * The age at which news is too old to rely on, in milliseconds. Sessions are then looked up one by one until fresh news
 * arrives.
 */
const NEWS_MS = 10_000;

/** Reads sessions from the database, which all instances share. */
export type SessionSource = {
  isOpen(ref: SessionRef): Promise<boolean>;
  /**
   * Returns the ids of sessions that ended recently (the period is longer than the time between two calls), and of
   * trusted sessions that are no longer stored. Deleting an account deletes its sessions and leaves no record of them.
   */
  listJustEnded(believed: readonly SessionRef[]): Promise<readonly string[]>;
};

export type SessionWatch = {
  /** Returns whether a session is open. Reads nothing if the session was looked up recently and the news is fresh. */
  isOpen(ref: SessionRef, nowMs: number): Promise<boolean>;
  /** Asks which sessions have ended. Call it every few seconds while `isBusy()` is true. */
  hearNews(nowMs: number): Promise<void>;
  /** Returns whether any session is trusted without a lookup. */
  isBusy(): boolean;
};

/**
 * Remembers which sessions are open, so that most requests need no lookup. Instead of looking up a session for each
 * request, a process asks every two seconds which sessions of any account have ended.
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
      // After a long time without news, the source may omit some of the sessions that ended in the meantime.
      if (nowMs - newsAt > 2 * NEWS_MS) trusted.clear();
      const believed = [...trusted.values()].map(({ ref }) => ref);
      for (const id of await source.listJustEnded(believed)) trusted.delete(id);
      for (const [id, { from }] of trusted) if (nowMs - from >= TRUSTED_MS) trusted.delete(id);
      newsAt = nowMs;
    },
    isBusy: () => trusted.size > 0,
  };
}
