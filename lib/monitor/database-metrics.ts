import { Counter, Gauge, type Registry } from 'prom-client';
import { type ConnectionCounts, findPoolState } from './pool-state';

/** Makes the metrics of the process's connections to PostgreSQL, which are read from the pool at each scrape. */
export function makeDatabaseMetrics(registers: Registry[]): void {
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
  const count = (name: string, help: string, read: (counts: ConnectionCounts) => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read(findPoolState()?.counts ?? { granted: 0, waitedMs: 0, failures: 0 }));
      },
    });
  count(
    'database_connections_granted_total',
    'How many times a request got a connection to PostgreSQL.',
    ({ granted }) => granted,
  );
  count(
    'database_connection_wait_seconds_total',
    'How long requests waited for a connection to PostgreSQL, all together.',
    ({ waitedMs }) => waitedMs / 1000,
  );
  count(
    'database_failures_total',
    'How many times PostgreSQL could not be reached or could not do its work.',
    ({ failures }) => failures,
  );
}
