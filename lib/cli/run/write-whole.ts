import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasCode, StartError } from '@/lib/system/start-error';
import { holdSignals } from './stop-signal';

/**
 * Writes a file completely or not at all. It is first written under another name and then renamed. A request to stop
 * waits until that is done. Throws a StartError if the file exists and `force` is false, or if it cannot be written.
 */
export function writeWhole(file: string, content: string | Uint8Array, { force }: { readonly force: boolean }): void {
  if (existsSync(file) && !force) {
    throw new StartError(`${file} already exists. Choose another file, or add --force to replace it.`);
  }
  holdSignals();
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
