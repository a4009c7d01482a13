import { streamText } from '@/lib/web/stream-text';
import type { ApiReply } from './api-request';
import { type FailureCode, refuse } from './failures';

/** Returns a reply as a standard `Response`, for Next and for tests. */
export const toResponse = ({ status, headers, body }: ApiReply): Response =>
  new Response(typeof body === 'string' ? body : streamText(body), { status, headers });

/** Returns the reply of `refuse` as a standard `Response`. */
export const refusal = (code: FailureCode, said?: string): Response => toResponse(refuse(code, said));
