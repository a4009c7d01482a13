import { pathOfQuery, readPortQuery } from '@/lib/network/port-query';

/** Where the search form leads without a script: from `?query=22/tcp` to `/ports/22`. */
export async function GET(request: Request): Promise<Response> {
  const query = readPortQuery(new URL(request.url).searchParams.get('query') ?? '');
  return new Response(null, { status: 303, headers: { Location: pathOfQuery(query) } });
}
