import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { type ClassReport, listClassReports } from '@/lib/db/classroom/class-reports';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';

/** A report, and the concept that its question is about. */
export type ClassReportView = ClassReport & {
  readonly conceptTitle: string;
  /** Whether the concept has a page in the class. It has none if the content no longer contains the concept. */
  readonly isAsked: boolean;
};
export type ClassReportsView = { readonly heading: ClassHeading; readonly reports: readonly ClassReportView[] };

/** The maximum number of reports that the page shows. */
export const SHOWN_REPORTS = 100;

/** Returns what the learners of a class reported about questions, the latest first. */
export async function viewReports(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
): Promise<Result<ClassReportsView, 'not-found'>> {
  const [heading, reports] = await Promise.all([
    findClassHeading(db, taught),
    listClassReports(db, taught, SHOWN_REPORTS),
  ]);
  if (!heading) return fail('not-found');
  return succeed({
    heading,
    reports: reports.map((each) => ({
      ...each,
      conceptTitle: catalog.findEver(each.conceptId)?.title ?? each.conceptId,
      isAsked: catalog.find(each.conceptId) !== undefined,
    })),
  });
}
