import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

/** Matches the modules that a TypeScript file imports when it runs. */
const IMPORTED =
  /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm;

/** Returns the modules of packages that the code in some folders imports, such as `next/headers` and `pg`. */
export function listImports(root: string, folders: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of folders) {
    for (const file of fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/(?<!\.d)\.(?:ts|mjs)$/.test(file)) continue;
      for (const name of importsOf(fs.readFileSync(path.join(root, folder, file), 'utf8'))) found.add(name);
    }
  }
  return found;
}

/** Returns the modules of packages that a file imports, leaving out types, our own files, and those of Node. */
export function importsOf(source: string): readonly string[] {
  return [...source.matchAll(IMPORTED)]
    .map(([, first, second]) => first ?? second ?? '')
    .filter((name) => !/^(?:\.|@\/|node:)/.test(name) && !builtinModules.includes(name));
}
