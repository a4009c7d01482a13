import type { ApiContext } from '@/lib/api/api-context';
import { ROUTES, type RouteName } from '@/lib/api/table/routes';
import { readPortDirectory } from '@/lib/content/port-directory';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { getMetrics } from '@/lib/monitor/metrics';
import { makeAnswerLine } from '@/lib/study/answer/answer-line';
import { makeAnswerPace } from '@/lib/study/answer/answer-pace';
import { turnKeyFrom } from '@/lib/study/sitting/turn';
import { content } from '../../content';

/** Made when a test first needs it, because that takes longer than most tests. */
let ports: ApiContext['ports'] | undefined;

export const learnerId = '6f1c1f6e-5d3b-4c53-9f0e-2a64b1d6c001' as LearnerId;

/**
 * The context of the routes in these tests: the real content, a stranger unless the test says otherwise, and no
 * database.
 */
export const apiContext = (given: Partial<ApiContext> = {}): ApiContext => ({
  findLearner: async () => null,
  isAccountGone: async () => false,
  readSignUpPolicy: async () => ({ rule: 'open', isFixed: false, contact: null }),
  study: { db: {} as Db, catalog: content.catalog, turnKey: turnKeyFrom('a secret for tests only') },
  answerDesk: { pace: makeAnswerPace(120), line: makeAnswerLine() },
  get ports() {
    ports ??= readPortDirectory(content.catalog);
    return ports;
  },
  metrics: getMetrics(),
  measureInstallation: async () => ({ database: 'ready', databaseBytes: null, disk: null, lastBackupAt: null }),
  metricsToken: undefined,
  root: '/nowhere',
  now: () => new Date('2026-11-26T10:00:00Z'),
  ...given,
});

export const asLearner = (): ApiContext => apiContext({ findLearner: async () => learnerId });

/** A request as our own pages send it, but without a server: to the path of a route, with a query or a JSON body. */
export function requestFor(name: string, input?: string | object, headers: Record<string, string> = {}): Request {
  const [method = '', path] = name.split(' ');
  const url = `http://localhost:3000${path}${typeof input === 'string' ? input : ''}`;
  if (method !== 'POST') return new Request(url, { method, headers });
  const body = typeof input === 'object' ? JSON.stringify(input) : null;
  return new Request(url, { method, body, headers: { 'content-type': 'application/json', ...headers } });
}

export const NAMES = Object.keys(ROUTES) as readonly RouteName[];
