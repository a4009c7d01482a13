import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasCode, StartError } from '@/lib/db/start-error';

/** Writes a file as a whole or not at all: beside it first, then renamed. Throws a StartError where it must not or cannot. */
export function writeWhole(file: string, content: string | Uint8Array, { force }: { readonly force: boolean }): void {
  if (existsSync(file) && !force) {
    throw new StartError(`${file} is there already. Name another file, or add --force to replace it.`);
  }
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, content, { flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EISDIR', 'ENOTDIR', 'EEXIST')) throw error;
    throw new StartError(`${file} cannot be written: ${error instanceof Error ? error.message : error}.`, {
      cause: error,
    });
  }
}
