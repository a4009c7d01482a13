import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPrivatePostgres } from '@/lib/postgres/start';
import { startServer } from './processes';
import { median, residentMegabytes } from './resident';

/** How long a ready server stays idle before its memory is measured, in milliseconds. */
const IDLE_MS = 3000;
/** The aims: the longest time until the first page, and the most memory of an idle server. */
const MOST = { seconds: 2, idleMegabytes: 200 };

export type StartsPlan = {
  readonly rounds: number;
  readonly root: string;
  readonly floor: string;
  /** The variables with which the floor is started. The product is started without its DATABASE_URL as well. */
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

type Start = { readonly seconds: number; readonly idleMegabytes: number };

/**
 * Starts the floor, the product with the bench's database, and the product with a private one in turn. Returns a table
 * of the time until each serves its first page, and of the memory that it then takes.
 */
export async function measureStarts({ rounds, root, floor, environment, signal }: StartsPlan): Promise<string> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'well-known-start-'));
  fs.chmodSync(dataDir, 0o711);
  // The first start of a private database creates it, which is not measured.
  const variables = Object.entries(environment).filter(([name]) => name !== 'DATABASE_URL');
  const ownDatabase = { ...Object.fromEntries(variables), DATA_DIR: dataDir };
  const sides = {
    'bare next start': () => startServer('floor', floor, environment),
    'Well Known': () => startServer('product', root, environment),
    'Well Known and its PostgreSQL': () => startServer('product', root, ownDatabase),
  };
  try {
    await (await startPrivatePostgres({ dataDir, say: () => undefined })).stop();
    await (await sides['Well Known and its PostgreSQL']()).stop();
    const starts = new Map(Object.keys(sides).map((name) => [name, [] as Start[]]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, start] of Object.entries(sides)) {
        signal.throwIfAborted();
        const server = await start();
        await sleep(IDLE_MS);
        const idleMegabytes = residentMegabytes(server.pid);
        await server.stop();
        starts.get(name)?.push({ seconds: server.readyMs / 1000, idleMegabytes });
      }
    }
    return startsTable(starts);
  } finally {
    const home = path.join(dataDir, 'postgres');
    if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true });
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

function startsTable(starts: ReadonlyMap<string, readonly Start[]>): string {
  const rows = [...starts].map(([name, all]) => ({
    name,
    seconds: median(all.map(({ seconds }) => seconds)),
    idleMegabytes: median(all.map(({ idleMegabytes }) => idleMegabytes)),
  }));
  const [floor] = rows;
  const met = (value: number, most: number): string => `${most} ${value <= most ? 'met' : 'missed'}`;
  const lines = rows.map(({ name, seconds, idleMegabytes }) => {
    const cells = [seconds.toFixed(2), (seconds / (floor?.seconds ?? Number.NaN)).toFixed(2), idleMegabytes.toFixed(0)];
    const aims =
      name === floor?.name ? '' : `   ${met(seconds, MOST.seconds)}, ${met(idleMegabytes, MOST.idleMegabytes)}`;
    return `${name.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join('')}${aims}`;
  });
  return [
    '',
    "A start of the built app until its first page, and the resident memory of Node's process 3 s later, in MB. Medians.",
    `${''.padEnd(34)}${['seconds', 'ratio', 'idle MB'].map((cell) => cell.padStart(12)).join('')}   aims`,
    ...lines,
  ].join('\n');
}
