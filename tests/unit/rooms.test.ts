import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import dependencies from '../dependencies.cjs';

const root = path.resolve(import.meta.dirname, '../..');
const rooms = readdirSync(path.join(root, 'lib'), { withFileTypes: true });
const code = ['app', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.(tsx?|mjs)$/.test(file));

/** For each folder of `lib`, the files that its rule covers. */
const rules = (dependencies.forbidden ?? []).flatMap(({ name = '', from }) => {
  const room = /^(.*)-knows-only-what-is-listed$/.exec(name)?.[1];
  return room === undefined ? [] : [{ room, files: new RegExp(String(from.path)) }];
});

/**
 * Files that pass variables on to Next, npm, a PostgreSQL program, or the processes of a build, but do not read any
 * that a user sets.
 */
const HAND_ON = [
  'lib/cli/build/build.ts',
  'lib/cli/start.ts',
  'lib/cli/run/stop-signal.ts',
  'lib/cli/serve/web-server.ts',
  'lib/content/stored-content.ts',
  'lib/postgres/programs.ts',
];

describe('the folders of lib', () => {
  it.each(rooms.map((room) => [room.name, room.isDirectory() ? `lib/${room.name}/file.ts` : `lib/${room.name}`]))(
    'include %s with a rule that lists its allowed imports',
    (_, file) => {
      expect(rules.filter(({ files }) => files.test(file))).toHaveLength(1);
    },
  );

  it('are the only ones with a rule', () => {
    const names = rooms.map(({ name }) => name.replace(/\.ts$/, ''));
    expect(rules.map(({ room }) => room).toSorted()).toEqual(names.toSorted());
  });

  it('read the environment in two files and in the image’s health check, and pages never read it', () => {
    const readers = code.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('process.env'));
    const ours = readers.filter((file) => !HAND_ON.includes(file) && !file.startsWith('app/api/'));
    expect(ours.toSorted()).toEqual(['lib/base-path.ts', 'lib/cli/check-health.mjs', 'lib/env.ts']);
  });

  it('keep the values of a process in one file, except those that Prisma’s engine reads', () => {
    const keepers = code.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('globalThis'));
    expect(keepers.toSorted()).toEqual(['lib/db/migrations/schema-engine.ts', 'lib/system/process-slot.ts']);
  });
});
