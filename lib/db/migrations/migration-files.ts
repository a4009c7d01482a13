import fs from 'node:fs';
import path from 'node:path';

/** Returns the names of the folders in `prisma/migrations`, oldest first. */
export function listMigrationNames(root: string): string[] {
  const folder = migrationsFolder(root);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export const migrationsFolder = (root: string): string => path.join(root, 'prisma/migrations');
