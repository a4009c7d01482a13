import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { browser } from './browser';

/** The results of a step's tests. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** A command, and its variables in addition to those of this process. */
type Command = { readonly words: readonly string[]; readonly variables?: Readonly<Record<string, string>> };

/** Runs a command to its end. Returns whether it succeeded. */
export type Execute = (command: Command) => Promise<boolean>;

export type Step = {
  readonly name: string;
  /** The step that must have ended before this one starts, if both run. */
  readonly after?: string;
  run(execute: Execute): Promise<Count>;
};

const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string): string => path.join(root, 'node_modules/.bin', name);
/** The folder of the reports that vitest and Playwright write. */
export const results = path.join(root, 'tests/results');

/** Runs commands whose output goes straight to the terminal. */
export const executeLive: Execute = ({ words: [program = '', ...words], variables }) =>
  new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...variables } });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('close', (status) => resolve(status === 0));
  });

/** Runs commands and passes their output to `print`, so that the output of two steps does not mix. */
export const executeInto =
  (print: (text: string) => void): Execute =>
  ({ words: [program = '', ...words], variables }) =>
    new Promise((resolve) => {
      const env = { ...process.env, ...variables };
      const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
      child.once('error', (error) => {
        print(`${error.message}\n`);
        resolve(false);
      });
      child.once('close', (status) => resolve(status === 0));
    });

/** Makes a step of one or more commands that counts as one test. The first command that fails ends it. */
export const check = (name: string, ...commands: (readonly [string, ...string[]])[]): Step => ({
  name,
  run: async (execute) => {
    for (const [program, ...words] of commands) {
      if (!(await execute({ words: [bin(program), ...words] }))) return { passed: 0, failed: 1, skipped: 0 };
    }
    return { passed: 1, failed: 0, skipped: 0 };
  },
});

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  success: z.boolean(),
});

type Suite = {
  readonly name: string;
  /** The project in `vitest.config.ts`. The default is the step's name. */
  readonly project?: string;
  /** Runs these test files instead of all files of the project. */
  readonly files?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
};

/** Makes a step that runs a vitest suite. Each test counts. */
export const vitest = ({ name, project = name, files = [], variables }: Suite): Step => ({
  name,
  run: async (execute) => {
    const report = path.join(results, `${name}.json`);
    rmSync(report, { force: true });
    const words = [bin('vitest'), 'run', ...files, '--project', project];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    await execute({ words: [...words, ...reporters, '--disable-console-intercept'], ...(variables && { variables }) });
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const read = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')));
    // A suite that cannot be loaded fails the run without a failed test.
    const failed = Math.max(read.numFailedTests, read.success ? 0 : 1);
    return { passed: read.numPassedTests, failed, skipped: read.numPendingTests };
  },
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/**
 * Makes a step that runs the browser tests of a project in `playwright.config.ts`. Each test counts. Without Chromium,
 * it is skipped, which only CI counts as a failure.
 */
export const playwright = (name: string, variables?: Readonly<Record<string, string>>): Step => ({
  name,
  run: async (execute) => {
    if (browser === null || !existsSync(browser)) {
      console.log(`Skipping the browser tests, because there is no Chromium at ${browser ?? 'its usual path'}.`);
      console.log('Install it (Debian: apt-get install chromium-headless-shell) or specify its path:');
      console.log('CHROMIUM=/path/to/chromium npm test');
      return { passed: 0, failed: process.env.CI ? 1 : 0, skipped: 1 };
    }
    const report = path.join(results, `${name}.json`);
    rmSync(report, { force: true });
    const words = [bin('playwright'), 'test', `--project=${name}`, '--reporter=list,json'];
    await execute({ words, variables: { ...variables, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(report, 'utf8')));
    const failed = stats.unexpected + stats.flaky + errors.length;
    return { passed: stats.expected, failed, skipped: stats.skipped };
  },
});
