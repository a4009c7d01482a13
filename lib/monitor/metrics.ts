import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { processSlot } from '@/lib/system/process-slot';
import { findPoolState } from './pool-state';

/** The process's own metrics. */
export type Metrics = {
  readonly registry: Registry;
  /** Requests by route, method, and status, and their duration in seconds. */
  readonly requests: Histogram<'route' | 'method' | 'status'>;
  readonly underWay: Gauge;
  /** Accepted answers, by outcome. */
  readonly answers: Counter<'outcome'>;
};

/**
 * The upper bounds of the buckets. The smallest fits a JSON reply that comes from memory, and the largest is longer
 * than anyone would wait for a page.
 */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const kept = processSlot<Metrics>('metrics');

/**
 * Returns the process's metrics. The web server and Next's bundle each have their own copy of this module, but they
 * share the metrics.
 */
export function getMetrics(): Metrics {
  kept.value ??= makeMetrics();
  return kept.value;
}

function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  makePoolGauges(registers);
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Requests by route, method, and status, and their duration.',
      labelNames: ['route', 'method', 'status'],
      buckets: BUCKETS_SECONDS,
      registers,
    }),
    underWay: new Gauge({
      name: 'http_requests_under_way',
      help: 'Requests that have not been answered yet.',
      registers,
    }),
    answers: new Counter({
      name: 'well_known_answers_total',
      help: 'Answers accepted and stored, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
  };
}

function makePoolGauges(registers: Registry[]): void {
  new Gauge({
    name: 'database_connections',
    help: 'Connections to PostgreSQL, and requests waiting for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { open, idle, waiting } = findPoolState() ?? { open: 0, idle: 0, waiting: 0 };
      this.set({ state: 'busy' }, open - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}
