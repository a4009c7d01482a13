import { checkReadiness } from '@/lib/db/connection/readiness';
import { succeed } from '@/lib/result';
import { forAnyone, forOperators } from './askers';
import { NOTHING } from './input';
import { asJson, asText } from './tell';

/** The routes for those who run an installation, and for their balancers. */
export const OPERATOR_ROUTES = {
  /**
   * Tells that the process answers at all, whatever the database does. It helps to decide whether to start the process
   * again.
   */
  'GET /api/health': forAnyone({
    input: NOTHING,
    perform: () => succeed({ status: 'alive' }),
    tell: asJson,
  }),
  /** Tells whether requests can be served now. It helps to decide where to send them. */
  'GET /api/ready': forAnyone({
    input: NOTHING,
    perform: async ({ study, root }) => {
      const readiness = await checkReadiness(study.db, root);
      return readiness.ok ? succeed({ status: 'ready' }) : readiness;
    },
    tell: asJson,
  }),
  /** Tells the process's metrics in Prometheus' text form. */
  'GET /api/metrics': forOperators({
    input: NOTHING,
    perform: async ({ metrics: { registry } }) =>
      succeed({ type: registry.contentType, text: await registry.metrics() }),
    tell: asText,
  }),
};
