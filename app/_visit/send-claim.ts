import { exchange } from '@/app/_components/quiz/api';
import type { ClaimReply } from '@/lib/study/visit/claim-visit';
import { formatCount, plural } from '@/lib/words/count';
import { dropVisit, isWorthKeeping, readKeptVisit } from './kept-visit';

/** After these errors, a retry would fail too. */
const FINAL = ['turn-forged', 'turn-foreign', 'malformed'];

/**
 * Sends the stored visit, and deletes it after the server has saved it or permanently refused it. Returns a message for
 * the learner, or null if there is nothing to report.
 */
export async function sendClaim(): Promise<string | null> {
  const kept = readKeptVisit(Date.now());
  if (!kept) return null;
  if (!isWorthKeeping(kept)) {
    dropVisit();
    return null;
  }
  const reply = await exchange<ClaimReply>('/api/visits/claims', { visit: kept.visit });
  if (reply.ok) {
    dropVisit();
    return describeClaim(reply.data);
  }
  if (!FINAL.includes(reply.code)) return null;
  dropVisit();
  return 'We couldn’t save your answers from before you signed in, because they were changed or came from another site.';
}

function describeClaim({ keptCount, knownCount }: ClaimReply): string | null {
  const answers =
    keptCount > 0
      ? `Your ${formatCount(keptCount, 'answer')} from before you signed in ${plural(keptCount, 'is', 'are')} saved.`
      : '';
  const known =
    knownCount > 0
      ? `You can skip ${formatCount(knownCount, 'topic')}. Within two weeks, you get one question on each of them to check that you know it.`
      : '';
  return [answers, known].filter((text) => text !== '').join(' ') || null;
}
