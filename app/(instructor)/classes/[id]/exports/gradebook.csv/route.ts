import { getApp } from '@/lib/app-context';
import { exportGradebook } from '@/lib/classroom/exports/gradebook';
import { readGlanceQuery } from '@/lib/classroom/insight/glance-query';
import { listFamilyColumns } from '@/lib/classroom/insight/learner-columns';
import { failWith } from '@/lib/result';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import { sendingFile } from '../send-file';

/** Sends the learner table for the day and the sort order in the URL. The table's own page uses the same parameters. */
export const GET = sendingFile('text/csv', async (taught, request) => {
  const context = getApp();
  const now = new Date();
  const families = listFamilyColumns(context.catalog);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { query, dateFault } = readGlanceQuery(asked, families, studyDayOf(now, 'UTC'));
  const made = await exportGradebook(context, taught, query, now);
  return made.ok && dateFault !== null ? failWith('unreadable', { fault: dateFault }) : made;
});
