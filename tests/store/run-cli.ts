import { spawn } from 'node:child_process';

/**
 * Runs a command as npm would, without this machine's own settings.
 * @returns its exit code, a colon, and everything that it printed
 */
export function runCli(
  name: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', `lib/cli/${name}.ts`, ...words], {
    env: { NODE_ENV: 'production', PATH, HOME, ENV_FILE: '/dev/null', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve(`${code}: ${said}`)));
}
