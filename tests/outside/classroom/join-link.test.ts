import { beforeAll, describe, expect, inject, it } from 'vitest';
import { newPerson, post } from '../permissions/cast';
import { makeVisitor } from '../visitor';

const { url } = inject('app');
const ines = newPerson('Ines Instructor');
const linus = newPerson('Linus Learner');
let code: string;

beforeAll(async () => {
  const instructor = makeVisitor(url);
  await instructor.signUp(ines);
  const opened = await post(instructor, '/classes', 'name="name"', { name: 'Networks 1' });
  const id = opened.headers.get('location')?.split('/').at(-1);
  const page = await (await instructor.request(`/classes/${id}/join`)).text();
  code = page.match(/\?code=([0-9A-Z]{4}-[0-9A-Z]{4})/)?.[1] ?? '';
  const learner = makeVisitor(url);
  await learner.signUp(linus);
  await post(learner, '/classes', 'name="code"', { code });
});

/** Follows a link as a stranger. Returns the page at the end. */
async function follow(path: string): Promise<string> {
  const stranger = makeVisitor(url);
  let response = await stranger.request(path);
  for (let hops = 0; hops < 5 && response.status >= 300; hops++) {
    const next = new URL(response.headers.get('location') ?? '', url);
    response = await stranger.request(next.pathname + next.search);
  }
  expect(response.status).toBe(200);
  return response.text();
}

const headingOf = (html: string) => html.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1]?.replace(/<!-- -->/g, '');

describe('a join link that a stranger opens', () => {
  it('shows the class and its instructor, and nothing about its members', async () => {
    const html = await follow(`/classes?code=${code}`);
    expect(headingOf(html)).toContain('Networks 1');
    expect(headingOf(html)).toContain(ines.name);
    for (const hidden of [ines.email, linus.name, linus.email]) expect(html).not.toContain(hidden);
    const signUp = html.match(/\/sign-up\?next=[^"]*/)?.[0] ?? '';
    expect(headingOf(await follow(signUp))).toContain('Networks 1');
  });

  it('reveals nothing about any class if no class has its code', async () => {
    const html = await follow('/classes?code=KM7T-4RWP');
    expect(headingOf(html)).toBe(headingOf(await follow('/sign-in')));
  });
});
