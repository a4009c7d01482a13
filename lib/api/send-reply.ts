import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import { describeError } from '@/lib/monitor/describe-error';
import { log } from '@/lib/monitor/log';
import { DATA_POLICY } from '@/lib/web/content-policy';
import { pickEncoding } from '@/lib/web/documents/pick-encoding';
import { SECURITY_HEADERS } from '@/lib/web/security-headers';
import type { ApiReply } from './api-request';

/**
 * The length from which a reply is compressed, in characters. A shorter one fits into the first packets of a connection
 * either way, and compressing it would take longer than making it.
 */
const LEAST_COMPRESSED = 4_096;

/** The headers of every reply of a JSON route. */
const HEADERS = { ...SECURITY_HEADERS, 'Content-Security-Policy': DATA_POLICY, Vary: 'Accept-Encoding' };

const compress = promisify(gzip);

/** Sends the reply of a JSON route. */
export async function sendReply(request: IncomingMessage, response: ServerResponse, reply: ApiReply): Promise<void> {
  const { status, headers, body } = reply;
  if (typeof body !== 'string') {
    await sendPieces(request, response, { status, headers, body });
    return;
  }
  const isCompressed = body.length >= LEAST_COMPRESSED && acceptsGzip(request);
  const sent = isCompressed ? await compress(body) : body;
  // The client may have disconnected in the meantime.
  if (response.destroyed) return;
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    ...(isCompressed && { 'Content-Encoding': 'gzip' }),
    'Content-Length': Buffer.byteLength(sent),
  });
  response.end(sent);
}

/**
 * Sends a body piece by piece, as fast as the client takes it. If the client stops early, so does the generator. If the
 * generator fails, the connection is cut off, so that the client does not mistake what has arrived for the complete
 * file.
 */
async function sendPieces(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: ApiReply & { readonly body: AsyncGenerator<string> },
): Promise<void> {
  if (request.method === 'HEAD' || response.destroyed) {
    await body.return(undefined);
    if (!response.destroyed) response.writeHead(status, { ...HEADERS, ...headers }).end();
    return;
  }
  const isCompressed = acceptsGzip(request);
  response.writeHead(status, { ...HEADERS, ...headers, ...(isCompressed && { 'Content-Encoding': 'gzip' }) });
  const pieces = Readable.from(body);
  try {
    if (isCompressed) await pipeline(pieces, createGzip(), response);
    else await pipeline(pieces, response);
  } catch (cause) {
    if (pieces.errored === cause) log.error({ error: describeError(cause) }, 'a file was cut off');
  }
}

const acceptsGzip = ({ headers }: IncomingMessage): boolean =>
  pickEncoding(headers['accept-encoding'], ['gzip']) === 'gzip';
