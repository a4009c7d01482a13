import { getDb } from '@/lib/db/client';
import { listJustEnded, lookAtSession } from '@/lib/db/sessions';
import { type SessionWatch, watchSessions } from './session-watch';

const NEWS_EVERY_MS = 2000;

type Kept = { readonly watch: SessionWatch; asking: NodeJS.Timeout | null };
const kept = globalThis as typeof globalThis & { wellKnownSessions?: Kept };

/** The process's one watch over sessions; it asks for news as long as somebody is here. */
export function getSessionWatch(): SessionWatch {
  kept.wellKnownSessions ??= {
    watch: watchSessions({
      look: (ref) => lookAtSession(getDb(), ref),
      listJustEnded: (believed) => listJustEnded(getDb(), believed),
    }),
    asking: null,
  };
  const here = kept.wellKnownSessions;
  here.asking ??= setInterval(() => askForNews(here), NEWS_EVERY_MS).unref();
  return here.watch;
}

/** Without an answer the watch trusts nobody after a while and looks sessions up: the request says what is wrong, and not this. */
function askForNews(here: Kept): void {
  if (here.watch.isBusy()) {
    here.watch.hearNews(Date.now()).catch(() => undefined);
    return;
  }
  if (here.asking) clearInterval(here.asking);
  here.asking = null;
}
