import { type APIResponse, expect, type Page } from '@playwright/test';
import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { Mode } from '@/lib/study/sitting/aim';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { fillForm, type Person } from '../outside/visitor';
import { appDb } from './app-database';
import { type Known, lookUp } from './crib';
import type { Manner } from './quiz-desk';

/** The server may close this client's idle connection at this moment. */
const RETRIED = { maxRetries: 3 };

/** The starting point of a story is set up over HTTP or in the database. Only the story itself uses the browser. */
const origin = () => process.env.WELL_KNOWN_URL ?? '';

/**
 * Answers the next questions of today's quiz, or of another sitting, as the signed-in learner, one in each given manner.
 * Waits before each answer as if reading. Returns the questions.
 */
export async function answerAhead(
  page: Page,
  manners: readonly Manner[],
  { mode = 'today', waitMs = 0 }: { readonly mode?: Mode; readonly waitMs?: number } = {},
): Promise<readonly Known[]> {
  const asked: Known[] = [];
  let { turn } = (await (await page.request.get(`/api/sittings?mode=${mode}`, RETRIED)).json()) as Sitting;
  for (const manner of manners) {
    if (!turn) throw new Error('there is no further question');
    const known = await lookUp(turn, page.context());
    const response = manner === 'unknown' ? { form: 'none' } : known[manner];
    await page.waitForTimeout(waitMs);
    const reply = await page.request.post('/api/answers', {
      headers: { origin: origin() },
      data: { token: turn.token, response, elapsedMs: Math.max(waitMs, 1000) },
    });
    expect(reply.status(), 'the answer is accepted').toBe(200);
    asked.push(known);
    turn = ((await reply.json()) as AnswerReply).sitting.turn;
  }
  return asked;
}

/** Sets the learner's maximum number of new concepts a day. */
export async function limitNewConcepts({ email }: Person, newPerDay: number): Promise<void> {
  await (await appDb()).learner.updateMany({ where: { account: { email } }, data: { newPerDay } });
}

/** Fills in the form that has a field with this name, and submits it as a browser without JavaScript would. */
async function sendForm(page: Page, path: string, field: string, typed: string): Promise<APIResponse> {
  const html = await (await page.request.get(path, RETRIED)).text();
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes(`name="${field}"`)) ?? '';
  return page.request.post(path, {
    headers: { origin: origin() },
    multipart: fillForm(form, { [field]: typed }),
    maxRedirects: 0,
  });
}

/** Creates a class with this name as the signed-in instructor. Returns its path. */
export async function openClassAhead(page: Page, name: string): Promise<string> {
  const opened = await sendForm(page, '/classes', 'name', name);
  const address = opened.headers().location ?? '';
  expect(address, `the class is open (status ${opened.status()})`).toMatch(/\/classes\/[0-9a-f-]{36}$/);
  return new URL(address, origin()).pathname;
}

/** Joins the class with this code as the signed-in learner. */
export async function joinClassAhead(page: Page, code: string): Promise<void> {
  const joined = await sendForm(page, '/classes', 'code', code);
  expect(joined.status(), 'the code is accepted').toBeLessThan(400);
}
