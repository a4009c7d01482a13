import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { hasCode } from '@/lib/system/start-error';

/**
 * The symbolic links of the package. `source` and `target` are relative to the package. `target` is the link, in the
 * same folder as its source.
 */
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Restores the symbolic links that npm drops from the package, and the programs' execute permission. The package's
 * install script would do this, but npm does not run it. Returns false if something is missing and this process cannot
 * write to the package's folder.
 */
export function restoreLinks(native: string): boolean {
  try {
    for (const { source, target } of listLinks(native)) {
      const link = path.join(native, '..', target);
      if (!fs.existsSync(link)) makeLink(path.basename(source), link);
    }
    for (const program of fs.readdirSync(path.join(native, 'bin'))) {
      const file = path.join(native, 'bin', program);
      const { mode } = fs.statSync(file);
      if ((mode & 0o100) === 0) fs.chmodSync(file, mode | 0o111);
    }
    return true;
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}

function listLinks(native: string): z.infer<typeof linksSchema> {
  const list = path.join(native, 'pg-symlinks.json');
  return fs.existsSync(list) ? linksSchema.parse(JSON.parse(fs.readFileSync(list, 'utf8'))) : [];
}

function makeLink(source: string, link: string): void {
  try {
    fs.symlinkSync(source, link);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

/**
 * Copies the programs and makes the copies readable and executable by everyone, unless this version's copy already
 * exists. Returns the copy's folder.
 */
export function copyPrograms(native: string, to: string): string {
  const packageFile = path.join(native, '..', 'package.json');
  const { version } = z.object({ version: z.string() }).parse(readJson(packageFile));
  const copy = path.join(to, version, 'native');
  if (fs.existsSync(copy)) return copy;
  fs.rmSync(to, { recursive: true, force: true });
  const draft = path.join(to, 'draft', 'native');
  fs.cpSync(native, draft, { recursive: true, dereference: true });
  openToAll(to);
  restoreLinks(draft);
  fs.renameSync(path.dirname(draft), path.dirname(copy));
  return copy;
}

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const isProgram = entry.isDirectory() || path.basename(entry.parentPath) === 'bin';
    fs.chmodSync(path.join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}
