import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded, generateIfNeeded } from '@/lib/cli/build/build';
import { runCommand } from '@/lib/cli/run/run-command';
import { watchSignals } from '@/lib/cli/run/stop-signal';
import { loadContent } from '@/lib/content/load';
import { StartError } from '@/lib/system/start-error';
import { startBalancer } from '../../scale/balancer';
import { findProgram } from '../../scale/program';
import { countRows, openDatabase } from '../database';
import { makeLearners } from '../learners';
import { watchMemory } from '../memory';
import { type BenchServer, buildFloor, startServer, startWorker } from '../processes';
import { familyMegabytes } from '../resident';
import type { CrowdJob, CrowdReport } from './crowd';
import { measureGrowth } from './growth';
import { crowdHead, crowdRow, growthTable } from './report';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FLOOR = path.resolve(import.meta.dirname, '../floor');
const SECRET = 'a secret for the bench only';
/** How many learners one person plays one after the other, at most. A learner runs out of questions after about 60. */
const LEARNERS_EACH = 12;
const FEW_REVIEWS = 10_000;
/**
 * A generous estimate of the disk space, in bytes, that one review takes while a table is filled, including its index
 * entries and the rows that it adds to other tables.
 */
const BYTES_A_REVIEW = 1500;

const USAGE = 'npm run bench:load -- [--learners N] [--seconds N] [--think N] [--growth N] [--pairs N]';

type OnClose = (close: () => Promise<void>) => void;
type Options = {
  readonly learners: number;
  readonly seconds: number;
  readonly think: number;
  readonly growth: number;
  readonly pairs: number;
};

/**
 * `npm run bench:load` measures many learners who take their daily quiz at once, on one instance and on two behind
 * HAProxy, and compares this with the minimum that Next.js would have to do. It then measures one learner's answers
 * with few and with many reviews of other learners in the table. `npm run bench:load -- --learners 50 --seconds 10
 * --growth 200000` is shorter. A value of 0 skips a part.
 */
await runCommand(USAGE, async () => {
  const options = readOptions();
  const signal = watchSignals();
  await generateIfNeeded(ROOT, signal);
  await buildIfNeeded(ROOT, signal);
  await buildFloor(FLOOR, signal);
  const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model.trim()}, Node ${process.version}`;
  console.log(`${machine}; the load generator, the server, and PostgreSQL share them.`);
  if (options.seconds > 0) await closing((onClose) => benchCrowd(options, onClose));
  if (options.growth > 0) await closing((onClose) => benchGrowth(options, onClose));
});
process.exit();

/** Runs the work, and then closes, in reverse order, what it opened, even if it fails. */
async function closing(work: (onClose: OnClose) => Promise<void>): Promise<void> {
  const closers: (() => Promise<void>)[] = [];
  try {
    await work((close) => closers.push(close));
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function conceptIds(): readonly string[] {
  return loadContent(ROOT).catalog.concepts.map(({ id }) => id);
}

function environmentOf(databaseUrl: string) {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: SECRET,
    AUTH_TRUST_HOST: 'true',
  };
}

async function benchCrowd({ learners, seconds, think }: Options, onClose: OnClose): Promise<void> {
  const { url, client, pid, close } = await openDatabase();
  onClose(close);
  const people = await makeLearners(client, learners * LEARNERS_EACH, conceptIds(), SECRET);
  const start = async (side: 'floor' | 'product', root: string): Promise<BenchServer> => {
    const server = await startServer(side, root, environmentOf(url));
    onClose(server.stop);
    return server;
  };
  const floor = await start('floor', FLOOR);
  const [one, two] = [await start('product', ROOT), await start('product', ROOT)];
  const crowd = startWorker<CrowdJob, CrowdReport>('crowd/crowd.ts');
  onClose(crowd.stop);
  crowd.tell({ cookies: people.map(({ cookie }) => cookie) });
  const insert = { method: 'POST', path: '/api/insert' } as const;
  const job = { people: learners, seconds, thinkSeconds: 0 };
  let kept = 0;
  const measure = async (name: string, server: BenchServer, wanted: CrowdJob): Promise<void> => {
    const { value, memory } = await watchMemory(server.pid, crowd.ask(wanted));
    if (wanted.ask === 'quizzes') kept += value.answers;
    console.log(crowdRow(name, value, memory));
    if (value.errors > 0) console.log(`  first error: ${value.firstError}`);
  };
  // Both sides are warmed up before they are measured.
  await crowd.ask({ ...job, port: floor.port, ask: insert, seconds: Math.min(5, seconds) });
  for (const { port } of [one, two]) {
    kept += (await crowd.ask({ ...job, port, ask: 'quizzes', seconds: Math.min(5, seconds) })).answers;
  }
  console.log(crowdHead(learners, seconds));
  await measure('bare Next.js, one insert', floor, { ...job, port: floor.port, ask: insert });
  await measure('one instance', one, { ...job, port: one.port, ask: 'quizzes' });
  console.log(`  PostgreSQL's processes take ${familyMegabytes(pid).toFixed(0)} MB in addition.`);
  await measure(`one instance, ${think} s of thinking`, one, {
    ...job,
    port: one.port,
    ask: 'quizzes',
    thinkSeconds: think,
  });
  if (findProgram('haproxy') === null) {
    console.log('two instances: skipped, because HAProxy is not installed (on Debian: apt-get install haproxy)');
  } else {
    const balancer = await startBalancer([one.port, two.port]);
    onClose(balancer.stop);
    await measure('two instances, HAProxy', two, { ...job, port: balancer.port, ask: 'quizzes' });
  }
  const { reviews } = await countRows(client);
  if (reviews !== kept) throw new Error(`${kept} answers were acknowledged, but ${reviews} are stored`);
  console.log(`Every acknowledged answer is stored exactly once: ${reviews}.`);
}

async function benchGrowth({ growth, pairs }: Options, onClose: OnClose): Promise<void> {
  const { bavail, bsize } = fs.statfsSync(os.tmpdir());
  const many = Math.min(growth, Math.floor((bavail * bsize) / BYTES_A_REVIEW / 1000) * 1000);
  if (many < growth) console.log(`\nThe disk does not have room for ${growth} reviews, so ${many} are used.`);
  const { url, client, close } = await openDatabase();
  onClose(close);
  const ids = conceptIds();
  const people = await makeLearners(client, 40, ids, SECRET);
  await client.end();
  const measured = await measureGrowth(
    url,
    {
      few: FEW_REVIEWS,
      many,
      pairs,
      conceptIds: ids,
      cookies: people.map(({ cookie }) => cookie),
      startAt: (databaseUrl) => startServer('product', ROOT, environmentOf(databaseUrl)),
    },
    onClose,
  );
  console.log(growthTable(FEW_REVIEWS, many, measured));
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      learners: { ...text, default: '200' },
      seconds: { ...text, default: '60' },
      think: { ...text, default: '3' },
      growth: { ...text, default: '10000000' },
      pairs: { ...text, default: '1500' },
    },
  });
  const numbers = Object.entries(values).map(([name, value]) => [name, Number(value)] as const);
  const odd = numbers.filter(([, number]) => !Number.isInteger(number) || number < 0);
  if (odd.length > 0) {
    throw new StartError(
      'The options must be whole numbers of 0 or more: npm run bench:load -- --learners 200 --seconds 60 --think 3 --growth 10000000 --pairs 1500',
    );
  }
  return Object.fromEntries(numbers) as Options;
}
