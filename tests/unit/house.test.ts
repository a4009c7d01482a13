import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));
const source = (file: string) => readFileSync(path.join(root, file), 'utf8');
const code = tracked.filter((file) => /\.(tsx?|mjs|cjs)$/.test(file));
const pure = code.filter((file) => /^lib\/(words|network|catalog|quiz|scheduler)\//.test(file));

describe('the code', () => {
  it('has files to check', () => {
    expect(pure.length).toBeGreaterThan(20);
  });

  it.each(pure)('%s reads no clock, random number, or process state', (file) => {
    expect(source(file)).not.toMatch(/Date\.now|new Date\(\)|performance\.now|Math\.random|randomUUID|process\.\w/);
  });

  it('has no file of more than 300 lines', () => {
    const long = code.filter((file) => source(file).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('has no catch-all file or folder', () => {
    const drawers = tracked.filter((file) =>
      /(^|\/)(utils?|helpers?|misc|common|shared|services|managers|hooks|types)(\/|\.tsx?$)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  // lib/words is pure and small, and the browser must write the same words as the server. A build contains the base
  // path. A listing is parsed from its lines (docs/decisions/104). The strip of ports is drawn from numbers
  // (docs/decisions/203).
  it('lets client components import only types from lib, except from lib/words and lib/base-path', () => {
    const clients = code.filter((file) => /^'use client';/m.test(source(file)));
    expect(clients.length).toBeGreaterThan(3);
    for (const file of clients) {
      expect(
        source(file).match(
          /^import (?!type).*from '@\/lib\/(?!words\/|base-path'|network\/(sockets\/read-listing|port|stretch)').*$/gm,
        ) ?? [],
        file,
      ).toEqual([]);
    }
  });

  it('contains no paths from anyone’s machine, and the lockfile has no download addresses', () => {
    const texts = tracked.filter((file) => /\.(tsx?|mjs|cjs|json|md|ya?ml|css|prisma|sql)$/.test(file));
    expect(texts.filter((file) => /(^|[\s"'`(=])\/(root|home)\//m.test(source(file)))).toEqual([]);
    expect(source('package-lock.json')).not.toContain('"resolved"');
  });

  it('creates ids in one file, and parses database rows with their schemas', () => {
    const ours = code.filter((file) => /^(app|lib)\//.test(file));
    const casting = ours.filter((file) => /\bas (Learner|Classroom|Assignment|Turn|Concept)Id\b/.test(source(file)));
    expect(casting).toEqual([]);
    const asking = ours.filter((file) => /\.\$queryRaw(Unsafe)?[\s<`(]/.test(source(file)));
    // The first one asks whether the database answers, the third receives its statements as text, and the others parse
    // the rows.
    const allowed = [
      'app-context',
      'db/connection/prepare-read',
      'db/connection/rate-limit-store',
      'db/connection/read-rows',
    ];
    expect(asking).toEqual(allowed.map((file) => `lib/${file}.ts`));
  });

  it('has no notes about unfinished work', () => {
    // The character classes keep this line from matching itself.
    const mark = /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/;
    expect(code.filter((file) => mark.test(source(file)))).toEqual([]);
  });
});
