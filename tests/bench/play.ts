import { z } from 'zod';
import type { Response } from '@/lib/quiz/question';
import type { Connection, Request } from './connection';

/**
 * How learners study: the page that they open first, the quizzes that they take (in order), and the maximum number of
 * answers.
 */
export type Habit = {
  readonly page: string | null;
  readonly modes: readonly string[];
  readonly most: number;
};

/** An endless mode: questions beyond the day's quiz, starting from a number that no learner reaches. */
const ENDLESS = 'beyond&from=1000';
const SHORT: Habit = { page: null, modes: [ENDLESS], most: 40 };
/** Opens the page, takes the day's quiz, and then continues with more questions. */
export const DAILY: Habit = { page: '/today', modes: ['today', ENDLESS], most: Number.POSITIVE_INFINITY };

const turnSchema = z.object({ token: z.string(), question: z.object({ form: z.string() }) });
type Turn = z.infer<typeof turnSchema>;
const sittingSchema = z.object({ turn: turnSchema.nullable() });
const replySchema = z.object({ verdict: z.object({ outcome: z.string() }), sitting: sittingSchema });

/**
 * The fixed response to all questions of a form. It is sometimes right. The response to any other form is "I don't
 * know".
 */
const responses: Readonly<Record<string, Response>> = {
  'single-choice': { form: 'single-choice', choice: 0 },
  'true-false': { form: 'true-false', value: true },
  'typed-number': { form: 'typed-number', text: '443' },
  'typed-term': { form: 'typed-term', text: 'socket' },
};

/** A pool of learners' session cookies. Each connection takes one learner at a time. */
export type Bench = { take(): string; putBack(cookie: string): void };

/**
 * Lets learners answer one after another on a connection. Each answers the turns in the server's replies. `step`
 * gives one answer.
 */
export function playAt(
  connection: Connection,
  bench: Bench,
  habit: Habit = SHORT,
): { step(): Promise<void>; end(): void } {
  let cookie: string | null = null;
  let turn: Turn | null = null;
  let left = 0;
  const get = async (request: Request): Promise<Buffer> => {
    const { status, body } = await connection.send(request);
    if (status !== 200) throw new Error(`${request.path}: ${status} ${body}`);
    return body;
  };
  const read = async (request: Request): Promise<unknown> => JSON.parse((await get(request)).toString());
  const end = (): void => {
    if (cookie !== null) bench.putBack(cookie);
    cookie = null;
  };
  const sitDown = async (): Promise<{ readonly cookie: string; readonly turn: Turn }> => {
    for (;;) {
      end();
      const next = bench.take();
      const headers = { cookie: next };
      cookie = next;
      left = habit.most;
      if (habit.page !== null) await get({ method: 'GET', path: habit.page, headers });
      for (const mode of habit.modes) {
        ({ turn } = sittingSchema.parse(await read({ method: 'GET', path: `/api/sittings?mode=${mode}`, headers })));
        if (turn !== null) return { cookie: next, turn };
      }
      // A learner who has nothing left to answer does not return to the pool.
      cookie = null;
    }
  };
  const step = async (): Promise<void> => {
    const now = cookie === null || turn === null || left === 0 ? await sitDown() : { cookie, turn };
    const response = responses[now.turn.question.form] ?? { form: 'none' };
    const reply = await read({
      method: 'POST',
      path: '/api/answers',
      headers: { cookie: now.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ token: now.turn.token, response, elapsedMs: 3000 }),
    });
    ({ turn } = replySchema.parse(reply).sitting);
    left--;
  };
  return { step, end };
}
