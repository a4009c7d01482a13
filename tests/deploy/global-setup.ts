import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Certificate, makeCertificate } from './certificate';

declare module 'vitest' {
  interface ProvidedContext {
    certificate: Certificate;
  }
}

/** Makes a certificate that the tests' processes trust, and removes it after them. */
export default function setup(project: TestProject): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-certificate-'));
  const certificate = makeCertificate(folder);
  // Node reads this variable when a process starts. The processes of the tests start after this one has set it.
  process.env.NODE_EXTRA_CA_CERTS = certificate.certificate;
  project.provide('certificate', certificate);
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
