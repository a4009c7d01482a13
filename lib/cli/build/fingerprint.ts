import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { basePath } from '@/lib/base-path';

/** The files that a build is made from, except tsconfig.json, which a build may rewrite. */
export const SOURCES = [
  'app',
  'lib',
  'content',
  'public',
  'prisma/schema.prisma',
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'instrumentation.ts',
  'proxy.ts',
];

/** Returns a hash of the current names and contents of the sources, and of the base path, which a build contains. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256').update(`${process.version}\0${basePath()}\0`);
  for (const file of SOURCES.flatMap((source) => listFiles(root, source))) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function listFiles(root: string, source: string): string[] {
  const stat = fs.statSync(path.join(root, source), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [source];
  const names = fs.readdirSync(path.join(root, source)).sort();
  return names.flatMap((name) => listFiles(root, path.join(source, name)));
}
