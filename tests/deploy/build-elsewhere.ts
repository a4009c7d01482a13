import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Copies the project into a folder, and builds it there with other variables. Its packages become links to the same
 * files if both folders are on one disk.
 */
export async function buildElsewhere(folder: string, variables: Readonly<Record<string, string>>): Promise<void> {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard'];
  for (const file of execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)) {
    if (fs.existsSync(path.join(root, file))) fs.cpSync(path.join(root, file), path.join(folder, file));
  }
  const packages = [path.join(root, 'node_modules'), path.join(folder, 'node_modules')];
  try {
    execFileSync('cp', ['-al', ...packages], { stdio: 'ignore' });
  } catch {
    fs.rmSync(packages[1] ?? '', { recursive: true, force: true });
    execFileSync('cp', ['-a', ...packages]);
  }
  const command = ['--import', 'tsx', 'lib/cli/build-app.ts'];
  const env = { ...process.env, ENV_FILE: '/dev/null', ...variables };
  await promisify(execFile)(process.execPath, command, { cwd: folder, env });
}
