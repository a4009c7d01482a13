import fs from 'node:fs';
import path from 'node:path';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm';
import { listMigrationNames, migrationsFolder } from './migration-files';

/** Reads all migrations with their SQL, in the shape that the schema engine requires. */
export function readMigrations(root: string): MigrationList {
  const baseDir = migrationsFolder(root);
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    migrationDirectories: listMigrationNames(root).map((name) => {
      const value = fs.readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
    }),
  };
}

/** Reads `prisma/schema.prisma`, in the shape that the schema engine requires. */
export function readSchema(root: string): SchemasContainer {
  const file = 'prisma/schema.prisma';
  return { files: [{ path: file, content: fs.readFileSync(path.join(root, file), 'utf8') }] };
}
