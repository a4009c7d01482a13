import fs from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { weighPages } from '../bench/page-scripts';
import { isForAdministrators, PAGES, prepareVisits } from './every-page';
import type { Visitor } from './visitor';

const { url } = inject('app');
const BUILT = path.resolve(import.meta.dirname, '../../.next');

/** What a page without any content loads, in bytes as sent. `npm run bench` measures it for this version of Next. */
const FLOOR_BYTES = 135_368;
/** The maximum that a page may load beyond that, in bytes as sent. */
const budgetOf = (page: string): number => (/^\/(today|classes)(\/|$)/.test(page) ? 35_000 : 15_000);

it('no page loads more script than its budget', async () => {
  const { cast, locate } = await prepareVisits(url);
  const addresses = new Map(PAGES.map((page) => [locate(page), page]));
  const weigh = (visitor: Visitor, isMine: (page: string) => boolean) =>
    weighPages(
      Number(new URL(url).port),
      [...addresses].filter(([, page]) => isMine(page)).map(([address]) => address),
      visitor.cookies(),
    );
  const { administrator, instructor } = cast.visitors;
  const weighed = [
    ...(await weigh(instructor, (page) => !isForAdministrators(page))),
    ...(await weigh(administrator, isForAdministrators)),
  ];
  const over = weighed.flatMap(({ page: address, bytes }) => {
    const page = addresses.get(address) ?? address;
    const [own, budget] = [bytes - FLOOR_BYTES, budgetOf(page)];
    return own > budget ? [`${page} loads ${own} bytes beyond Next’s own, and its budget is ${budget}`] : [];
  });
  expect(over).toEqual([]);
  const lightest = Math.min(...weighed.map(({ bytes }) => bytes));
  expect(lightest, 'Next loads less than before: measure the floor again').toBeGreaterThanOrEqual(FLOOR_BYTES);
}, 60_000);

it('no page contains the page that says that an address does not exist', async () => {
  const headingOf = (html: string) => /<h1[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
  const heading = headingOf(await (await fetch(`${url}/nowhere`)).text());
  expect(heading).toMatch(/\S/);
  const { cast } = await prepareVisits(url);
  for (const page of ['/', '/topics/ssh', '/today', '/settings']) {
    const html = await (await cast.visitors.instructor.request(page)).text();
    expect(headingOf(html), page).not.toBe(heading);
    expect(html.includes(heading), page).toBe(false);
  }
});

/** Names that zod gives to its errors and its interface. They survive minification. */
const ZOD = /ZodError|"?~standard"?|invalid_union/;

it('no script for browsers contains zod, which only servers need', () => {
  const chunks = path.join(BUILT, 'static/chunks');
  const scripts = fs.readdirSync(chunks, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((name) => ZOD.test(fs.readFileSync(path.join(chunks, name), 'utf8')))).toEqual([]);
});
