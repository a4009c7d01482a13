import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { sourcePlace } from '@/lib/monitor/source-place';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-places-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Compiles a source whose third line throws into one line, as Next's build would. Returns the place in a stack. */
function placeIn(name: string, { sourcemap }: { readonly sourcemap: boolean }): string {
  const source = path.join(folder, `(${name})`, 'source.ts');
  const outfile = path.join(folder, 'built', `${name}.js`);
  fs.mkdirSync(path.dirname(source), { recursive: true });
  fs.writeFileSync(source, 'type Unused = string;\nexport function fail(): void {\n  throw new Error();\n}\n');
  buildSync({ entryPoints: [source], outfile, sourcemap, minifyWhitespace: true, format: 'esm' });
  const [line = ''] = fs.readFileSync(outfile, 'utf8').split('\n');
  return `fail (${outfile}:1:${line.indexOf('new Error') + 1})`;
}

describe('a place in a stack trace', () => {
  it('names the file and line of the source if there is a source map', () => {
    const place = placeIn('mapped', { sourcemap: true });
    const source = path.relative(process.cwd(), path.join(folder, '(mapped)/source.ts'));
    expect(sourcePlace(place)).toBe(`fail (${source}:3:9)`);
    // The second time, it is remembered.
    fs.rmSync(path.join(folder, 'built/mapped.js.map'));
    expect(sourcePlace(place)).toBe(`fail (${source}:3:9)`);
  });

  it('stays the same if there is no source map', () => {
    const place = placeIn('bare', { sourcemap: false });
    expect(place).toContain('bare.js:1:');
    expect(sourcePlace(place)).toBe(place);
  });

  it.each(['node:internal/process/task_queues:95:5', 'new Promise (<anonymous>)', 'async Promise.all (index 0)', ''])(
    'stays the same if it is %o',
    (place) => {
      expect(sourcePlace(place)).toBe(place);
    },
  );

  it('stays the same if its source map cannot be read', () => {
    const place = placeIn('broken', { sourcemap: true });
    fs.writeFileSync(path.join(folder, 'built/broken.js.map'), '{"version":3,');
    expect(sourcePlace(place)).toBe(place);
  });
});
