import fs from 'node:fs';
import path from 'node:path';

/**
 * Copies files with their permissions and times, and symbolic links as they are. The start compares the times of
 * generated files. Returns the number of bytes.
 */
export function copyFiles(root: string, to: string, files: readonly string[]): number {
  let bytes = 0;
  for (const file of files) {
    const [from, copy] = [path.join(root, file), path.join(to, file)];
    const stat = fs.lstatSync(from);
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    if (stat.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(from), copy);
    else {
      fs.copyFileSync(from, copy);
      fs.utimesSync(copy, stat.atime, stat.mtime);
      bytes += stat.size;
    }
  }
  return bytes;
}
