import { openConnection, type Request } from './connection';
import { playAt } from './play';

/** The session cookies of the learners who answer. */
export type Players = { readonly cookies: readonly string[] };
/** The requests to send to the server at a port: either one request repeatedly, or answers from learners. */
export type Target = { readonly port: number; readonly ask: Request | 'answers' };
export type Job = { readonly target: Target; readonly connections: number; readonly seconds: number };
/** The number of successful replies and the time that they took, or the reason for a failure. */
export type Load = { readonly count: number; readonly elapsedMs: number } | { readonly failure: string };

/**
 * The load generator, which runs in its own process. It first receives the session cookies, and then one job at a time.
 */
let players: string[] = [];

process.on('message', async (message: Players | Job) => {
  if ('cookies' in message) players = [...message.cookies];
  else process.send?.(await run(message).catch((error): Load => ({ failure: String(error) })));
});
process.once('disconnect', () => process.exit());

/**
 * Keeps this many connections busy, each with one request at a time. Each connection finishes its last request, so that
 * none is lost.
 */
async function run({ target, connections, seconds }: Job): Promise<Load> {
  const startMs = performance.now();
  const untilMs = startMs + seconds * 1000;
  const counts = await Promise.all(Array.from({ length: connections }, () => keepBusy(target, untilMs)));
  return { count: counts.reduce((sum, count) => sum + count), elapsedMs: performance.now() - startMs };
}

async function keepBusy({ port, ask }: Target, untilMs: number): Promise<number> {
  const connection = openConnection(port);
  const send = async (request: Request): Promise<void> => {
    const { status, body } = await connection.send(request);
    if (status !== 200) throw new Error(`${request.path}: ${status} ${body}`);
  };
  const work = ask === 'answers' ? playAt(connection, bench) : { step: () => send(ask), end: () => undefined };
  let count = 0;
  try {
    for (; performance.now() < untilMs; count++) await work.step();
  } finally {
    work.end();
    connection.close();
  }
  return count;
}

const bench = {
  take: (): string => {
    const cookie = players.shift();
    if (cookie === undefined) throw new Error('there are more connections than learners');
    return cookie;
  },
  putBack: (cookie: string): void => {
    players.push(cookie);
  },
};
