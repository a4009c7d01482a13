import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../../../..');

/**
 * The bundle that opens the app imports these packages, and Next's bundle requires them. Both need the same copy,
 * because the packages recognize their errors by class.
 */
it.each(['@prisma/client/runtime/client', 'prom-client'])(
  'the bundle that opens the app loads the same copy of %s as Next’s bundle',
  (name) => {
    const resolve = `console.log(import.meta.resolve('${name}'))`;
    const imported = execFileSync(process.execPath, ['--input-type=module', '-e', resolve], { cwd: project });
    const required = createRequire(path.join(project, 'package.json')).resolve(name);
    expect(fileURLToPath(imported.toString().trim())).toBe(required);
  },
);
