import fs from 'node:fs';
import path from 'node:path';
import { findProgram, needProgram, type RunningProgram, runProgram } from '../scale/program';
import { type Certificate, readCertificate } from './certificate';

type FrontOptions = {
  /** The port at which browsers reach the proxy with https. */
  readonly port: number;
  /** The port at which the proxy reaches the app. */
  readonly upstream: number;
  readonly certificate: Certificate;
  /** The path under which the app runs. Without it, the app has the whole site. */
  readonly below?: string;
  /** How long the proxy waits for the headers of a request; by default, what the example says. */
  readonly patience?: string;
};

/** A web server that operators put in front of the app. */
type Front = {
  readonly name: string;
  readonly isInstalled: boolean;
  /** Starts it with the example in `docs/deploy`. Only ports, names, and the certificate are replaced. */
  start(options: FrontOptions): Promise<RunningProgram>;
};

const examples = path.resolve(import.meta.dirname, '../../docs/deploy');

/** Returns an example with parts replaced. Throws an error if it lacks one of them. */
function adapt(name: string, parts: readonly (readonly [RegExp, string])[]): string {
  return parts.reduce(
    (text, [part, instead]) => {
      if (!part.test(text)) throw new Error(`docs/deploy/${name} lacks ${part}`);
      return text.replace(part, instead);
    },
    fs.readFileSync(path.join(examples, name), 'utf8'),
  );
}

/** One process, because a killed master process would leave the others behind. */
const NGINX_MAIN = `daemon off;
master_process off;
pid nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include well-known.conf;
}
`;

async function startNginx({ port, upstream, certificate, below, patience }: FrontOptions): Promise<RunningProgram> {
  const site = adapt('nginx.conf', [
    [/^ *listen \[::\].*\n/gm, ''],
    [/(?<=listen )80;/, `unix:plain.sock;`],
    [/(?<=listen )443(?= ssl)/, `127.0.0.1:${port}`],
    [/(?<=server_name )[\w.]+/g, 'localhost'],
    [/(?<=ssl_certificate )[^;]+/, 'certificate.pem'],
    [/(?<=ssl_certificate_key )[^;]+/, 'key.pem'],
    [/(?<=server 127\.0\.0\.1:)3000/, String(upstream)],
    ...(below === undefined ? [] : [[/(?<=^ {2}location )\/(?= \{)/m, `~ ^${below}(/|$)`] as const]),
    ...(patience === undefined ? [] : [[/(?<=client_header_timeout )\w+/, patience] as const]),
  ]);
  const files = { 'nginx.conf': NGINX_MAIN, 'well-known.conf': site, ...readCertificate(certificate) };
  return runProgram(needProgram('nginx'), ['-p', './', '-c', 'nginx.conf', '-e', 'stderr'], port, files);
}

async function startCaddy({ port, upstream, certificate, below, patience }: FrontOptions): Promise<RunningProgram> {
  const site = adapt('Caddyfile', [
    [/^\{\n/m, '{\n\tadmin off\n\tauto_https disable_redirects\n\tstorage file_system caddy\n'],
    [/^learn\.example\.org \{/m, `https://localhost:${port} {\n\ttls certificate.pem key.pem`],
    [/(?<=^\treverse_proxy 127\.0\.0\.1:)3000/m, String(upstream)],
    ...(below === undefined
      ? []
      : [[/^\treverse_proxy /m, `\t@learn path ${below} ${below}/*\n\treverse_proxy @learn `] as const]),
    ...(patience === undefined ? [] : [[/(?<=read_header )\w+/, patience] as const]),
  ]);
  const files = { Caddyfile: site, ...readCertificate(certificate) };
  return runProgram(needProgram('caddy'), ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'], port, files);
}

/** The proxies with an example in `docs/deploy`. */
export const FRONTS: readonly Front[] = [
  { name: 'nginx', isInstalled: findProgram('nginx') !== null, start: startNginx },
  { name: 'caddy', isInstalled: findProgram('caddy') !== null, start: startCaddy },
];
