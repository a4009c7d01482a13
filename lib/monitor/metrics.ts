import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { processSlot } from '@/lib/system/process-slot';
import { VERSION } from '@/lib/version';
import { makeDatabaseMetrics } from './database-metrics';
import { type Installation, makeInstallationGauges } from './installation-gauges';
import { makeSignInCounter, type SignInCounter } from './sign-in-counter';

/** The process's own metrics. */
export type Metrics = {
  readonly registry: Registry;
  /** Requests by route, method, and status, and their duration in seconds. */
  readonly requests: Histogram<'route' | 'method' | 'status'>;
  readonly underWay: Gauge;
  /** Accepted answers, by outcome. */
  readonly answers: Counter<'outcome'>;
  /** Attempts to sign in, by the way and the outcome, which is in the words of the log. */
  readonly signIns: SignInCounter;
  /** E-mails, by whether they were sent. */
  readonly mails: Counter<'outcome'>;
  /** Sets the gauges of the installation. Called before the metrics are read. */
  readonly setInstallation: (found: Installation) => void;
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
  makeDatabaseMetrics(registers);
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
    signIns: makeSignInCounter(registers),
    mails: makeMailCounter(registers),
    setInstallation: makeInstallationGauges(registers, VERSION),
  };
}

/** Makes the counter of e-mails. Both outcomes begin at 0, so that the first failure is already an increase. */
function makeMailCounter(registers: Registry[]): Metrics['mails'] {
  const mails = new Counter({
    name: 'well_known_mails_total',
    help: 'E-mails, by whether they were sent.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['sent', 'failed']) mails.inc({ outcome }, 0);
  return mails;
}
