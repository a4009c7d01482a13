import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded, generateIfNeeded } from '@/lib/cli/build/build';
import { runCommand } from '@/lib/cli/run/run-command';
import { watchSignals } from '@/lib/cli/run/stop-signal';
import { loadContent } from '@/lib/content/load';
import { StartError } from '@/lib/system/start-error';
import { formatCount } from '@/lib/words/count';
import { type Contest, compete, counting, type Plan } from './contest';
import { countRows, openDatabase } from './database';
import { makeDemoClass } from './demo-class';
import { MEMORY_COUNT, makeAdministrator, makeClassroom, makeLearners } from './learners';
import { listPages, weighPages } from './page-scripts';
import { timePortLookups } from './port-lookups';
import { type BenchServer, buildFloor, startLoad, startNodeServer, startServer } from './processes';
import { ratesHead, ratesRow, scriptsTable } from './report';
import { measureStarts } from './starts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FLOOR = path.join(import.meta.dirname, 'floor');
const SECRET = 'a secret for the bench only';
const CONNECTIONS = [1, 16, 64];
/** Enough that no learner runs out of questions in a long run. */
const PLAYER_COUNT = 1500;

/**
 * `npm run bench` compares the product with the minimum that Next.js would have to do for the same requests, in one run
 * on this machine. `npm run bench -- --rounds 9 --seconds 4` takes longer and is steadier.
 */
await runCommand('npm run bench -- [--rounds N] [--seconds N]', async () => {
  const signal = watchSignals();
  const closers: (() => Promise<void>)[] = [];
  try {
    await bench({ ...readOptions(), signal }, (close) => closers.push(close));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const close of closers.reverse()) await close();
  }
});
process.exit();

