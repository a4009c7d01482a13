import { requireLearnerId } from '@/lib/auth/session/session';

/** An empty page that has to know who is asking. */
export default async function EmptySessionPage() {
  await requireLearnerId('/session');
  return null;
}
