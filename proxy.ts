import type { NextRequest } from 'next/server';
import { isActionForm } from '@/lib/web/action-form';

/** Only what is sent to a page: its forms, with a script or without. The JSON routes look after themselves. */
export const config = {
  matcher: [
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'next-action' }] },
  ],
};

/**
 * Refuses what no form of ours sends, in plain words, before Next comes to read it: Next answers a body that it cannot
 * read, or that comes from another site, with status 500. The web server has bounded its length.
 */
export async function proxy(request: NextRequest): Promise<Response | undefined> {
  if (request.method !== 'POST') return undefined;
  if (isForeign(request.headers)) return refuse(403, 'This request did not come from Well Known.');
  return (await isReadable(request)) ? undefined : refuse(400, 'That form cannot be read.');
}

/** Our actions take a form, or (signing out, with a script) nothing. */
async function isReadable(request: NextRequest): Promise<boolean> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return (await request.text()) === '[]';
  const form = await request.formData().catch(() => null);
  return form !== null && isActionForm(form, request.headers.has('next-action'));
}

/**
 * Whether a form was sent by a page of another site. The web server has written the public origin's host into this
 * header.
 */
function isForeign(headers: Headers): boolean {
  const origin = headers.get('origin');
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== headers.get('x-forwarded-host'));
}

const refuse = (status: number, message: string): Response =>
  new Response(message, { status, headers: { 'Cache-Control': 'no-store', Connection: 'close' } });
