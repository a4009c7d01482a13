import net from 'node:net';
import { expect, it } from 'vitest';
import { sendBy } from '@/lib/mail/mail';

/** Starts a minimal mail server (RFC 5321) that accepts everything and records it. */
async function startMailServer(): Promise<{ readonly url: string; told(): string; stop(): void }> {
  let told = '';
  const server = net.createServer((socket) => {
    let inData = false;
    socket.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (inData && /\r\n\.\r\n$/.test(told)) inData = false;
      else if (inData) return;
      else if (/^DATA/im.test(text)) {
        inData = true;
        socket.write('354 go on\r\n');
        return;
      }
      socket.write('250 very well\r\n');
      if (/^QUIT/im.test(text)) socket.end();
    });
    socket.write('220 a mail server\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, told: () => told, stop: () => void server.close() };
}

it('an e-mail goes to the operator’s mail server, for one recipient and without any header injected through the recipient’s address', async () => {
  const server = await startMailServer();
  const send = sendBy(server.url, 'Well Known <well-known@example.org>');
  await send({ to: 'ada@example.org', subject: 'A new password', text: 'Hello Ada,\n\nhttps://example.org/x\n' });
  await send({ to: 'eve@example.org\r\nBcc: all@example.org', subject: 'x', text: 'y' }).catch(() => undefined);
  server.stop();
  expect(server.told()).toContain('MAIL FROM:<well-known@example.org>');
  expect(server.told()).toContain('RCPT TO:<ada@example.org>');
  expect(server.told()).toContain('Subject: A new password');
  expect(server.told()).toContain('https://example.org/x');
  expect(server.told()).not.toMatch(/^(Bcc:|RCPT TO:<all@)/m);
});
