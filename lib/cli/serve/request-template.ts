import type { RequestListener } from 'node:http';
import { TEMPLATE_HEADER } from '@/lib/web/own-part/hole';
import type { TemplateReply } from '@/lib/web/own-part/own-part-pages';

/** Asks Next, in this process and without a connection, for a page's document without the learner's own part. */
export async function requestTemplate(handle: RequestListener, host: string, path: string): Promise<TemplateReply> {
  const { createRequestResponseMocks } = await import('next/dist/server/lib/mock-request.js');
  const chunks: Buffer[] = [];
  const { req, res } = createRequestResponseMocks({
    url: path,
    headers: { host, [TEMPLATE_HEADER]: '1' },
    resWriter: (chunk) => chunks.push(Buffer.from(chunk)) > 0,
  });
  const done = new Promise((resolve, reject) => res.once('finish', resolve).once('error', reject));
  await handle(req as never, res as never);
  await done;
  if (res.statusCode !== 200)
    throw new Error(`the request for the template of ${path} returned status ${res.statusCode}`);
  return { document: Buffer.concat(chunks).toString(), headers: res.getHeaders() };
}
