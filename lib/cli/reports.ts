import path from 'node:path';
import { StartError } from '@/lib/system/start-error';
import { unlessAborted } from '@/lib/system/unless-aborted';
import { generateIfNeeded } from './build/build';
import { readDay } from './reports/read-day';
import { readOptions } from './run/read-options';
import { runStoppable } from './run/run-command';
import { requireDatabase } from './serve/database-as-is';
import { loadEnvironment } from './serve/load-environment';
import { openOrShareDatabase } from './serve/open-database';

const ROOT = path.resolve(import.meta.dirname, '../..');

const USAGE = [
  'npm run reports -- [--since YYYY-MM-DD] [--json]',
  'or:    npm run reports -- --done=ID [--done=ID …]',
].join('\n');

/**
 * `npm run reports`: prints learners' reports about questions, the new ones first. `--since` takes a day in UTC. With
 * `--done=ID`, marks a report as done.
 */
await runStoppable(USAGE, async (stop) => {
  process.chdir(ROOT);
  const values = readOptions(USAGE, {
    since: { type: 'string' },
    json: { type: 'boolean', default: false },
    done: { type: 'string', multiple: true, default: [] },
  });
  const since = values.since === undefined ? null : readDay(values.since);
  await generateIfNeeded(ROOT, stop);
  const environment = loadEnvironment();
  requireDatabase(environment);
  const database = await openOrShareDatabase(environment, stop);
  try {
    const [{ openDb }, { listReports, markReportDone }, { formatReports, formatReportsAsJson }] = await Promise.all([
      import('@/lib/db/connection/client'),
      import('@/lib/db/learner/reports'),
      import('./reports/format-reports'),
    ]);
    const db = openDb(database.url);
    try {
      for (const id of values.done) {
        const isKnown = await unlessAborted(stop, markReportDone(db, id, new Date()));
        if (!isKnown) throw new StartError(`There is no report ${id}. "npm run reports" lists the reports.`);
        console.log(`Marked ${id} as done.`);
      }
      if (values.done.length > 0) return;
      const reports = await unlessAborted(stop, listReports(db, since));
      console.log(values.json ? formatReportsAsJson(reports) : formatReports(reports));
    } finally {
      await db.$disconnect();
    }
  } finally {
    await database.close();
  }
});
