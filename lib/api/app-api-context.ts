import { measureInstallation } from '@/lib/administration/measure-installation';
import { getApp } from '@/lib/app-context';
import { findLearner, isAccountGone } from '@/lib/auth/session/find-learner';
import { readSignUpPolicy } from '@/lib/auth/sign-in/sign-up-policy';
import { getMetrics } from '@/lib/monitor/metrics';
import type { ApiContext } from './api-context';

/**
 * The services of the app in this process. The build loads this module without a database or a secret, so each part is
 * created when a request first needs it.
 */
export const appApiContext: ApiContext = {
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
  measureInstallation: () => {
    const { db, environment } = getApp();
    return measureInstallation({ db, environment, root: process.cwd() });
  },
  get metricsToken() {
    return getApp().environment.METRICS_TOKEN;
  },
  get root() {
    return process.cwd();
  },
  now: () => new Date(),
};
