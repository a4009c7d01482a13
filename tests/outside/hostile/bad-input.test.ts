import fs from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listAddresses } from '../list-addresses';
import { listJsonRoutes } from '../list-json-routes';
import { expectCoped, expectRefusal } from '../refusal';
import { countRows } from '../rows';
import { makeVisitor, type Visitor } from '../visitor';
import { dealt } from './dealt';

const { url } = inject('app');

/** A visit that has only just begun. */
const VISIT = {
  id: '00000000-0000-4000-8000-000000000000',
  timeZone: 'UTC',
  goals: ['essentials'],
  dailyMinutes: 10,
  examOn: null,
  placement: null,
  steps: [],
};
/** A valid POST body for each JSON route. */
const posts: Readonly<Record<string, object>> = {
  '/api/answers': { token: 'x', response: { form: 'none' }, elapsedMs: 1 },
  '/api/flips': { token: 'x' },
  '/api/hints': { token: 'x' },
  '/api/lessons': { token: 'x', known: false, ms: 1, readMs: 0 },
  '/api/input-preferences': { usesLists: true },
  '/api/reports': { token: 'x', response: null, kind: 'typo', words: '' },
  '/api/retractions': { mode: 'today' },
  '/api/plan-previews': { fields: { dailyMinutes: '10' } },
  '/api/preview-questions': { conceptId: 'ssh', number: 1, response: { form: 'none' } },
  '/api/sample': { number: 1, response: { form: 'none' } },
  '/api/suspensions': { conceptId: 'nowhere', suspended: true },
  '/api/placements': { ownerId: VISIT.id, goals: VISIT.goals, answers: [] },
  '/api/visits': { visit: VISIT },
  '/api/visits/claims': { visit: VISIT },
};
const FOR_ANYBODY = ['/api/placements', '/api/sample', '/api/visits'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

type Route = { readonly address: string; readonly takes: readonly string[] };

const isFixed = ({ address }: { readonly address: string }): boolean => !address.includes('[');
const nextRoutes: readonly Route[] = listAddresses('route.ts').map(({ address, file }) => {
  const source = fs.readFileSync(file, 'utf8');
  return { address, takes: METHODS.filter((method) => new RegExp(`^export .*\\b${method}\\b`, 'm').test(source)) };
});
const routes = [...listJsonRoutes(), ...nextRoutes];
const pages = listAddresses('page.tsx').map(({ address }) => address);
const fixedPages = listAddresses('page.tsx')
  .filter(isFixed)
  .map(({ address }) => address);

let eve: Visitor;
beforeAll(async () => {
  eve = makeVisitor(url);
  await eve.signUp({ name: 'Eve', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() });
});

const asJson = { 'content-type': 'application/json' };
const post = (address: string, body: BodyInit, headers: Record<string, string> = asJson) =>
  eve.request(address, { method: 'POST', headers, body });

/** Checks that the work changes no row. */
async function unchanged(work: () => Promise<unknown>): Promise<void> {
  const before = await countRows();
  await work();
  expect(await countRows()).toEqual(before);
}

it('these tests cover every route that accepts JSON', () => {
  const takesJson = routes.filter((route) => isFixed(route) && route.takes.includes('POST'));
  expect(takesJson.map(({ address }) => address).sort()).toEqual(Object.keys(posts).sort());
  const examples = ['/', '/sign-in', '/today', '/account/data', '/topics/[concept]', '/classes/[id]/people'];
  expect(pages, 'each group of pages is found').toEqual(expect.arrayContaining(examples));
});

describe.each(Object.entries(posts).filter(([address]) => !FOR_ANYBODY.includes(address)))(
  'POST %s',
  (address, good) => {
    it('is refused without a session, and with a forged one', async () => {
      const stranger = makeVisitor(url);
      await unchanged(async () => {
        await expectRefusal(await stranger.postJson(address, good), 401, 'signed-out');
        for (const cookie of ['x', 'a.b.c.d.e', eve.session().slice(0, -6)]) {
          const headers = { ...asJson, cookie: `next-auth.session-token=${cookie}` };
          const init = { method: 'POST', headers, body: JSON.stringify(good) };
          await expectRefusal(await fetch(url + address, init), 401, 'signed-out');
        }
      });
    });
  },
);

describe.each(Object.entries(posts))('POST %s', (address, good) => {
  it('is refused if it is not JSON, or JSON of the wrong shape', async () => {
    const deep = '['.repeat(8000) + ']'.repeat(8000);
    const malformed = [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{}',
      '\0',
      '{"token":"\0"}',
      deep,
      `{"token":${deep}}`,
      '{"a":1e999}',
    ];
    await unchanged(async () => {
      for (const body of malformed) await expectRefusal(await post(address, body), 400, 'malformed');
      const broken = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x00, 0x22, 0x7d]);
      await expectRefusal(await post(address, broken), 400, 'malformed');
      for (const field of Object.keys(good)) {
        for (const value of [null, [], {}, -1, 'x\0y', '\ud800', true]) {
          if (JSON.stringify(value) === JSON.stringify((good as Record<string, unknown>)[field])) continue;
          const response = await post(address, JSON.stringify({ ...good, [field]: value }));
          expect([400, 422], `${field}: ${JSON.stringify(value)}`).toContain(response.status);
          await expectCoped(response, field);
        }
      }
    });
  });

  it('is refused with a different content type, even with a valid body', async () => {
    await unchanged(async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
        await expectRefusal(await post(address, JSON.stringify(good), { 'content-type': type }), 415, 'not-json');
      }
    });
  });

  it('is refused if it comes from another site', async () => {
    await unchanged(async () => {
      for (const site of ['cross-site', 'same-site']) {
        const headers = { ...asJson, 'sec-fetch-site': site };
        await expectRefusal(await post(address, JSON.stringify(good), headers), 403, 'foreign-origin');
      }
    });
  });

  it('is refused if it is far too long, even if it does not declare its length', async () => {
    const long = JSON.stringify({ ...good, token: 'x'.repeat(5_000_000) });
    const stream = new Blob([long]).stream();
    const streamed: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: asJson,
      body: stream,
      duplex: 'half',
    };
    await unchanged(async () => {
      await expectRefusal(await post(address, long), 413, 'too-large');
      await expectRefusal(await eve.request(address, streamed), 413, 'too-large');
      expect((await eve.request('/api/sittings?mode=today')).status).toBe(200);
    });
  });
});

