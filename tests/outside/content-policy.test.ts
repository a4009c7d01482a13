import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listAddresses } from './list-addresses';
import { type Cast, gather, post } from './permissions/cast';
import { assign } from './permissions/use-cases';
import type { Visitor } from './visitor';

const { url } = inject('app');
const NOT_THERE = ['/nowhere', '/topics/nothing', '/classes/x', '/today/practice/mock/result/x'];
/** Three pages redirect anyone who is signed in. */
const FOR_STRANGERS = ['/', '/sign-in', '/sign-up'];
/**
 * These pages exist only in the middle of a sign-in, or after an exam. The browser tests visit them, and fail if a
 * policy is violated.
 */
const ON_THE_WAY = ['/sign-in/code', '/today/practice/mock/result/[id]'];
const pages = listAddresses('page.tsx')
  .map(({ address }) => address)
  .filter((address) => !ON_THE_WAY.includes(address));

let cast: Cast;
let parts: Readonly<Record<string, string>>;
beforeAll(async () => {
  cast = await gather(url);
  const assignment = (await assign(cast)).split('/').at(-1) ?? '';
  const { turn } = await cast.visitors.instructor.sitting('today');
  await cast.visitors.instructor.answer(turn?.token ?? '', { form: 'none' });
  await post(cast.visitors.instructor, '/today/practice/mock', 'begin-mock');
  const people = await (await cast.visitors.instructor.request(`/classes/${cast.classroomId}/learners`)).text();
  const learner = /\/learners\/([0-9a-f-]{36})/.exec(people)?.[1] ?? '';
  parts = {
    '[concept]': 'bind',
    '[topic]': 'bind',
    '[...misconception]': 'port-number/only-servers',
    '[query]': '443',
    '[id]': cast.classroomId,
    '[assignment]': assignment,
    '[learner]': learner,
  };
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

/** Lists what the policy would keep a browser from running, applying, or loading in this page. */
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
  it.each(pages)('%s', async (page) => {
    const address = page.replaceAll(/\[(?:\.{3})?\w+\]/g, (part) => parts[part] ?? '');
    expect(address, 'every part of the address has an example').not.toMatch(/\/\/|.\/$/);
    const query = page.endsWith('/preview') ? '?preset=mail' : '';
    const visitor = FOR_STRANGERS.includes(page) ? cast.visitors.stranger : cast.visitors.instructor;
    await expectPolicy(visitor, `${address}${query}`, 200);
  });

  it.each(NOT_THERE)('%s, which does not exist', async (address) => {
    await expectPolicy(cast.visitors.instructor, address, 404);
  });
});

it('a nonce is used for one reply only', async () => {
  const ask = async () => readPolicy(await cast.visitors.instructor.request('/today')).scripts;
  const [first, second] = [await ask(), await ask()];
  expect(first).not.toEqual(second);
});
