import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { oddHeads } from './generated/heads';
import { type RawReply, sendRaw } from './raw-request';

const { url, logFile } = inject('app');
const HOST = new URL(url).host;
const SEED = Number(process.env.OUTSIDE_SEED ?? randomInt(2 ** 31));
/**
 * This is a quarter of the number of hostile requests, because after some request heads, the server waits for the rest
 * of the request until its time limit.
 */
const COUNT = Math.ceil(Number(process.env.OUTSIDE_COUNT ?? 400) / 4);
/** How many requests to send at once. Most of the time, they only wait for the time limit. */
const AT_ONCE = 32;

/** A file of the build, as an address. */
let file: string;
beforeAll(async () => {
  file = /\/_next\/static\/[^"\\]+\.js/.exec(await (await fetch(url)).text())?.[0] ?? '';
  expect(file).not.toBe('');
});

const ask = (line: string, headers: readonly string[] = [`Host: ${HOST}`], body = ''): Promise<RawReply> =>
  sendRaw(url, `${line} HTTP/1.1\r\n${headers.map((each) => `${each}\r\n`).join('')}\r\n${body}`);

/** Returns the lines that the app logs as errors while the work is done. */
async function errorsDuring(work: () => Promise<void>): Promise<readonly string[]> {
  const before = fs.readFileSync(logFile, 'utf8').length;
  await work();
  const said = fs.readFileSync(logFile, 'utf8').slice(before).split('\n');
  return said.filter((line) => line !== '' && !/^\{"level":"(?:info|warn)"/.test(line));
}

describe('a method that an address does not allow', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'FOO'])(
    '%s is refused by files, which say what they allow',
    async (method) => {
      const errors = await errorsDuring(async () => {
        for (const address of [file, '/_next/static/nothing.js', '/_next/image?url=x', '/favicon.ico', '/robots.txt']) {
          const { status, text } = await ask(`${method} ${address}`, [`Host: ${HOST}`, 'Content-Length: 0']);
          expect(status, address).toBe(405);
          expect(text, address).toMatch(/^allow: GET, HEAD/im);
        }
      });
      expect(errors).toEqual([]);
    },
  );

  it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'FOO'])('%s is refused by pages', async (method) => {
    for (const address of ['/', '/sign-in', '/today', '/nowhere'])
      expect((await ask(`${method} ${address}`)).status, address).toBe(405);
  });
});

describe('an address that none of our clients request', () => {
  it.each([
    ['OPTIONS *', 400],
    ['GET *', 400],
    ['GET %', 400],
    ['GET /%ff', 400],
    ['GET //evil.example/x', 400],
    ['GET /\\evil.example', 400],
    ['GET /a#b', 400],
    ['GET ftp://x/', 400],
    ['GET http://evil.example/sign-in', 421],
    ['GET http://evil.example@127.0.0.1/sign-in', 421],
    ['GET /_global-error', 404],
    ['GET /_next/image?url=%2Ficon.svg&w=64&q=75', 404],
  ])('%s gets %i', async (line, status) => {
    const errors = await errorsDuring(async () => {
      const reply = await ask(line);
      expect(reply.status).toBe(status);
      expect(reply.text).not.toMatch(/^location:/im);
    });
    expect(errors).toEqual([]);
  });

  it('does not include an absolute address on our own host', async () => {
    for (const host of [HOST, `localhost:${new URL(url).port}`])
      expect((await ask(`GET http://${host}/sign-in`)).status, host).toBe(200);
  });
});

describe('an invalid host', () => {
  it.each([
    '%%%',
    'evil:abc',
    'evil.example:99999',
    'a@b',
    'a/b',
    'a b',
    'a,b',
    '1.2.3.4.5',
    '1.2.3.256',
    '[::1',
    '',
    '..:1',
  ])('“%s” is refused everywhere', async (host) => {
    for (const address of ['/', '/api/auth/providers', '/api/auth/csrf', '/today', '/robots.txt'])
      expect((await ask(`GET ${address}`, [`Host: ${host}`])).status, address).toBe(400);
  });

  it('is refused if it is missing or repeated, but HTTP/1.0 needs none', async () => {
    expect((await ask('GET /', [])).status).toBe(400);
    expect((await ask('GET /', [`Host: ${HOST}`, 'Host: evil.example'])).status).toBe(400);
    expect((await sendRaw(url, 'GET /api/ready HTTP/1.0\r\n\r\n')).status).toBe(200);
  });
});

describe('what a client claims about a proxy', () => {
  it('is ignored if no proxy is trusted', async () => {
    const forged = [
      `Host: ${HOST}`,
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: https',
      'Forwarded: host=evil.example',
    ];
    for (const address of ['/api/auth/providers', '/robots.txt', '/sitemap.xml', '/api/auth/signin', '/sign-in']) {
      const { status, text } = await ask(`GET ${address}`, forged);
      expect(status, address).toBeLessThan(400);
      expect(text, address).not.toContain('evil.example');
    }
  });
});

