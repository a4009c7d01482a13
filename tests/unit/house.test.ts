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

describe('the house', () => {
  it('has files to look at', () => {
    expect(pure.length).toBeGreaterThan(20);
  });

  it.each(pure)('%s reads neither clock nor chance nor process', (file) => {
    expect(source(file)).not.toMatch(/Date\.now|new Date\(\)|performance\.now|Math\.random|randomUUID|process\.\w/);
  });

  it('has no file past 300 lines', () => {
    const long = code.filter((file) => source(file).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const drawers = tracked.filter((file) =>
      /(^|\/)(utils?|helpers?|misc|common|shared|services|managers|hooks|types)(\/|\.tsx?$)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  // lib/words is pure and small, and what a browser writes must match what the server wrote. A listing is read back
  // from its lines (docs/decisions/104).
  it('lets client components take only types from lib, and the words for numbers', () => {
    const clients = code.filter((file) => /^'use client';/m.test(source(file)));
    expect(clients.length).toBeGreaterThan(3);
    for (const file of clients) {
      expect(
        source(file).match(/^import (?!type).*from '@\/lib\/(?!words\/|network\/sockets\/read-listing').*$/gm) ?? [],
        file,
      ).toEqual([]);
    }
  });

  it('names no machine’s paths, and the lockfile no download addresses', () => {
    const texts = tracked.filter((file) => /\.(tsx?|mjs|cjs|json|md|ya?ml|css|prisma|sql)$/.test(file));
    expect(texts.filter((file) => /(^|[\s"'`(=])\/(root|home)\//m.test(source(file)))).toEqual([]);
    expect(source('package-lock.json')).not.toContain('"resolved"');
  });

  it('makes ids in one file, and reads rows of the database by their schemas', () => {
    const ours = code.filter((file) => /^(app|lib)\//.test(file));
    const casting = ours.filter((file) => /\bas (Learner|Classroom|Assignment|Turn|Concept)Id\b/.test(source(file)));
    expect(casting).toEqual([]);
    const asking = ours.filter((file) => /\.\$queryRaw(Unsafe)?[\s<`(]/.test(source(file)));
    // The first asks whether the database answers, the second is handed its statements as text.
    const allowed = ['app-context', 'db/connection/rate-limit-store', 'db/connection/read-rows'];
    expect(asking).toEqual(allowed.map((file) => `lib/${file}.ts`));
  });

  it('leaves nothing half done by its own words', () => {
    // The classes keep this line from finding itself.
    const mark = /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/;
    expect(code.filter((file) => mark.test(source(file)))).toEqual([]);
  });
});
