import { randomInt } from 'node:crypto';
import { type APIResponse, expect, type Page } from '@playwright/test';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { readJoinCode } from '@/lib/classroom/people/join-code';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import type { Response } from '@/lib/quiz/question';
import { PLAUSIBLE_MS } from '@/lib/scheduler/quiz/plausible-time';
import { answer } from '@/lib/study/answer/answer';
import type { AnswerReply } from '@/lib/study/answer/view-answer';
import type { Mode } from '@/lib/study/sitting/aim';
import type { OpenTurn, Sitting } from '@/lib/study/sitting/next-turn';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { turnKeyFrom } from '@/lib/study/sitting/turn';
import { content } from '../content';
import type { Person } from '../outside/visitor';
import { appDb } from './app-database';
import { findSignedIn, type Known, lookUp, SECRET } from './crib';
import type { Manner } from './quiz-desk';

/** The server may close this client's idle connection at this moment. */
const RETRIED = { maxRetries: 3 };

// The starting point of a story is set up over HTTP or in the database. Only the story itself uses the browser.

/** Returns the signed-in learner's open question in today's quiz or in another sitting. */
export async function peekTurn(page: Page, mode: Mode = 'today'): Promise<OpenTurn | null> {
  return ((await (await page.request.get(`/api/sittings?mode=${mode}`, RETRIED)).json()) as Sitting).turn;
}

/** Sends an answer as the signed-in learner. */
export async function postAnswer(page: Page, token: string, response: Response): Promise<APIResponse> {
  const reply = await page.request.post('/api/answers', {
    headers: { origin: process.env.WELL_KNOWN_URL ?? '' },
    data: { token, response, elapsedMs: 1000 },
  });
  expect(reply.status(), 'the answer is accepted').toBe(200);
  return reply;
}

/**
 * Answers the next questions of today's quiz, or of another sitting, as the signed-in learner, one in each given
 * manner. Returns the questions.
 */
export async function answerAhead(
  page: Page,
  manners: readonly Manner[],
  mode: Mode = 'today',
): Promise<readonly Known[]> {
  const asked: Known[] = [];
  let turn = await peekTurn(page, mode);
  for (const manner of manners) {
    if (!turn) throw new Error('there are no more questions');
    const known = await lookUp(turn, page.context());
    const response: Response = manner === 'unknown' ? { form: 'none' } : known[manner];
    const reply = await postAnswer(page, turn.token, response);
    asked.push(known);
    turn = ((await reply.json()) as AnswerReply).sitting.turn;
  }
  return asked;
}

/**
 * Gives right answers in today's quiz as the signed-in learner, each after a time that is long enough for credit. The
 * times are in the recent past, so the test does not have to wait.
 */
export async function answerWithCare(page: Page, count: number): Promise<void> {
  const learnerId = await findSignedIn(page.context());
  const context = { db: await appDb(), catalog: content.catalog, turnKey: turnKeyFrom(SECRET) };
  const startMs = Date.now() - count * PLAUSIBLE_MS;
  for (let nth = 0; nth < count; nth++) {
    const openedAt = new Date(startMs + nth * PLAUSIBLE_MS);
    const sitting = await openSitting(context, learnerId, 'today', openedAt);
    if (!sitting.ok || !sitting.value.turn) throw new Error('there are no more questions');
    const { turn } = sitting.value;
    const { right: response } = await lookUp(turn, page.context());
    const given = { token: turn.token, response, elapsedMs: PLAUSIBLE_MS };
    const reply = await answer(context, learnerId, given, new Date(openedAt.getTime() + PLAUSIBLE_MS));
    if (!reply.ok) throw new Error(reply.code);
  }
}

type Preset = {
  readonly newPerDay?: number;
  readonly weekdayShares?: number[];
  readonly triesFirst?: boolean;
  readonly streakShown?: boolean;
};

/** Changes a learner's settings. */
export async function presetSettings({ email }: Person, settings: Preset): Promise<void> {
  await (await appDb()).learner.updateMany({ where: { account: { email } }, data: settings });
}

/** A class's path, and the code with which learners join it. */
type Opened = { readonly path: string; readonly code: string };

/** Creates a class with this name as the signed-in instructor. */
export async function openClassAhead(page: Page, name: string): Promise<Opened> {
  const instructorId = await findSignedIn(page.context());
  const chance = { now: new Date(), below: (limit: number) => randomInt(limit) };
  const opened = await openClassroom(await appDb(), instructorId, { name }, chance);
  if (!opened.ok) throw new Error(opened.code);
  return { path: `/classes/${opened.value.id}`, code: opened.value.joinCode };
}

/** Joins the class with this code as the signed-in learner. */
export async function joinClassAhead(page: Page, code: string): Promise<void> {
  const joining = { code: readJoinCode(code) ?? '' };
  const joined = await joinClassroom(await appDb(), await findSignedIn(page.context()), joining, new Date());
  if (!joined.ok) throw new Error(joined.code);
}
