import { beforeAll, describe, expect, inject, it } from 'vitest';
import { prepareVisits } from './every-page';
import { makeVisitor, type Visitor } from './visitor';

const { url } = inject('app');
/** Queries of the port explorer, whose pages are the same for everyone: one of each kind, and texts to be escaped. */
const QUERIES = ['443', '9', '50000', '6000-6063', '1024-49151', 'http', '70000', 'a%20b', "it's", '%24%3Cb%3E%26%22'];
let own: readonly (readonly [Visitor, string])[];
let addresses: typeof own;
beforeAll(async () => {
  const { cast, locate } = await prepareVisits(url);
  const { instructor, learner } = cast.visitors;
  own = [
    [instructor, '/today'],
    [learner, '/today'],
    [instructor, locate('/classes/[id]')],
  ];
  addresses = [...own, ...QUERIES.map((query) => [learner, `/ports/${query}`] as const)];
}, 120_000);

/** Returns a document without its scripts, and without what differs from one reply to the next. */
const markupOf = (html: string): string =>
  html.replaceAll(/<script\b[\s\S]*?<\/script>/g, '').replaceAll(/ nonce="[^"]*"/g, '');

const KEPT_HEADERS = ['cache-control', 'content-type', 'cross-origin-opener-policy', 'referrer-policy', 'vary'];
const headersOf = ({ headers }: Response): readonly (string | null)[] =>
  KEPT_HEADERS.map((name) => headers.get(name)?.replace(/, Accept-Encoding$/, '') ?? null);

describe('a document that the web server makes itself', () => {
  it('has the same markup and headers as the one that Next makes', async () => {
    for (const [visitor, address] of addresses) {
      // Next answers addresses with a query.
      const [filled, next] = [await visitor.request(address), await visitor.request(`${address}?by=next`)];
      expect(filled.headers.get('content-security-policy'), address).not.toContain('nonce');
      expect(next.headers.get('content-security-policy'), address).toContain('nonce');
      expect(headersOf(filled), address).toEqual(headersOf(next));
      const markup = markupOf(await filled.text());
      expect(markup, address).toEqual(markupOf(await next.text()));
      expect(markup.length, address).toBeGreaterThan(5_000);
    }
  });

  it('is compressed for a browser that accepts it', async () => {
    for (const [visitor, address] of addresses) {
      const zipped = await visitor.request(address, { headers: { 'accept-encoding': 'gzip, br' } });
      expect(zipped.headers.get('content-encoding'), address).toBe('gzip');
      expect(Number(zipped.headers.get('content-length')), address).toBeLessThan(25_000);
      expect(markupOf(await zipped.text()), address).toEqual(markupOf(await (await visitor.request(address)).text()));
    }
  });

  it('is not for strangers, whom Next redirects to the sign-in page', async () => {
    for (const [, address] of own) {
      const reply = await makeVisitor(url).request(address);
      expect(reply.status, address).toBe(307);
      expect(reply.headers.get('location'), address).toContain('/sign-in?next=');
    }
  });

  it('cannot be requested without its own part', async () => {
    for (const [visitor, address] of addresses) {
      const headers = { 'x-well-known-template': '1' };
      for (const path of [address, `${address}?by=next`]) {
        const reply = await visitor.request(path, { headers });
        expect(markupOf(await reply.text()), path).toEqual(markupOf(await (await visitor.request(path)).text()));
      }
    }
  });
});

it('a learner who does not teach a class gets no document about it', async () => {
  const { cast, locate } = await prepareVisits(url);
  expect((await cast.visitors.learner.request(locate('/classes/[id]'))).status).toBe(404);
});