async function bench(plan: Plan, onClose: (close: () => Promise<void>) => void): Promise<void> {
  await generateIfNeeded(ROOT, plan.signal);
  await buildIfNeeded(ROOT, plan.signal);
  await buildFloor(FLOOR, plan.signal);
  const { url, client, pid, close } = await openDatabase();
  onClose(close);
  const concepts = loadContent(ROOT).catalog.concepts.map(({ id }) => id);
  const [visitor, ...players] = await makeLearners(client, PLAYER_COUNT + 1, concepts, SECRET);
  if (!visitor) throw new Error('there is no visitor');
  const demo = await makeDemoClass({ url, client }, SECRET, plan.signal);
  const before = await countRows(client);
  const environment = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
    NEXTAUTH_SECRET: SECRET,
    AUTH_TRUST_HOST: 'true',
  };
  const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model.trim()}, Node ${process.version}`;
  console.log(
    `${machine}; ${formatCount(plan.rounds, 'round')} of ${plan.seconds} s; learners with ${MEMORY_COUNT} memories.`,
  );
  console.log(await measureStarts({ ...plan, rounds: 3, root: ROOT, floor: FLOOR, environment }));
  const floor = await startServer('floor', FLOOR, environment);
  onClose(floor.stop);
  const product = await startServer('product', ROOT, environment);
  onClose(product.stop);
  const bare = await startNodeServer(environment);
  onClose(bare.stop);
  const load = startLoad({ cookies: players.map(({ cookie }) => cookie) });
  onClose(load.stop);

  const get = ({ port, pid }: BenchServer, address: string, cookie?: string) =>
    ({ port, pid, ask: { method: 'GET', path: address, headers: cookie === undefined ? {} : { cookie } } }) as const;
  const insertAt = ({ port, pid }: BenchServer) =>
    ({ port, pid, ask: { method: 'POST', path: '/api/insert' } }) as const;
  const [insert, bareInsert] = [insertAt(floor), insertAt(bare)];
  const answers = { port: product.port, pid: product.pid, ask: 'answers' } as const;
  const { cookie } = visitor;
  const contests: readonly Contest[] = [
    { name: 'answers / bare insert', floor: insert, product: answers, aim: 0.8 },
    { name: 'answers / node:http insert', floor: bareInsert, product: answers, aim: 0.3 },
    {
      name: '/today / empty dynamic',
      floor: get(floor, '/session', cookie),
      product: get(product, '/today', cookie),
      aim: 0.7,
    },
    {
      name: 'demo class / empty dynamic',
      floor: get(floor, '/session', cookie),
      product: get(product, demo.path, demo.cookie),
      aim: 0.5,
    },
    { name: 'landing / empty static', floor: get(floor, '/'), product: get(product, '/'), aim: 1.5 },
    { name: 'topic / empty static', floor: get(floor, '/'), product: get(product, '/topics/ssh'), aim: 1.5 },
    { name: 'library / empty static', floor: get(floor, '/'), product: get(product, '/topics'), aim: 1.5 },
  ];

  const pupil = players[0];
  if (!pupil) throw new Error('there is no learner');
  const classroomId = await makeClassroom(client, visitor.id, pupil.id);
  const classPage = `/classes/${classroomId}`;
  const examples = {
    '/classes/[id]': classPage,
    '/classes/[id]/learners': `${classPage}/learners`,
    '/classes/[id]/misconceptions': `${classPage}/misconceptions`,
    '/classes/[id]/topics': `${classPage}/topics`,
    '/classes/[id]/exports': `${classPage}/exports`,
    '/classes/[id]/assignments': `${classPage}/assignments`,
    '/classes/[id]/assignments/[assignment]': `${classPage}/assignments/${classroomId}`,
    '/classes/[id]/assignments/preview': `${classPage}/assignments/preview?preset=mail`,
    '/classes/[id]/misconceptions/[...misconception]': `${classPage}/misconceptions/port-number/only-servers`,
    '/classes/[id]/people': `${classPage}/people`,
    '/classes/[id]/join': `${classPage}/join`,
    '/classes/[id]/join/projector': `${classPage}/join/projector`,
    '/classes/[id]/reports': `${classPage}/reports`,
    '/classes/[id]/topics/[topic]': `${classPage}/topics/${concepts[0]}`,
    '/classes/[id]/learners/[learner]': `${classPage}/learners/${pupil.id}`,
    '/admin/accounts/[id]': `/admin/accounts/${pupil.id}`,
    '/today/practice/[concept]': '/today/practice/ssh',
    // These redirect to the page before an exam, because this learner has taken none.
    '/today/practice/mock/exam': null,
    '/today/practice/mock/result/[id]': null,
    '/ports/[query]': '/ports/443',
    // Opens only between the password and the code of a sign-in.
    '/sign-in/code': null,
  };
  const { send, countOf } = counting(load, pid);
  for (const each of contests) await compete(send, each, 16, { ...plan, rounds: 2 });
  console.log(ratesHead);
  for (const each of contests) {
    for (const connections of CONNECTIONS) {
      console.log(ratesRow(each, connections, await compete(send, each, connections, plan)));
    }
  }

  console.log(`\n${await timePortLookups(product.port)}`);

  const stored = await countRows(client);
  const rows = { ...stored, reviews: stored.reviews - before.reviews };
  const sent = { reviews: countOf(answers), inserts: countOf(insert) + countOf(bareInsert) };
  if (rows.reviews !== sent.reviews || rows.inserts !== sent.inserts) {
    throw new Error(`acknowledged: ${JSON.stringify(sent)}, but stored: ${JSON.stringify(rows)}`);
  }
  console.log(`\nEvery acknowledged answer is stored: ${sent.reviews} answers, ${rows.reviews} reviews.`);

  await makeAdministrator(client, visitor.id);
  const pages = await weighPages(product.port, listPages(ROOT, examples), cookie);
  const floorPages = await weighPages(floor.port, listPages(FLOOR, {}), cookie);
  console.log(scriptsTable(pages, floorPages));
}

function readOptions(): { readonly rounds: number; readonly seconds: number } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { rounds: { ...text, default: '5' }, seconds: { ...text, default: '2' } } });
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
  if (!Number.isInteger(rounds) || rounds < 1 || !(seconds > 0)) {
    throw new StartError(
      'The rounds must be a whole number, and the seconds more than 0: npm run bench -- --rounds 5 --seconds 2',
    );
  }
  return { rounds, seconds };
}
