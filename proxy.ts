import type { NextRequest } from 'next/server';

/** Only what is sent to a page: its forms, with a script or without. The JSON routes look after themselves. */
export const config = {
  matcher: [
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'next-action' }] },
  ],
};

/** The longest form read, in bytes; an honest one is a hundredth of it. */
const MOST_BYTES = 262_144;
/** A roster is a file: as long as one of a hundred thousand lines, which is then refused in words. */
const MOST_ROSTER_BYTES = 8_388_608;
const ROSTER_PAGE = /^\/classes\/[^/]+\/people$/;

/**
 * Refuses what no form of ours sends, in plain words, before Next comes to read it: Next answers a body that it cannot read, that is too
 * long or that comes from another site with status 500.
 */
export async function proxy(request: NextRequest): Promise<Response | undefined> {
  if (request.method !== 'POST') return undefined;
  const { headers } = request;
  const length = headers.get('content-length');
  if (length === null) return refuse(411, 'Say how long the form is.');
  const most = ROSTER_PAGE.test(request.nextUrl.pathname) ? MOST_ROSTER_BYTES : MOST_BYTES;
  if (Number(length) > most) return refuse(413, 'That is too long.');
  if (isForeign(headers)) return refuse(403, 'This request did not come from Well Known.');
  return (await isReadable(request)) ? undefined : refuse(400, 'That form cannot be read.');
}

/** Our actions take a form, or (signing out, with a script) nothing. */
async function isReadable(request: NextRequest): Promise<boolean> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return (await request.text()) === '[]';
  const form = await request.formData().catch(() => null);
  return form !== null && hasReadableArguments(form, request.headers.has('next-action'));
}

/** The same rule as Next's own for server actions. */
function isForeign(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return false;
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host');
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** With a script, field `0` carries the action's arguments as JSON; without one it is not there. */
function hasReadableArguments(form: FormData, isByScript: boolean): boolean {
  const given = form.get('0');
  if (given === null) return !isByScript;
  try {
    return typeof given === 'string' && Array.isArray(JSON.parse(given));
  } catch {
    return false;
  }
}

const refuse = (status: number, message: string): Response =>
  new Response(message, { status, headers: { 'Cache-Control': 'no-store', Connection: 'close' } });
