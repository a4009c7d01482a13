import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { isForAdministrators, PAGES, prepareVisits } from './every-page';
import type { Visitor } from './visitor';

const { url } = inject('app');
const NOT_THERE = ['/nowhere', '/topics/nothing', '/classes/x', '/today/practice/mock/result/x'];
/** Three pages redirect anyone who is signed in. */
const FOR_STRANGERS = ['/', '/sign-in', '/sign-up'];

let visits: Awaited<ReturnType<typeof prepareVisits>>;
beforeAll(async () => {
  visits = await prepareVisits(url);
}, 120_000);

type Policy = { readonly scripts: readonly string[]; readonly directives: ReadonlyMap<string, readonly string[]> };

function readPolicy(response: Response): Policy {
  const text = response.headers.get('content-security-policy') ?? '';
  const directives = new Map(
    text.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  return { scripts: directives.get('script-src') ?? [], directives };
}

/** Lists what the policy would keep a browser from running, applying, or loading on this page. */
function listViolations(html: string, { scripts }: Policy): readonly string[] {
  const blocked: string[] = [];
  for (const [tag, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const nonce = /\bnonce="([^"]*)"/.exec(attributes)?.[1];
    const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
    const isOurs = source !== undefined && new URL(source, url).origin === url;
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const isAllowed = isOurs || (nonce !== undefined && scripts.includes(`'nonce-${nonce}'`));
    if (!isAllowed && !(source === undefined && scripts.includes(hash))) blocked.push(tag.slice(0, 160));
  }
  const markup = html.replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
  for (const [tag] of markup.matchAll(/<[a-z][^>]*\son[a-z]+="[^>]*>/g)) blocked.push(tag.slice(0, 160));
  for (const [tag] of markup.matchAll(/<style\b[^>]*>|<[a-z][^>]*="javascript:[^>]*>/g))
    blocked.push(tag.slice(0, 160));
  return blocked;
}

async function expectPolicy(visitor: Visitor, address: string, status: number): Promise<void> {
  const response = await visitor.request(address);
  expect(response.status, address).toBe(status);
  const policy = readPolicy(response);
  expect(policy.scripts[0], address).toBe("'self'");
  expect(policy.scripts.slice(1).every((source) => /^'(sha256|nonce)-[\w+/=-]{20,}'$/.test(source))).toBe(true);
  expect(policy.scripts.length, address).toBeGreaterThan(1);
  expect(policy.directives.get('script-src-attr'), address).toEqual(["'none'"]);
  expect(policy.directives.get('object-src'), address).toEqual(["'none'"]);
  expect(policy.directives.get('base-uri'), address).toEqual(["'none'"]);
  const html = await response.text();
  expect(html.match(/<script\b/g)?.length ?? 0, `${address} has scripts`).toBeGreaterThan(0);
  expect(listViolations(html, policy), address).toEqual([]);
}

describe('the Content-Security-Policy of a page allows each script of that page, and no other', () => {
  it.each(PAGES)('%s', async (page) => {
    const { stranger, instructor, administrator } = visits.cast.visitors;
    const member = isForAdministrators(page) ? administrator : instructor;
    await expectPolicy(FOR_STRANGERS.includes(page) ? stranger : member, visits.locate(page), 200);
  });

  it.each(NOT_THERE)('%s, which does not exist', async (address) => {
    await expectPolicy(visits.cast.visitors.instructor, address, 404);
  });
});

it('a nonce is used for one reply only', async () => {
  const ask = async () => readPolicy(await visits.cast.visitors.instructor.request('/settings')).scripts;
  const [first, second] = [await ask(), await ask()];
  expect(first).not.toEqual(second);
});
