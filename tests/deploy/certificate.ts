import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The files of a certificate that a test has made itself. */
export type Certificate = { readonly certificate: string; readonly key: string };

/** Makes a certificate for `localhost` that is valid for a day, in this folder. */
export function makeCertificate(folder: string): Certificate {
  const [certificate, key] = ['certificate.pem', 'key.pem'].map((name) => path.join(folder, name)) as [string, string];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  execFileSync('openssl', ['req', ...kind, ...name, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return { certificate, key };
}

export const readCertificate = ({ certificate, key }: Certificate) => ({
  'certificate.pem': fs.readFileSync(certificate, 'utf8'),
  'key.pem': fs.readFileSync(key, 'utf8'),
});
