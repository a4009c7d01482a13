import { getDb } from '@/lib/db/client';
import { checkReadiness } from '@/lib/db/readiness';
import { refuse, reply } from '../_exchange';

/** Whether requests can be served just now. For whoever decides where to send them. */
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const readiness = await checkReadiness(getDb(), process.cwd());
  return readiness.ok ? reply({ status: 'ready' }) : refuse(readiness.code);
}
