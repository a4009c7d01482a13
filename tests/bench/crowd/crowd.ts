import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, openConnection, type Request } from '../connection';
import { type Bench, DAILY, playAt } from '../play';

/** A load from many people at once, each with their own connection. They take the daily quiz, or repeat one request. */
export type CrowdJob = {
  readonly port: number;
  readonly ask: Request | 'quizzes';
  readonly people: number;
  readonly seconds: number;
  /**
   * The average number of seconds that a person spends thinking about a question. 0 means that they answer immediately.
   */
  readonly thinkSeconds: number;
};

/** The result of a job. Times are in milliseconds. */
export type CrowdReport = {
  readonly elapsedMs: number;
  readonly requests: number;
  /** The number of requests that count: answers, or repetitions of the given request. */
  readonly answers: number;
  /** The times within which 50%, 95%, and 99% of these requests were finished, and how long the slowest one took. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
  /** The number of requests that failed. */
  readonly errors: number;
  readonly firstError: string | null;
};

/** The session cookies of the learners in the crowd. A learner who has finished goes to the end of the queue. */
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

/** Sends requests until the time is up, and finishes the last one. Counts failures and continues after them. */
async function takePart({ port, ask, thinkSeconds }: CrowdJob, tally: Tally, untilMs: number): Promise<void> {
  const connection = timed(openConnection(port), ask === 'quizzes' ? '/api/answers' : ask.path, tally);
  const work =
    ask === 'quizzes'
      ? playAt(connection, bench, DAILY)
      : { step: async () => void (await connection.send(ask)), end: () => undefined };
  const think = () => sleep(thinkSeconds * 1000 * (0.5 + Math.random()));
  // The people do not all begin at the same instant.
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

/** Returns a connection that counts every request and failure, and times the requests to `path`. */
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