describe('a wrong method', () => {
  it.each(routes.filter(isFixed))('is refused by $address, which accepts $takes', async ({ address, takes }) => {
    await unchanged(async () => {
      for (const method of METHODS.filter((each) => !takes.includes(each))) {
        const response = await eve.request(address, { method });
        expect(response.status, method).toBe(405);
        await expectCoped(response, method);
        if (address.startsWith('/api/')) expect(response.headers.get('allow')?.split(', ')).toEqual(takes);
      }
    });
  });

  it.each(pages)('does no harm to the page %s', async (page) => {
    await unchanged(async () => {
      const address = page.replaceAll(/\[[^\]]*\]/g, crypto.randomUUID());
      for (const method of dealt(['PUT', 'DELETE', 'PATCH'], pages.indexOf(page))) {
        await expectCoped(await eve.request(address, { method }), `${method} ${address}`);
      }
    });
  });
});

describe('a request', () => {
  it('for a sitting of an unknown mode is refused', async () => {
    for (const mode of ['', 'x', 'TODAY', '%00', 'today&mode=x'.repeat(1000), '__proto__']) {
      const response = await eve.request(`/api/sittings?mode=${mode}`);
      if (mode.startsWith('today')) await expectCoped(response, mode);
      else await expectRefusal(response, 400, 'malformed');
    }
    await expectRefusal(await makeVisitor(url).request('/api/sittings?mode=today'), 401, 'signed-out');
  });

  it.each(['-1', '1000', '0.5', 'x', 'NaN', '1e99', '%00', ''])(
    'for sample question “%s” finds nothing',
    async (number) => {
      await expectRefusal(await eve.request(`/api/sample?number=${number}`), 404, 'no-sample');
    },
  );

  it.each([
    '%',
    '/%00',
    '/today%00',
    '/classes/x',
    '/classes/%2e%2e',
    '/classes/..%2f..%2fetc',
    `/${'x'.repeat(6000)}`,
  ])('for the address “%.40s” gets a page, never an error', async (address) => {
    await expectCoped(await eve.request(address.startsWith('/') ? address : `/${address}`), address);
  });

  it.each(fixedPages)('with odd parameters does no harm to the page %s', async (page) => {
    for (const query of [
      `?more=%00&code=%F0%9F%91%BE&x=${'y'.repeat(6000)}`,
      '?next=%ff',
      '?next=a&next=b&more=1&more=2',
    ]) {
      await expectCoped(await eve.request(page + query), query);
    }
  });

  it('for another user’s class finds nothing, as if the class did not exist', async () => {
    for (const id of [crypto.randomUUID(), 'x', '1; DROP TABLE "Review"', '%27']) {
      expect((await eve.request(`/classes/${encodeURIComponent(id)}`)).status, id).toBe(404);
    }
  });
});

