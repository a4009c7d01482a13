import { listJustEnded, touchSession } from '@/lib/db/account/sessions';
import type { Db } from '@/lib/db/connection/client';
import { type SessionWatch, watchSessions } from './session-watch';

const NEWS_EVERY_MS = 2000;

/**
 * Returns a watch over the sessions in `db`. While the watch trusts any session, it asks for news every two seconds.
 */
export function openSessionWatch(db: Db): SessionWatch {
  const watch = watchSessions({
    isOpen: (ref) => touchSession(db, ref),
    listJustEnded: (believed) => listJustEnded(db, believed),
  });
  let timer: NodeJS.Timeout | null = null;
  /**
   * Without news, the watch soon stops trusting sessions and looks each one up. If the database is the problem, that
   * lookup fails and reports it.
   */
  const requestNews = (): void => {
    if (watch.isBusy()) {
      watch.hearNews(Date.now()).catch(() => undefined);
      return;
    }
    if (timer) clearInterval(timer);
    timer = null;
  };
  return {
    ...watch,
    isOpen: (ref, nowMs) => {
      timer ??= setInterval(requestNews, NEWS_EVERY_MS).unref();
      return watch.isOpen(ref, nowMs);
    },
  };
}
