import fs from 'node:fs';
import path from 'node:path';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm';

/** The names of the folders below `prisma/migrations`, oldest first. */
export function listMigrationNames(root: string): string[] {
  const folder = migrationsFolder(root);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Migrations with their SQL, all or only those named, in the shape the schema engine asks for. */
export function readMigrations(root: string, wanted: readonly string[] = listMigrationNames(root)): MigrationList {
  const baseDir = migrationsFolder(root);
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    migrationDirectories: [...wanted].sort().map((name) => {
      const value = fs.readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
    }),
  };
}

/** `prisma/schema.prisma`, in the shape the schema engine asks for. */
export function readSchema(root: string): SchemasContainer {
  const file = 'prisma/schema.prisma';
  return { files: [{ path: file, content: fs.readFileSync(path.join(root, file), 'utf8') }] };
}

export const migrationsFolder = (root: string): string => path.join(root, 'prisma/migrations');
