import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A certificate for localhost, and its key, as texts. */
export type Certificate = { readonly key: string; readonly cert: string };

/** Makes a certificate that is valid between two days, which are written like `20260131`. Uses openssl. */
export function makeCertificate(parent: string, from: string, until: string): Certificate {
  const folder = fs.mkdtempSync(path.join(parent, 'certificate-'));
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
  fs.writeFileSync(path.join(folder, 'index'), '');
  fs.writeFileSync(
    path.join(folder, 'ca.conf'),
    [
      '[ca]\ndefault_ca = own\n[own]\ndatabase = index\nnew_certs_dir = .\nrand_serial = yes\ndefault_md = sha256',
      'policy = any\nx509_extensions = names\n[any]\ncommonName = supplied\n[names]\nsubjectAltName = DNS:localhost\n',
    ].join('\n'),
  );
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key', '-out', 'request', '-subj', '/CN=localhost');
  const dates = ['-startdate', `${from}000000Z`, '-enddate', `${until}000000Z`];
  openssl(
    ...['ca', '-batch', '-notext', '-selfsign', '-config', 'ca.conf', '-keyfile', 'key'],
    ...['-in', 'request', '-out', 'cert', ...dates],
  );
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  return { key: read('key'), cert: read('cert') };
}

export type TlsProxy = { readonly port: number; close(): void };

/** Starts a proxy that receives HTTPS with a certificate and passes requests on, as the operator's own would. */
export async function startTlsProxy(port: number, { key, cert }: Certificate, appPort: number): Promise<TlsProxy> {
  const server = https.createServer({ key, cert }, (request, response) => {
    const headers = {
      ...request.headers,
      'x-forwarded-for': request.socket.remoteAddress,
      'x-forwarded-host': request.headers.host,
      'x-forwarded-proto': 'https',
    };
    const options = { port: appPort, method: request.method, path: request.url, headers };
    const passed = http.request(options, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    passed.once('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Requests a page over HTTPS, trusting only this certificate. Returns the status, or the code of the failure. */
export function visitSecurely(port: number, ca: string): Promise<number | string> {
  return new Promise((resolve) => {
    https
      .get(
        { host: '127.0.0.1', servername: 'localhost', port, ca, headers: { host: `localhost:${port}` } },
        (reply) => {
          reply.resume();
          resolve(reply.statusCode ?? 0);
        },
      )
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}
