import type { ApiContext } from '@/lib/api/api-context';
import { ROUTES, type RouteName } from '@/lib/api/routes';
import { getApp } from '@/lib/app-context';
import { findLearner, isAccountGone } from '@/lib/auth/session/find-learner';
import { readSignUpPolicy } from '@/lib/auth/sign-in/sign-up-policy';
import { getMetrics } from '@/lib/monitor/metrics';

/**
 * The app's services in this process. The build loads this module without a database or a secret, so each part is
 * created when a request first needs it.
 */
const context: ApiContext = {
  findLearner,
  isAccountGone,
  readSignUpPolicy: () => readSignUpPolicy(getApp()),
  get study() {
    return getApp();
  },
  get answerDesk() {
    return getApp().answerDesk;
  },
  get ports() {
    return getApp().ports;
  },
  get metrics() {
    return getMetrics();
  },
  get metricsToken() {
    return getApp().environment.METRICS_TOKEN;
  },
  get root() {
    return process.cwd();
  },
  now: () => new Date(),
};

/** Returns Next's handler for a route of the table. */
export const mount =
  (name: RouteName) =>
  (request: Request): Promise<Response> =>
    ROUTES[name].answer(request, context);
