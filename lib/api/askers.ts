import { createHash, timingSafeEqual } from 'node:crypto';
import { findLearnerKind } from '@/lib/auth/session/find-learner-kind';
import type { LearnerId } from '@/lib/ids';
import { fail, succeed } from '@/lib/result';
import { isTurnOwnerGone } from '@/lib/study/sitting/turn-owner';
import type { VisitorReply } from './replies';
import { type ApiRoute, type Identify, makeRoute, type RouteLine } from './route';

/** Makes a route for anyone. No session is looked up. */
export const forAnyone = <Given, Value>(line: RouteLine<null, Given, Value>): ApiRoute =>
  makeRoute('anyone', async () => succeed(null), line);

/** Makes a route that returns more to a learner than to a stranger, for whom the learner is null. */
export const forVisitors = <Given, Value>(line: RouteLine<LearnerId | null, Given, Value>): ApiRoute =>
  makeRoute('visitor', async (request, { findLearner }) => succeed(await findLearner(request)), line);

/** The sender of a request that needs no account: the learner's id, if they are signed in, and the network address. */
export type Passerby = { readonly learnerId: LearnerId | null; readonly address: string };

/** Makes a route that strangers may use too, with a limit per network address. The web server sets the address. */
export const forPassersby = <Given, Value>(line: RouteLine<Passerby, Given, Value>): ApiRoute =>
  makeRoute(
    'visitor',
    async (request, { findLearner }) =>
      succeed({
        learnerId: await findLearner(request),
        address: request.headers.get('x-forwarded-for') ?? 'unknown',
      }),
    line,
  );

/** Makes the reply of the route that describes the visitor. */
export const findVisitor: Identify<VisitorReply> = async (request, { findLearner, isAccountGone, study }) => {
  const learnerId = await findLearner(request);
  if (learnerId !== null) return succeed({ kind: await findLearnerKind(study.db, learnerId) });
  return succeed((await isAccountGone(request)) ? { kind: 'stranger', isGone: true } : { kind: 'stranger' });
};

/**
 * Makes a route for learners. It refuses strangers, and tells them if their account was deleted. The browser that
 * deleted the account no longer has a cookie, but another of its tabs may still show a question, whose token names the
 * learner.
 */
export const forLearners = <Given, Value>(line: RouteLine<LearnerId, Given, Value>): ApiRoute =>
  makeRoute(
    'learner',
    async (request, context, readTurnToken) => {
      const learnerId = await context.findLearner(request);
      if (learnerId) return succeed(learnerId);
      const token = await readTurnToken();
      if (await context.isAccountGone(request)) return fail('no-learner');
      if (token !== undefined && (await isTurnOwnerGone(context.study, token))) return fail('no-learner');
      return fail('signed-out');
    },
    line,
  );

/**
 * Makes a route for operators, who send the token in `METRICS_TOKEN`. Without that variable, the route does not exist.
 */
export const forOperators = <Given, Value>(line: RouteLine<null, Given, Value>): ApiRoute =>
  makeRoute(
    'operator',
    async (request, { metricsToken }) => {
      if (!metricsToken) return fail('no-metrics');
      const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      return isSame(given, metricsToken) ? succeed(null) : fail('no-token');
    },
    line,
  );

/** Compares two texts so that the time taken does not reveal how many of their characters match. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
