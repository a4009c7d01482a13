import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, openConnection, type Request } from '../connection';
import { type Bench, DAILY, playAt } from '../play';

/** Many at once, each at a connection of their own: learners at their daily quiz, or the same request over and over. */
export type CrowdJob = {
  readonly port: number;
  readonly ask: Request | 'quizzes';
  readonly people: number;
  readonly seconds: number;
  /** What somebody thinks about a question on average, before answering; 0: not at all. */
  readonly thinkSeconds: number;
};

/** What became of it. Times are milliseconds. */
export type CrowdReport = {
  readonly elapsedMs: number;
  readonly requests: number;
  /** The requests that count: answers, or those asked for. */
  readonly answers: number;
  /** Of those, sorted by size: the time that half, 95 % and 99 % of them took at most, and the longest. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
  /** Requests that had no good reply. */
  readonly errors: number;
  readonly firstError: string | null;
};

/**
 * Learners of the crowd, by the cookies of their sessions; each takes part again after those who have waited longer.
 */
let cookies: string[] = [];
const bench: Bench = {
  take: () => {
    const cookie = cookies.shift();
    if (cookie === undefined) throw new Error('there are more connections than learners');
    return cookie;
  },
  putBack: (cookie) => {
    cookies.push(cookie);
  },
};

process.on('message', async (message: { readonly cookies: string[] } | CrowdJob) => {
  if ('cookies' in message) cookies = [...message.cookies];
  else process.send?.(await run(message));
});
process.once('disconnect', () => process.exit());

type Tally = { requests: number; readonly tookMs: number[]; errors: number; firstError: string | null };

async function run(job: CrowdJob): Promise<CrowdReport> {
  const tally: Tally = { requests: 0, tookMs: [], errors: 0, firstError: null };
  const startMs = performance.now();
  await Promise.all(Array.from({ length: job.people }, () => takePart(job, tally, startMs + job.seconds * 1000)));
  const elapsedMs = performance.now() - startMs;
  const sorted = tally.tookMs.toSorted((a, b) => a - b);
  const upTo = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return {
    elapsedMs,
    requests: tally.requests,
    answers: sorted.length,
    p50: upTo(0.5),
    p95: upTo(0.95),
    p99: upTo(0.99),
    longest: upTo(1),
    errors: tally.errors,
    firstError: tally.firstError,
  };
}

/** Somebody takes part until it is over, and finishes what they began; what fails is counted, and they go on. */
async function takePart({ port, ask, thinkSeconds }: CrowdJob, tally: Tally, untilMs: number): Promise<void> {
  const connection = timed(openConnection(port), ask === 'quizzes' ? '/api/answers' : ask.path, tally);
  const work =
    ask === 'quizzes'
      ? playAt(connection, bench, DAILY)
      : { step: async () => void (await connection.send(ask)), end: () => undefined };
  const think = () => sleep(thinkSeconds * 1000 * (0.5 + Math.random()));
  // Not all of them begin in the same instant.
  if (thinkSeconds > 0) await sleep(thinkSeconds * 1000 * Math.random());
  while (performance.now() < untilMs) {
    try {
      await work.step();
    } catch (error) {
      tally.firstError ??= String(error);
    }
    if (thinkSeconds > 0) await think();
  }
  work.end();
  connection.close();
}

/** Counts every request, how long those to `path` took, and what came back. */
function timed(connection: Connection, path: string, tally: Tally): Connection {
  return {
    close: connection.close,
    send: async (request) => {
      tally.requests++;
      const startMs = performance.now();
      try {
        const reply = await connection.send(request);
        if (reply.status !== 200) throw new Error(`${request.path}: ${reply.status} ${reply.body}`);
        if (request.path === path) tally.tookMs.push(performance.now() - startMs);
        return reply;
      } catch (error) {
        tally.errors++;
        tally.firstError ??= String(error);
        throw error;
      }
    },
  };
}
