import { forAnyone, forOperators } from '@/lib/api/askers';
import { NOTHING } from '@/lib/api/input';
import { asJson, asText } from '@/lib/api/tell';
import { checkReadiness } from '@/lib/db/connection/readiness';
import { succeed } from '@/lib/result';

/** The routes for operators, and for their load balancers. */
export const OPERATOR_ROUTES = {
  /**
   * Replies that the process is alive, whatever the state of the database. Use it to decide whether to restart the
   * process.
   */
  'GET /api/health': forAnyone({
    input: NOTHING,
    perform: () => succeed({ status: 'alive' }),
    tell: asJson,
  }),
  /** Returns whether requests can be served now. Use it to decide where to send them. */
  'GET /api/ready': forAnyone({
    input: NOTHING,
    perform: async ({ study, root }) => {
      const readiness = await checkReadiness(study.db, root);
      return readiness.ok ? succeed({ status: 'ready' }) : readiness;
    },
    tell: asJson,
  }),
  /** Returns the metrics of the process and of the installation in the Prometheus text format. */
  'GET /api/metrics': forOperators({
    input: NOTHING,
    perform: async ({ metrics: { registry, setInstallation }, measureInstallation }) => {
      setInstallation(await measureInstallation());
      return succeed({ type: registry.contentType, text: await registry.metrics() });
    },
    tell: asText,
  }),
};
