import { findLearnerId } from '@/lib/auth/session';
import { listKnownPorts, type PortRecall } from '@/lib/study/list-known-ports';
import { getStudyContext } from '@/lib/study/process-context';
import { reply } from '../_exchange';

/** What the strip of ports shows of the one who asks; a stranger knows nothing here. */
export type KnownPorts = { readonly signedIn: boolean; readonly services: readonly PortRecall[] };

export async function GET(): Promise<Response> {
  const learnerId = await findLearnerId();
  const services = learnerId ? await listKnownPorts(getStudyContext(), learnerId, new Date()) : null;
  return reply({ signedIn: services !== null, services: services ?? [] } satisfies KnownPorts);
}
