import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningApp, startApp } from '../outside/running-app';

/** Where the operator works: a version of the app, its data, and settings. */
export type Place = {
  readonly release: string;
  readonly dataDir: string;
  readonly port: number;
  readonly variables?: Readonly<Record<string, string>>;
};

/** The person who runs the installation, and a diary of everything that they were told. */
export type Operator = {
  /** Returns the simulated time. */
  now(): Date;
  /** Moves the clock of all processes. */
  pass(time: { readonly days?: number; readonly hours?: number }): Promise<void>;
  /** Writes a note into the diary. */
  note(line: string): void;
  /** Runs `npm run <name>` to completion. Returns its exit code and everything that it printed. */
  run(
    place: Place,
    name: string,
    ...words: readonly string[]
  ): Promise<{ readonly code: number; readonly said: string }>;
  /** Starts the app. */
  start(place: Place): Promise<RunningApp>;
  /** Starts the app, which should refuse to start. Returns everything that it printed. */
  startInVain(place: Place): Promise<string>;
  /** Waits until the app prints some words, and writes what it printed into the diary. */
  awaitLog(app: RunningApp, words: string): Promise<void>;
};

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const LOG_WITHIN_MS = 30_000;
const CLOCK = path.join(import.meta.dirname, 'clock.mjs');

/**
 * Makes an operator whose clock starts at the machine's time.
 * @param folder a folder for the clock
 * @param diary the file for everything that the operator is told
 */
export function makeOperator(folder: string, diary: string): Operator {
  const clockFile = path.join(folder, 'clock');
  let aheadMs = 0;
  fs.writeFileSync(clockFile, String(aheadMs));
  fs.mkdirSync(path.dirname(diary), { recursive: true });
  fs.writeFileSync(diary, '');
  const now = () => new Date(Date.now() + aheadMs);
  const write = (text: string) => fs.appendFileSync(diary, `${text.trimEnd()}\n`);
  const variables = { NODE_OPTIONS: `--import ${CLOCK}`, CLOCK_FILE: clockFile };
  const begin = (where: string, what: string) => write(`\n[${now().toISOString()}] ${what} (${where})`);
  const versionOf = (place: Place) => path.basename(place.release);
  const startNoted = (place: Place) => {
    const options = { root: place.release, dataDir: place.dataDir, port: place.port };
    return startApp({ ...options, variables: { ...variables, ...place.variables } });
  };
  const written = new WeakMap<RunningApp, number>();
  /** Writes what the app has printed since the last time. */
  const writeNews = (app: RunningApp) => {
    const output = app.output();
    write(output.slice(written.get(app) ?? 0));
    written.set(app, output.length);
  };
  return {
    now,
    pass: async ({ days = 0, hours = 0 }) => {
      aheadMs += days * DAY_MS + hours * HOUR_MS;
      fs.writeFileSync(clockFile, String(aheadMs));
      // The processes read the clock ten times a second.
      await sleep(300);
    },
    note: (line) => write(`\n[${now().toISOString()}] ${line}`),
    run: async (place, name, ...words) => {
      begin(versionOf(place), `npm run ${[name, ...(words.length > 0 ? ['--', ...words] : [])].join(' ')}`);
      const { PATH = '', HOME = '' } = process.env;
      const child = spawn(process.execPath, ['--import', 'tsx', `lib/cli/${name}.ts`, ...words], {
        cwd: place.release,
        env: {
          ...{ NODE_ENV: 'production', PATH, HOME, ENV_FILE: '/dev/null', DATA_DIR: place.dataDir },
          ...{ ...variables, ...place.variables },
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          said += text;
        });
      }
      const [code] = await once(child, 'close');
      write(said);
      write(`(exit code ${code})`);
      return { code: Number(code), said };
    },
    start: async (place) => {
      begin(versionOf(place), 'npm start');
      const app = await startNoted(place);
      // What is printed after the app is ready.
      await sleep(500);
      writeNews(app);
      return app;
    },
    startInVain: async (place) => {
      begin(versionOf(place), 'npm start');
      const failure = await startNoted(place).then(
        (app) => app.kill().then(() => new Error('the app started')),
        (error: Error) => error,
      );
      write(failure.message);
      return failure.message;
    },
    awaitLog: async (app, words) => {
      const deadline = performance.now() + LOG_WITHIN_MS;
      while (!app.output().includes(words)) {
        if (performance.now() > deadline) throw new Error(`the app never printed “${words}”:\n${app.output()}`);
        await sleep(100);
      }
      writeNews(app);
    },
  };
}
