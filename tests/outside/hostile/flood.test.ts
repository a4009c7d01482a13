import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import { describe, expect, inject, it } from 'vitest';

const UPGRADES = 2_000;
const SLOW = 400;
const isLinux = process.platform === 'linux';
const app = inject('app');

const countDescriptors = (): number => fs.readdirSync(`/proc/${app.pid}/fd`).length;

/** Opens a connection, sends something, and never reads the reply. */
async function hold(bytes: string): Promise<net.Socket> {
  const { hostname, port } = new URL(app.url);
  const socket = net.connect(Number(port), hostname).pause();
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

const upgrade = (address: string, to = 'websocket'): string =>
  `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${to}\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`;

const SLOW_KINDS = [
  // These strings are nothing at all, half a head, half a body in two ways, and several requests for a page that is
  // never read.
  '',
  'GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slow: ',
  'POST /api/sample HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  'POST /classes/x/people HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(4),
];

const expectPage = async (when: string): Promise<void> => {
  const page = await fetch(`${app.url}/sign-in`, { signal: AbortSignal.timeout(20_000) });
  expect(page.status, when).toBe(200);
  expect(await page.text(), when).toContain('name="password"');
};

describe('a client that opens connections to use up the server', () => {
  it.each(['/x', '/', '/api/health', '/_next/hmr', '/sign-in'])(
    'gets an answer to an upgrade at %s, and the connection is closed',
    async (address) => {
      for (const to of ['websocket', 'h2c', 'TLS/1.0']) {
        const socket = (await hold(upgrade(address, to))).setEncoding('utf8');
        let text = '';
        socket.on('data', (chunk) => {
          text += chunk;
        });
        await new Promise((resolve) => socket.resume().once('close', resolve));
        expect(text, to).toMatch(/^HTTP\/1\.1 4\d\d .*\r\n[\s\S]*connection: close/i);
      }
    },
  );

  it.skipIf(!isLinux)(
    `with ${UPGRADES} upgrades and ${SLOW} slow connections keeps no one else out, and leaves nothing behind (counts descriptors in /proc, so only on Linux)`,
    { timeout: 110_000 },
    async () => {
      await expectPage('before');
      await expect
        .poll(() => fetch(`${app.url}/api/ready`).then(({ status }) => status), { timeout: 20_000 })
        .toBe(200);
      const before = countDescriptors();
      const saidBefore = fs.readFileSync(app.logFile, 'utf8').length;
      const held: net.Socket[] = [];
      for (let nth = 0; nth < SLOW; nth++) held.push(await hold(SLOW_KINDS[nth % SLOW_KINDS.length] ?? ''));
      for (let nth = 0; nth < UPGRADES; nth++) held.push(await hold(upgrade(nth % 2 === 0 ? '/x' : '/sign-in')));
      await expectPage('while they are held');
      expect((await fetch(`${app.url}/api/ready`)).status).toBe(200);
      for (const socket of held) socket.destroy();
      await expect.poll(countDescriptors, { timeout: 60_000, interval: 250 }).toBeLessThanOrEqual(before + 15);
      await expectPage('after');
      expect(fs.readFileSync(app.logFile, 'utf8').slice(saidBefore)).not.toMatch(/"level":"error"|EMFILE/);
    },
  );

  it('cannot have thousands of requests in one piece processed at once', async () => {
    const socket = await hold('GET /sign-in HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2_000));
    await new Promise((resolve) => socket.resume().once('close', resolve));
    await expectPage('after');
  });
});

describe('a body that is too long', () => {
  const MANY = 60_000_000;

  it.each([
    ['/api/auth/callback/credentials', 413],
    ['/api/auth/signout', 413],
    ['/api/sample', 413],
    ['/sign-in', 413],
    ['/classes/x/people', 413],
    ['/api/health', 413],
    ['/nowhere', 413],
    // No route accepts it, so its length does not matter.
    ['/api/nowhere', 404],
  ])('is refused at %s, with or without a declared length', async (address, status) => {
    const ask = async (head: string, body: string) => {
      const socket = await hold(
        `POST ${address} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n${head}\r\n\r\n${body}`,
      );
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.resume();
      const refused = new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]+\\r\\n\\r\\n.+`);
      await expect.poll(() => text, { timeout: 20_000 }).toMatch(refused);
      socket.destroy();
    };
    await ask(`Content-Length: ${MANY}`, 'x');
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    await ask('Transfer-Encoding: chunked', chunk.repeat(9));
  });

  it('is refused with a method that has no body', async () => {
    for (const method of ['GET', 'HEAD']) {
      const socket = await hold(`${method} /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: ${MANY}\r\n\r\nx`);
      const arrived = once(socket, 'data');
      socket.resume();
      const [chunk] = await arrived;
      expect(String(chunk)).toMatch(/^HTTP\/1\.1 413 /);
      socket.destroy();
    }
  });

  it.skipIf(!isLinux)('costs no memory (reads /proc, so only on Linux)', { timeout: 60_000 }, async () => {
    const resident = () =>
      Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024;
    const before = resident();
    const body = 'x'.repeat(MANY);
    const posts = Array.from({ length: 8 }, () =>
      fetch(`${app.url}/api/auth/callback/credentials`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }).then(
        ({ status }) => status,
        () => 413,
      ),
    );
    expect(new Set(await Promise.all(posts))).toEqual(new Set([413]));
    expect(resident() - before, 'MiB more than before').toBeLessThan(150);
  });
});

describe('a body in thousands of chunks of one byte', () => {
  it.skipIf(!isLinux)('costs no memory and blocks no page (reads /proc, so only on Linux)', async () => {
    const resident = () =>
      Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024;
    const before = resident();
    const chunks = '1\r\nx\r\n'.repeat(40_000);
    const held: net.Socket[] = [];
    for (const address of ['/sign-in', '/classes/x/people'])
      for (let nth = 0; nth < 10; nth++)
        held.push(
          await hold(
            `POST ${address} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`,
          ),
        );
    await expectPage('while they are held');
    expect(resident() - before, 'MiB more than before').toBeLessThan(150);
    for (const socket of held) socket.destroy();
  });

  it('is refused even where a body of that length is accepted in larger chunks', async () => {
    const statusOf = async (piece: string, count: number) => {
      const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`;
      const socket = await hold(
        `POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(count)}0\r\n\r\n`,
      );
      const arrived = once(socket, 'data');
      socket.resume();
      const [reply] = await arrived;
      socket.destroy();
      return Number(/^HTTP\/1\.1 (\d{3})/.exec(String(reply))?.[1]);
    };
    expect(await statusOf('x', 2_000)).toBe(413);
    expect(await statusOf('x', 500)).toBe(400);
    expect(await statusOf('x'.repeat(200), 1_200)).toBe(400);
  });
});

it.skipIf(!isLinux)('the app under test has as few descriptors as a service by default', () => {
  const limits = execFileSync('cat', [`/proc/${app.pid}/limits`]).toString();
  expect(limits).toMatch(new RegExp(`Max open files\\s+${app.mostDescriptors}\\s+${app.mostDescriptors}`));
});
