import fc from 'fast-check';
import type { Target } from './targets';

/** A request that no real client would send. */
export type OddRequest = {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | FormData | null;
  /** Whether it is sent with a session rather than by a stranger. */
  readonly isSignedIn: boolean;
};

/** Names that one of our routes or forms uses. */
const NAMES = [
  'token',
  'response',
  'elapsedMs',
  'mode',
  'number',
  'email',
  'password',
  'name',
  'code',
  'classroom',
  'next',
  'timeZone',
  'form',
  'choice',
  'text',
  '0',
  '1',
  'csrfToken',
  '__proto__',
  'constructor',
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'text/plain;charset=UTF-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'image/png',
  '',
];
const FIVE_MB = 5_000_000;

/** Generates odd texts, and texts that have a meaning somewhere. `known` belongs to another user. */
const words = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '',
        '\0',
        'x\0y',
        '\ud800',
        '../../etc/passwd',
        "' OR 1=1 --",
        '%00',
        '%',
        '$F1',
        '$@1',
        '{{7*7}}',
        '<script>',
        'true',
        'null',
        '-1',
        '1e999',
        '9'.repeat(400),
        'today',
        'none',
      ),
    },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }).map((power) => 'x'.repeat(10 ** power)) },
  );

const json = (known: readonly string[]): fc.Arbitrary<string> => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), words(known), fc.double(), fc.constant(null));
  const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 8 }));
  const shaped = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 6 }).map((data) => JSON.stringify(data));
  const repeated = fc.array(fc.tuple(name, value), { minLength: 2, maxLength: 8 }).map(
    (pairs) =>
      `{${pairs
        .flatMap((pair) => [pair, pair])
        .map(([key, of]) => `${JSON.stringify(key)}:${JSON.stringify(of)}`)
        .join(',')}}`,
  );
  const deep = fc
    .tuple(fc.integer({ min: 100, max: 7000 }), fc.constantFrom('[', '{"a":'))
    .map(([depth, open]) => open.repeat(depth));
  const cut = shaped.map((text) => text.slice(0, -1));
  return fc.oneof({ weight: 5, arbitrary: shaped }, { weight: 2, arbitrary: repeated }, deep, cut, fc.json());
};

const multipart = (known: readonly string[], action: string | null): fc.Arbitrary<FormData> =>
  fc.array(fc.tuple(fc.constantFrom(...NAMES), words(known)), { maxLength: 8 }).map((pairs) => {
    const form = new FormData();
    if (action !== null) form.append(`$ACTION_ID_${action}`, '');
    for (const [name, text] of pairs) form.append(name, text);
    return form;
  });

/**
 * Generates requests to a target: wrong methods, wrong types, NULs, deep and repeated and cut-off JSON, 5 MB, foreign
 * ids, and garbage in the headers.
 */
export function oddRequests(targets: readonly Target[], known: readonly string[]): fc.Arbitrary<OddRequest> {
  return fc.constantFrom(...targets).chain((target) => {
    const body: fc.Arbitrary<OddRequest['body']> = fc.oneof(
      { weight: 48, arbitrary: json(known) },
      { weight: 32, arbitrary: multipart(known, target.action) },
      { weight: 8, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)) },
      {
        weight: 3,
        arbitrary: fc
          .array(fc.tuple(fc.constantFrom(...NAMES), words(known)))
          .map((pairs) => new URLSearchParams(pairs.map(([name, text]) => [name, wellFormed(text)])).toString()),
      },
      { weight: 6, arbitrary: fc.constant(null) },
      // A fixed size, because a hundred bodies of 5 MB are half a gigabyte. About one request in a hundred has one.
      { weight: 1, arbitrary: fc.constant(null).map(() => 'x'.repeat(FIVE_MB)) },
    );
    return fc
      .record({
        method: target.action === null ? fc.constantFrom(...METHODS) : fc.constant('POST'),
        segments: fc.array(words(known), { minLength: 2, maxLength: 2 }),
        query: fc.array(fc.tuple(fc.constantFrom(...NAMES, 'more', 'query', '_rsc'), words(known)), { maxLength: 4 }),
        type: fc.option(fc.constantFrom(...TYPES)),
        extra: fc.dictionary(
          fc.constantFrom(
            'rsc',
            'next-router-state-tree',
            'next-router-prefetch',
            'next-url',
            'x-forwarded-host',
            'x-forwarded-for',
            'sec-fetch-site',
            'accept',
            'x-request-id',
            'content-security-policy',
            'x-middleware-subrequest',
          ),
          fc.constantFrom(
            '1',
            'x',
            '',
            '%00',
            '[',
            'evil.example',
            '127.0.0.1',
            'cross-site',
            '*/*',
            "script-src 'nonce-x'",
            'middleware:middleware',
          ),
          { maxKeys: 3 },
        ),
        isByScript: fc.boolean(),
        isSignedIn: fc.boolean(),
        body,
      })
      .map(({ method, segments, query, type, extra, isByScript, isSignedIn, body }) => {
        const hasBody = method !== 'GET' && method !== 'HEAD';
        const headers: Record<string, string> = { ...extra };
        if (target.action !== null && isByScript) headers['next-action'] = target.action;
        // The browser itself sets the boundary of a multipart form.
        if (hasBody && type !== null && !(body instanceof FormData)) headers['content-type'] = type;
        return {
          method,
          address: fill(target.address, segments, query),
          headers,
          body: hasBody ? body : null,
          isSignedIn,
        };
      });
  });
}

/** Replaces halves of surrogate pairs, which cannot be sent in an address. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

function fill(address: string, segments: readonly string[], query: readonly (readonly [string, string])[]): string {
  let nth = 0;
  const path = address.replaceAll(/\[[^\]]*\]+/g, () =>
    encodeURIComponent(wellFormed((segments[nth++ % segments.length] ?? '').slice(0, 2000))),
  );
  const search = query
    .map(([name, text]) => `${name}=${encodeURIComponent(wellFormed(text.slice(0, 2000)))}`)
    .join('&');
  return search === '' ? path : `${path}?${search}`;
}