describe('headers that only our own script sends', () => {
  const garbage = ['x', '%00', '[', '{"a":1}', '\u00ff'];

  it.each(fixedPages)('do no harm to the page %s when they are garbage', async (page) => {
    for (const value of dealt(garbage, fixedPages.indexOf(page))) {
      await expectCoped(await eve.request(page, { headers: { rsc: value } }), `rsc ${value}`);
      await expectCoped(await eve.request(page, { headers: { rsc: '1', 'next-url': value } }), `next-url ${value}`);
    }
  });

  it.each(['/sign-in', '/settings', '/classes'])(
    'with an action that does not exist are refused at %s',
    async (page) => {
      await unchanged(async () => {
        for (const action of ['x', '0'.repeat(42), '../../etc']) {
          const headers = { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' };
          await expectCoped(await post(page, '[]', headers), action);
          await expectCoped(await post(page, '[', headers), action);
        }
      });
    },
  );
});

describe('next-auth’s own routes', () => {
  it.each([
    '/api/auth/nonsense',
    '/api/auth',
    '/api/auth/callback/x',
    '/api/auth/signin/x',
    '/api/auth/%00',
    '/api/auth/csrf/x',
  ])('handle %s', async (address) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const stranger = makeVisitor(url);
      await expectCoped(await stranger.request(address, { method }), `${method} ${address}`);
    }
  });

  it('let no one in without a CSRF token, with a wrong password, or with garbage', async () => {
    await unchanged(async () => {
      const address = '/api/auth/callback/credentials';
      const bodies: [string, string][] = [
        ['application/x-www-form-urlencoded', 'email=a%40b.org&password=x'],
        ['application/x-www-form-urlencoded', 'email=%00&password=%00&csrfToken=%00'],
        ['application/json', '{'],
        ['application/json', 'null'],
        ['application/json', '[]'],
        ['text/plain', 'x'],
        ['multipart/form-data; boundary=x', '--x'],
      ];
      for (const [type, body] of bodies) {
        const stranger = makeVisitor(url);
        const headers = { 'content-type': type };
        await expectCoped(await stranger.request(address, { method: 'POST', headers, body }), body);
        expect(stranger.cookies()).not.toContain('session-token');
      }
      const stranger = makeVisitor(url);
      const person = { name: '', email: `nobody\0@example.org`, password: '\ud800' };
      expect(await stranger.signIn(person)).toBe(false);
      expect(stranger.cookies()).not.toContain('session-token');
    });
  });
});
