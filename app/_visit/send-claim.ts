import { exchange } from '@/app/_components/quiz/api';
import type { ClaimReply } from '@/lib/study/visit/claim-visit';
import { formatCount, plural } from '@/lib/words/count';
import { dropVisit, isWorthKeeping, readKeptVisit } from './kept-visit';

/** After these a further try would come to the same. */
const FINAL = ['turn-forged', 'turn-foreign', 'malformed'];

/**
 * Sends the visit that this browser keeps, and forgets it once the server has kept it, or says that it never can.
 * Returns what to tell the learner; null for nothing.
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
  return 'Your answers from before you signed in could not be kept: they were not made here, or were altered.';
}

function describeClaim({ keptCount, knownCount }: ClaimReply): string | null {
  const answers =
    keptCount > 0
      ? `Your ${formatCount(keptCount, 'answer')} from before you signed in ${plural(keptCount, 'is', 'are')} kept.`
      : '';
  const known =
    knownCount > 0
      ? `You skip ${formatCount(knownCount, 'topic')}: one question on each checks it within two weeks.`
      : '';
  return [answers, known].filter((text) => text !== '').join(' ') || null;
}
