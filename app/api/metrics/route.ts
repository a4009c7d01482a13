import { createHash, timingSafeEqual } from 'node:crypto';
import { getMetrics } from '@/lib/monitor/metrics';

export const dynamic = 'force-dynamic';

/** The process's metrics in Prometheus' text form, for whoever knows `METRICS_TOKEN`. Without that variable there are none. */
export async function GET(request: Request): Promise<Response> {
  const token = process.env.METRICS_TOKEN;
  if (!token) return answer(404, 'Nothing is here.');
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!isSame(given, token)) return answer(401, 'Send the token: "Authorization: Bearer …".');
  const { registry } = getMetrics();
  return new Response(await registry.metrics(), {
    headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' },
  });
}

/** In a time that tells nothing about how much of it was right. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

const answer = (status: number, message: string): Response =>
  Response.json(
    { code: status === 404 ? 'no-metrics' : 'no-token', message },
    {
      status,
      headers: { 'Cache-Control': 'no-store', ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }) },
    },
  );
