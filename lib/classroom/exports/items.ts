import type { Concept } from '@/lib/catalog/concept';
import type { Estimate, ItemFigures } from '@/lib/classroom/insight/item-analysis';
import {
  analyzeConcept,
  type ConceptItems,
  itemsSince,
  type WrongResponse,
} from '@/lib/classroom/insight/view-class-concept';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { findClassHeading } from '@/lib/db/classroom/class-access';
import { listClassResponses } from '@/lib/db/classroom/class-responses';
import { type Cell, CSV_START, csvLines } from '@/lib/exchange/csv-lines';
import { disarmInside } from '@/lib/exchange/formula';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { roundPercent, roundPoints } from '@/lib/words/percent';
import { type ClassFile, formatFileName } from './class-file';
import { readAhead } from './read-ahead';

const HEADING = [
  ...['Concept id', 'Concept', 'Level', 'Form', 'Item', 'Misconception id', 'Answers', 'Learners', 'Observed'],
  ...['Predicted', 'Difference', 'Difference low', 'Difference high', 'Share', 'Share low', 'Share high', 'Flags'],
];

/**
 * Exports, as CSV, an item analysis of every concept that the class has been asked about a second time. The figures and
 * their rounding are the same as on the concepts' pages. Reads one concept at a time. docs/exports.md describes the
 * columns. Fails with `not-found` for anyone who does not teach the class.
 */
export async function exportItems(
  context: StudyContext,
  { instructorId, classroomId }: TaughtClass,
  now: Date,
): Promise<Result<ClassFile, 'not-found'>> {
  const heading = await findClassHeading(context.db, { instructorId, classroomId });
  if (!heading) return fail('not-found');
  const name = formatFileName(heading, 'items', now.toISOString().slice(0, 10), 'csv');
  return succeed({ name, pieces: write(context, instructorId, classroomId, itemsSince(now, heading.timeZone)) });
}

async function* write(
  { db, catalog }: StudyContext,
  instructorId: LearnerId,
  id: ClassroomId,
  since: StudyDay,
): AsyncGenerator<string> {
  yield CSV_START + csvLines([HEADING]);
  const read = (concept: Concept) => listClassResponses(db, { instructorId, classroomId: id }, concept.id, since);
  for await (const [concept, responses] of readAhead(catalog.concepts, read)) {
    const rows = listRows(concept, analyzeConcept(catalog, responses));
    if (rows.length > 0) yield csvLines(rows);
  }
}

function listRows({ id, title }: Concept, { whole, forms, questions, wrong }: ConceptItems): readonly Cell[][] {
  const ofItem = (level: string, form: string | null, item: string | null, figures: ItemFigures): Cell[] => [
    ...[id, title, level, form, item, null],
    ...[figures.count, figures.learnerCount, roundPercent(figures.observed), roundPercent(figures.predicted)],
    ...interval(figures.difference),
    ...interval(null),
    figures.flags.join(' '),
  ];
  const ofWrong = ({ form, text, misconceptionId, count, learnerCount, predicted, share, misleads }: WrongResponse) => [
    ...[id, title, 'wrong', form, disarmInside(text), misconceptionId],
    ...[count, learnerCount, null, roundPercent(predicted)],
    ...interval(null),
    ...interval(share, roundPercent),
    misleads ? 'misleads' : '',
  ];
  return [
    ...(whole === null ? [] : [ofItem('concept', null, null, whole)]),
    ...forms.map((each) => ofItem('form', each.name, null, each)),
    ...questions.map((each) => ofItem('question', null, each.name, each)),
    ...wrong.map(ofWrong),
  ];
}

/**
 * Returns the cells for a share in percent, or for a difference in percentage points, and its interval. The cells are
 * empty if there is no estimate.
 */
const interval = (estimate: Estimate | null, round = roundPoints): Cell[] =>
  estimate === null ? [null, null, null] : [round(estimate.value), round(estimate.low), round(estimate.high)];
