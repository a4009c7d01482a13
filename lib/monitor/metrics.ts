import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { processSlot } from '@/lib/system/process-slot';
import { findPoolState } from './pool-state';

/** What the process counts about itself. */
export type Metrics = {
  readonly registry: Registry;
  /** Requests by the route that took them, the method and the status, and how long they took, in seconds. */
  readonly requests: Histogram<'route' | 'method' | 'status'>;
  readonly underWay: Gauge;
  /** Answers taken, by outcome. */
  readonly answers: Counter<'outcome'>;
};

/** From a JSON reply out of memory to what a person no longer waits for. */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const kept = processSlot<Metrics>('metrics');

/**
 * The process's one set of metrics: the web server and Next's bundle, each with its own copy of this module, count in
 * the same.
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
      help: 'Requests by route, method and status, and how long they took.',
      labelNames: ['route', 'method', 'status'],
      buckets: BUCKETS_SECONDS,
      registers,
    }),
    underWay: new Gauge({ name: 'http_requests_under_way', help: 'Requests not yet replied to.', registers }),
    answers: new Counter({
      name: 'well_known_answers_total',
      help: 'Answers taken and kept, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
  };
}

function makePoolGauges(registers: Registry[]): void {
  new Gauge({
    name: 'database_connections',
    help: 'Connections to PostgreSQL, and requests that wait for one.',
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
