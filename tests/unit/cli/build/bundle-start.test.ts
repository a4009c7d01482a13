import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleStart } from '@/lib/cli/build/bundle-start.mjs';
import { sourcePlace } from '@/lib/monitor/source-place';

let root = '';
beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'wk-bundle-')));
  write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
  write(
    'lib/cli/start.ts',
    "import path from 'node:path';\nimport { place } from '@/lib/place';\nconsole.log(path.resolve(import.meta.dirname), path.resolve(place));\n",
  );
  write('lib/place.ts', 'export const place: string = import.meta.dirname;\n');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

/** Runs a bundle and returns what it prints. */
const run = (file: string): string => execFileSync(process.execPath, [file]).toString().trim();

describe('the bundle of the start command', () => {
  it('knows the folders of its sources, even after the project was moved', async () => {
    expect(run(await bundleStart(root))).toBe(`${root}/lib/cli ${root}/lib`);
    const moved = `${root}-moved`;
    fs.renameSync(root, moved);
    root = moved;
    const made = fs.statSync(path.join(root, '.next/start/sources.json')).mtimeMs;
    expect(run(await bundleStart(root))).toBe(`${root}/lib/cli ${root}/lib`);
    expect(fs.statSync(path.join(root, '.next/start/sources.json')).mtimeMs).toBe(made);
  });

  it.each([
    [
      'changed',
      () => write('lib/place.ts', "export const place: string = import.meta.dirname.concat('/new');\n"),
      'lib/new',
    ],
    [
      'was replaced by a folder',
      () => {
        fs.rmSync(path.join(root, 'lib/place.ts'));
        write('lib/place/index.ts', 'export const place: string = import.meta.dirname;\n');
      },
      'lib/place',
    ],
  ])('is made again when a source %s', async (_, change, printed) => {
    await bundleStart(root);
    change();
    expect(run(await bundleStart(root))).toBe(`${root}/lib/cli ${root}/${printed}`);
  });

  it('has a source map that tells the log where an error occurred', async () => {
    write('lib/cli/start.ts', "import { fail } from '@/lib/place';\nconsole.log(fail().stack?.split(' at ')[1]);\n");
    write('lib/place.ts', 'type Unused = string;\n\nexport const fail = () => {\n  return new Error();\n};\n');
    const place = run(await bundleStart(root));
    expect(place).toMatch(/start\.mjs:\d+:\d+\)$/);
    const [, file] = /\((.*)\)/.exec(sourcePlace(place)) ?? [];
    expect(path.resolve(file ?? '')).toBe(`${root}/lib/place.ts:4:10`);
  });

  it('lets the same process load a CommonJS file that a build then writes to .next', async () => {
    write('package.json', '{ "type": "module" }');
    write(
      'lib/cli/start.ts',
      "import fs from 'node:fs';\nconst folder = import.meta.dirname + '/../../.next/server';\n" +
        "fs.mkdirSync(folder, { recursive: true });\nconst file = folder + '/built.js';\n" +
        "fs.writeFileSync(file, 'exports.kind = typeof require');\nconsole.log((await import(file)).default.kind);\n",
    );
    expect(run(await bundleStart(root))).toBe('function');
  });
});
