import type { ClassRecall } from '@/lib/classroom/insight/class-recall';
import type { GlanceQuery } from '@/lib/classroom/insight/glance-query';
import { FIGURE_COLUMNS, type FigureColumn, TOPIC_GROUPS } from '@/lib/classroom/insight/learner-columns';
import { type GlanceFamily, type GlanceRow, type OpenGlance, openGlance } from '@/lib/classroom/insight/view-glance';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type Cell, CSV_START, csvLines } from '@/lib/exchange/csv-lines';
import { disarmInside } from '@/lib/exchange/formula';
import { type Result, succeed } from '@/lib/result';
import { dateOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { roundPercent } from '@/lib/words/percent';
import { type ClassFile, formatFileName } from './class-file';
import { readAhead } from './read-ahead';

/** The number of rows to read at a time. Each row has a cell for every concept. */
const ROWS_AT_ONCE = 50;

/**
 * Exports the class page's table as CSV, with every family expanded and all learners, in the same order and with the
 * same rounding. docs/exports.md describes the columns. Fails with `not-found` for anyone who does not teach the class.
 */
export async function exportGradebook(
  context: StudyContext,
  taught: TaughtClass,
  query: Pick<GlanceQuery, 'on' | 'sort' | 'descending'>,
  now: Date,
): Promise<Result<ClassFile, 'not-found'>> {
  const glance = await openGlance(context, taught, query, now);
  if (!glance.ok) return glance;
  const date = query.on === null ? now.toISOString().slice(0, 10) : `for-${dateOf(query.on)}`;
  return succeed({ name: formatFileName(glance.value.heading, 'gradebook', date, 'csv'), pieces: write(glance.value) });
}

async function* write({ families, learners, readRows }: OpenGlance): AsyncGenerator<string> {
  const ofTopics = TOPIC_GROUPS.flatMap(({ id, label }) => [
    label,
    ...inGroup(families, id).flatMap((family) => [family.label, ...family.concepts.map(({ title }) => title)]),
  ]);
  const heading = [
    ...['Learner id', 'Learner', ...FIGURE_COLUMNS.map(({ label }) => label), ...ofTopics],
    ...['Answers', 'Self-graded answers', 'Self-graded only'],
  ];
  yield CSV_START + csvLines([heading]);
  const pageCount = Math.ceil(learners.length / ROWS_AT_ONCE);
  const pages = Array.from({ length: pageCount }, (_, page) =>
    learners.slice(page * ROWS_AT_ONCE, (page + 1) * ROWS_AT_ONCE),
  );
  for await (const [, rows] of readAhead(pages, readRows)) {
    if (rows.length > 0) yield csvLines(rows.map((row) => listCells(row, families)));
  }
}

const inGroup = (families: readonly GlanceFamily[], id: GlanceFamily['group']): readonly GlanceFamily[] =>
  families.filter(({ group }) => group === id);

const listCells = (row: GlanceRow, families: readonly GlanceFamily[]): Cell[] => [
  row.id,
  disarmInside(row.name),
  ...FIGURE_COLUMNS.map((column) => figureCell(column, row)),
  ...TOPIC_GROUPS.flatMap(({ id }) => {
    const theirs = row.families.filter((_, place) => families[place]?.group === id);
    const knownCount = theirs.reduce((sum, family) => sum + family.knownCount, 0);
    return [knownCount, ...theirs.flatMap((family) => [family.knownCount, ...family.recalls.map(percentOrEmpty)])];
  }),
  row.responseCount,
  row.selfGradedCount,
  families
    .flatMap(({ concepts }, place) => concepts.filter((_, nth) => isSelfGraded(row, place, nth)).map(({ id }) => id))
    .join(' '),
];

function figureCell(column: FigureColumn, row: GlanceRow): Cell {
  if (column.kind === 'day') {
    const day = column.measure(row);
    return day === null ? null : dateOf(day);
  }
  const figure = column.measure(row);
  return column.kind === 'share' ? percentOrEmpty(figure) : figure;
}

const isSelfGraded = (row: GlanceRow, family: number, concept: number): boolean =>
  row.families[family]?.recalls[concept] === 'self-graded';

const percentOrEmpty = (recall: ClassRecall): number | null =>
  typeof recall === 'number' ? roundPercent(recall) : null;
