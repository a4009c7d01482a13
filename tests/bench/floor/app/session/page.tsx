import { requireLearnerId } from '@/lib/auth/session/session';

/** An empty page that has to identify the signed-in user. */
export default async function EmptySessionPage() {
  await requireLearnerId('/session');
  return null;
}
