import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readRequestId } from '@/lib/web/request-id';

const idOf = (given?: string | string[]) =>
  readRequestId({ headers: given === undefined ? {} : { 'x-request-id': given } } as unknown as IncomingMessage);

describe('the id of a request', () => {
  it('is the one that a proxy sent', () => {
    expect(idOf('4f1c-a2b3.req_77')).toBe('4f1c-a2b3.req_77');
  });

  it.each([
    undefined,
    '',
    'short',
    'x'.repeat(65),
    'two words here',
    '{"level":"fatal"}',
    'line\nbreak-123',
    ['a-first-one', 'another'],
  ])('is a new one if there is none or it is invalid: %j', (given) => {
    expect(idOf(given)).toMatch(/^[0-9a-f-]{36}$/);
    expect(idOf(given)).not.toBe(idOf(given));
  });
});
