import fs from 'node:fs';
import path from 'node:path';

/**
 * Copies files with their permissions and times, and symbolic links as they are, because the start compares the times
 * of generated files. Returns the number of bytes.
 */
export function copyFiles(root: string, to: string, files: readonly string[]): number {
  let bytes = 0;
  for (const file of files) {
    const [from, copy] = [path.join(root, file), path.join(to, file)];
    const { size } = fs.lstatSync(from);
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.cpSync(from, copy, { preserveTimestamps: true, verbatimSymlinks: true });
    bytes += size;
  }
  return bytes;
}
