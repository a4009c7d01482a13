import { streamText } from '@/app/stream-text';
import { exportAccount } from '@/lib/account/export-account';
import { findLearnerId } from '@/lib/auth/session';
import { getDb } from '@/lib/db/client';
import { answering } from '../_exchange';
import { refuseStranger } from '../_refuse-stranger';

/** Everything about whoever asks, as a file. */
export const GET = answering(async () => {
  const learnerId = await findLearnerId();
  if (!learnerId) return refuseStranger();
  const now = new Date();
  const name = `well-known-${now.toISOString().slice(0, 10)}.json`;
  const body = streamText(exportAccount(getDb(), learnerId, now));
  return new Response(body, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
});
