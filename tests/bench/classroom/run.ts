import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildIfNeeded, generateIfNeeded } from '@/lib/cli/build/build';
import { runCommand } from '@/lib/cli/run/run-command';
import { watchSignals } from '@/lib/cli/run/stop-signal';
import { loadContent } from '@/lib/content/load';
import { migrate } from '@/lib/db/migrations/migrate';
import { StartError } from '@/lib/system/start-error';
import { type BenchDatabase, openDatabase } from '../database';
import { sessionOf } from '../learners';
import { startServer } from '../processes';
import { compareSizes, reportMemory, type Served } from './compare';
import { type SeedConcept, seedClass } from './seed';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SECRET = 'a secret for the bench only';
const CONCEPT_COUNT = 200;
/**
 * The number of times that each learner of the large class was asked about each concept. In the small class, it is one.
 */
const LARGE_ROUNDS = 10;

/**
 * `npm run bench:classroom` compares the pages and exports of two classes of 1,000 learners, one with 2 million reviews
 * and one with 200,000. It also compares the class page with bare SQL. Both classes are on one private PostgreSQL
 * server. `npm run bench:classroom -- --learners 100 --rounds 3` is quicker.
 */
await runCommand('npm run bench:classroom -- [--learners N] [--rounds N]', async () => {
  const signal = watchSignals();
  const closers: (() => Promise<void>)[] = [];
  try {
    await bench(readOptions(), signal, (close) => closers.push(close));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const close of closers.reverse()) await close();
  }
});
process.exit();

type Options = { readonly learners: number; readonly rounds: number };

async function bench(
  { learners, rounds }: Options,
  signal: AbortSignal,
  onClose: (close: () => Promise<void>) => void,
) {
  await generateIfNeeded(ROOT, signal);
  await buildIfNeeded(ROOT, signal);
  const database = await openDatabase();
  onClose(database.close);
  const { catalog } = loadContent(ROOT);
  const concepts = catalog.concepts.slice(0, CONCEPT_COUNT).map((concept): SeedConcept => {
    const [misconception] = concept.kind === 'written' ? concept.misconceptions : [];
    return { id: concept.id, misconceptionId: misconception ? `${concept.id}/${misconception.id}` : null };
  });
  console.log(`${os.cpus().length} cores, ${os.cpus()[0]?.model.trim()}, Node ${process.version}; ${rounds} rounds.`);
  const serve = async (name: string, timesAsked: number): Promise<Served> => {
    const { url, client, close } = await openBeside(database, name);
    onClose(close);
    const seed = await seedClass(client, learners, concepts, timesAsked);
    const { reviewCount, instructorId } = seed;
    console.log(`${name}: ${learners} learners, ${concepts.length} concepts each, ${reviewCount} reviews.`);
    const server = await startServer('product', ROOT, {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: url,
      NEXTAUTH_SECRET: SECRET,
      AUTH_TRUST_HOST: 'true',
    });
    onClose(server.stop);
    return { seed, client, port: server.port, pid: server.pid, cookie: await sessionOf(instructorId, SECRET) };
  };
  const small = await serve('small', 1);
  const large = await serve('large', LARGE_ROUNDS);
  const ids = concepts.map(({ id }) => id);
  await compareSizes({ small, large }, { catalog, conceptIds: ids, rounds });
  await reportMemory(large);
}

/** Creates and migrates a database with this name, on the same server as the bench's own. */
async function openBeside({ url, client }: BenchDatabase, name: string) {
  await client.query(`CREATE DATABASE "${name}"`);
  const beside = new URL(url);
  beside.pathname = `/${name}`;
  await migrate(beside.href);
  const own = new pg.Client({ connectionString: beside.href });
  await own.connect();
  return { url: beside.href, client: own, close: () => own.end() };
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const options = { learners: { ...text, default: '1000' }, rounds: { ...text, default: '9' } };
  const { values } = parseArgs({ options });
  const [learners, rounds] = [Number(values.learners), Number(values.rounds)];
  if (![learners, rounds].every((each) => Number.isInteger(each) && each > 0)) {
    throw new StartError(
      'The options must be positive whole numbers: npm run bench:classroom -- --learners 1000 --rounds 9',
    );
  }
  return { learners, rounds };
}
