import type { NextRequest } from 'next/server';
import { isActionForm } from '@/lib/web/action-form';

/** Matches only posts to pages: forms, sent with or without JavaScript. The JSON routes check their own requests. */
export const config = {
  matcher: [
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/((?!api/|_next/).*)', has: [{ type: 'header', key: 'next-action' }] },
  ],
};

/**
 * Refuses requests that none of our forms sends, with a sentence, before Next reads them. Next answers with status 500
 * if it cannot read a body or if the body comes from another site. The web server has already limited the length.
 */
export async function proxy(request: NextRequest): Promise<Response | undefined> {
  if (request.method !== 'POST') return undefined;
  if (isForeign(request.headers)) return refuse(403, 'This request did not come from Well Known.');
  return (await isReadable(request)) ? undefined : refuse(400, 'That form cannot be read.');
}

/** Whether our actions accept the body: a form, or nothing when a user signs out with JavaScript. */
async function isReadable(request: NextRequest): Promise<boolean> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return (await request.text()) === '[]';
  const form = await request.formData().catch(() => null);
  return form !== null && isActionForm(form, request.headers.has('next-action'));
}

/**
 * Whether a page from another site sent the form. The web server has written the public origin's host into the header
 * `X-Forwarded-Host`.
 */
function isForeign(headers: Headers): boolean {
  const origin = headers.get('origin');
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== headers.get('x-forwarded-host'));
}

const refuse = (status: number, message: string): Response =>
  new Response(message, { status, headers: { 'Cache-Control': 'no-store', Connection: 'close' } });