describe('a form that is sent to an address of the JSON routes', () => {
  const form = '--b\r\nContent-Disposition: form-data; name="$ACTION_ID_abc"\r\n\r\n\r\n--b--\r\n';
  const ways = [
    ['Content-Type: multipart/form-data; boundary=b'],
    ['Next-Action: a, b', 'X-Action-Forwarded: *'],
    [`Next-Action: ${'a'.repeat(42)}`, 'Content-Type: multipart/form-data; boundary=b'],
    ['Origin: http://evil.example', 'Content-Type: multipart/form-data; boundary=b'],
  ];
  it.each(['nowhere', 'sample.rsc', 'sample.segments/x.segment.rsc', '%73ample', 'auth', 'sample/x', 'nowhere/'])(
    'gets status 404 where there is no route (/api/%s)',
    async (name) => {
      const errors = await errorsDuring(async () => {
        for (const way of ways) {
          const headers = [`Host: ${HOST}`, ...way, `Content-Length: ${form.length}`];
          const { status, text } = await ask(`POST /api/${name}`, headers, form);
          expect(status, way.join()).toBe(404);
          expect(text, way.join()).toContain('"code":"no-page"');
        }
      });
      expect(errors).toEqual([]);
    },
  );

  it('is refused by a route, and logs no error', async () => {
    const errors = await errorsDuring(async () => {
      for (const way of ways)
        for (const name of ['sample', 'visitor', 'health', 'answers', 'auth/session']) {
          const headers = [`Host: ${HOST}`, ...way, `Content-Length: ${form.length}`];
          const { status } = await ask(`POST /api/${name}`, headers, form);
          expect(status, `${name} ${way.join()}`).toBeGreaterThanOrEqual(400);
          expect(status, `${name} ${way.join()}`).toBeLessThan(500);
        }
    });
    expect(errors).toEqual([]);
  });
});

describe('a header or parameter that only our own script sends', () => {
  it.each(['x', '%', '[', '{}', '[]', '["",{"children":1}]', '["",{},"x","bad"]', 'x'.repeat(9000)])(
    'is refused as the router state “%.30s”',
    async (state) => {
      const errors = await errorsDuring(async () => {
        for (const address of ['/sign-in', '/today', '/ports/ssh']) {
          const headers = [`Host: ${HOST}`, 'RSC: 1', `Next-Router-State-Tree: ${state}`];
          expect((await ask(`GET ${address}?_rsc=x`, headers)).status, address).toBe(400);
        }
      });
      expect(errors).toEqual([]);
    },
  );

  it.each(['http://1.2.3.4.5', 'x', '%25', 'javascript:x', `${'http://127.0.0.1:80'}.evil.example`])(
    'is refused by every next-auth route as the callback address “%s”',
    async (address) => {
      const errors = await errorsDuring(async () => {
        const cookie = [`Host: ${HOST}`, `Cookie: next-auth.callback-url=${encodeURIComponent(address)}`];
        for (const route of ['session', 'csrf', 'providers', 'signin', 'signout', 'error']) {
          expect((await ask(`GET /api/auth/${route}`, cookie)).status, `cookie, ${route}`).toBe(400);
          const query = await ask(`GET /api/auth/${route}?callbackUrl=${encodeURIComponent(address)}`);
          expect(query.status, `query, ${route}`).toBe(400);
        }
        const body = `callbackUrl=${encodeURIComponent(address)}`;
        const headers = [
          `Host: ${HOST}`,
          'Content-Type: application/x-www-form-urlencoded',
          `Content-Length: ${body.length}`,
        ];
        for (const route of ['signout', 'signin/credentials', 'callback/credentials'])
          expect((await ask(`POST /api/auth/${route}`, headers, body)).status, `body, ${route}`).toBe(400);
      });
      expect(errors).toEqual([]);
    },
  );
});

describe('the log gets no error', () => {
  it('through next-auth’s own route for logging', async () => {
    const errors = await errorsDuring(async () => {
      for (const text of ['{"level":"error","code":"FORGED","x":1}', '{"level":"constructor"}', '{}']) {
        const headers = [`Host: ${HOST}`, 'Content-Type: application/json', `Content-Length: ${text.length}`];
        expect((await ask('POST /api/auth/_log', headers, text)).status).toBe(400);
      }
    });
    expect(errors).toEqual([]);
  });

  it.each(['x', 'a.b.c.d.e', `${btoa('{"alg":"dir","enc":"A256GCM"}')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`])(
    'from the session cookie “%s”',
    async (token) => {
      const errors = await errorsDuring(async () => {
        for (const address of ['/api/auth/session', '/api/auth/csrf', '/today', '/api/visitor']) {
          const { status } = await ask(`GET ${address}`, [`Host: ${HOST}`, `Cookie: next-auth.session-token=${token}`]);
          expect(status, address).toBeLessThan(500);
        }
      });
      expect(errors).toEqual([]);
    },
  );
});

describe(`${COUNT} generated heads of requests (seed ${SEED})`, () => {
  it('get no 5xx reply, and log no error', { timeout: 120_000 + COUNT * 200 }, async () => {
    const odd = fc.sample(oddHeads(file, HOST), { numRuns: COUNT, seed: SEED });
    const faults: string[] = [];
    const errors = await errorsDuring(async () => {
      let next = 0;
      const worker = async () => {
        for (let bytes = odd[next++]; bytes !== undefined; bytes = odd[next++]) {
          const { status, isClosed } = await sendRaw(url, bytes);
          // On a busy machine, /api/ready may truthfully report that the database is slow.
          if ((status >= 500 && !bytes.includes('/api/ready')) || (status === 0 && !isClosed))
            faults.push(`${status}: ${JSON.stringify(bytes.slice(0, 600))}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    });
    expect(faults.slice(0, 5)).toEqual([]);
    expect(errors.filter((line) => !line.includes('/api/ready')).slice(0, 5)).toEqual([]);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });
});
