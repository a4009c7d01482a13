import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs the latest release of a line of Node, such as `24`, into a folder, and returns the folder that contains the
 * program. The program comes from npm's registry, where each platform has its own package.
 * @param others packages to install with it
 */
export function installNode(line: string, folder: string, others: readonly string[] = []): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `${system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${system}-${process.arch}`;
  const words = ['--no-save', '--no-audit', '--no-fund', '--prefix', folder, `${name}@${line}`, ...others];
  const installed = spawnSync('npm', ['install', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  const programs = path.join(folder, 'node_modules', name, 'bin');
  if (installed.status !== 0 || !existsSync(programs))
    throw new Error(`Node ${line} could not be installed from ${name}`);
  return programs;
}
