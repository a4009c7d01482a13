import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { answerStandard as answer } from '@/lib/api/answer-standard';
import type { ApiContext } from '@/lib/api/api-context';
import { getApp } from '@/lib/app-context';
import { findLearner, isAccountGone } from '@/lib/auth/session/find-learner';
import { readSignUpPolicy } from '@/lib/auth/sign-in/sign-up-policy';
import { readPortDirectory } from '@/lib/content/port-directory';
import { deleteAccountRows } from '@/lib/db/account/delete-account';
import { createSession } from '@/lib/db/account/sessions';
import type { LearnerId } from '@/lib/ids';
import { getMetrics } from '@/lib/monitor/metrics';
import { makeAnswerLine } from '@/lib/study/answer/answer-line';
import { makeAnswerPace } from '@/lib/study/answer/answer-pace';
import { content } from '../content';
import { closeApp } from './close-app';
import { createTestDatabase } from './database';
import { newLearner, respondTo, studyContext } from './study';

const secret = 'a secret for tests only';
const now = new Date();
let context: ApiContext;

beforeAll(async () => {
  await closeApp();
  const url = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('NEXTAUTH_SECRET', secret);
  context = {
    findLearner,
    isAccountGone,
    readSignUpPolicy: () => readSignUpPolicy(getApp()),
    study: studyContext(url),
    answerDesk: { pace: makeAnswerPace(120), line: makeAnswerLine() },
    ports: readPortDirectory(content.catalog),
    metrics: getMetrics(),
    measureInstallation: () => Promise.reject(new Error('no test reads the metrics')),
    metricsToken: undefined,
    root: process.cwd(),
    now: () => now,
  };
});
afterAll(async () => {
  await Promise.all([context.study.db.$disconnect(), closeApp()]);
  vi.unstubAllEnvs();
});

/** Returns the cookie of a new session of a learner. */
async function signIn(learnerId: LearnerId): Promise<string> {
  const id = randomUUID();
  await createSession(context.study.db, { accountId: learnerId, id }, 'Firefox on Linux', now);
  const token = await encode({ secret, maxAge: 3600, token: { sub: learnerId, sid: id } });
  return `a=1; next-auth.session-token=${token}`;
}

const read = (path: string, cookie: string) => new Request(`http://localhost${path}`, { headers: { cookie } });
const post = (path: string, cookie: string, body: object) =>
  new Request(`http://localhost${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('a learner is recognized by the session cookie, answers, and undoes the answer, all without Next', async () => {
  const learnerId = await newLearner(context.study, now);
  const cookie = await signIn(learnerId);
  const opened = await answer(read('/api/sittings?mode=today', cookie), context);
  const { turn } = await opened.json();
  const { token, response, elapsedMs } = await respondTo(context.study, learnerId, { turn, right: true }, now);
  const body = { token, response, elapsedMs };
  const answered = await answer(post('/api/answers', cookie, body), context);
  expect(await answered.json()).toMatchObject({ verdict: { outcome: 'right' }, sitting: {} });
  expect(await context.study.db.review.count({ where: { learnerId } })).toBe(1);
  const undone = await answer(post('/api/retractions', cookie, { mode: 'today' }), context);
  expect([undone.status, (await undone.json()).remaining]).toEqual([200, 0]);
  const file = await answer(read('/api/account-data', cookie), context);
  expect(await file.json()).toMatchObject({ format: 'well-known-account', tables: { Review: [{}] } });
});

it('a tab that was left open shows that its account was deleted, with or without a cookie', async () => {
  const learnerId = await newLearner(context.study, now);
  const [used, unused] = [await signIn(learnerId), await signIn(learnerId)];
  const opened = await answer(read('/api/sittings?mode=today', used), context);
  const { turn } = await opened.json();
  const codeFor = async (cookie: string) => {
    const request = post('/api/hints', cookie, { token: turn.token });
    return (await (await answer(request, context)).json()).code;
  };
  expect(await codeFor('')).toBe('signed-out');
  await deleteAccountRows(context.study.db, learnerId);
  for (const cookie of ['', used, unused]) expect(await codeFor(cookie)).toBe('no-learner');
  const visitor = await answer(read('/api/visitor', unused), context);
  expect(await visitor.json()).toEqual({ kind: 'stranger', isGone: true });
});
