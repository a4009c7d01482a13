import type { ApiContext } from '@/lib/api/api-context';
import { ROUTES, type RouteName } from '@/lib/api/routes';
import { findLearner, isAccountGone } from '@/lib/auth/find-learner';
import { getMetrics } from '@/lib/monitor/metrics';
import { getAnswerDesk, getStudyContext } from '@/lib/study/process-context';

/** The process's own. The build loads this module without a database or a secret, so each part is made when a request first needs it. */
const context: ApiContext = {
  findLearner,
  isAccountGone,
  get study() {
    return getStudyContext();
  },
  get answerDesk() {
    return getAnswerDesk();
  },
  get metrics() {
    return getMetrics();
  },
  get metricsToken() {
    return process.env.METRICS_TOKEN;
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
