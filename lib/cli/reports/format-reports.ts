import type { KeptReport } from '@/lib/db/learner/reports';
import { formatCount } from '@/lib/words/count';
import { formatDateTime } from '@/lib/words/date';
import { REPORT_KINDS } from '@/lib/words/report-kind';

/**
 * Returns enough of a learner's id to show which reports are from the same person, but not enough to identify that
 * person.
 */
const anonymous = ({ learnerId }: KeptReport): string => learnerId.slice(0, 8);

/** Formats reports as one JSON object per line. */
export const formatReportsAsJson = (reports: readonly KeptReport[]): string =>
  reports.map((report) => JSON.stringify(toLine(report))).join('\n');

const toLine = (report: KeptReport) => ({
  id: report.turnId,
  at: report.at.toISOString(),
  learner: anonymous(report),
  done: report.handledAt?.toISOString() ?? null,
  kind: report.kind,
  words: report.words,
  conceptId: report.conceptId,
  form: report.form,
  seed: report.seed,
  catalogVersion: report.catalogVersion,
  prompt: report.promptText,
  options: report.options,
  right: report.rightText,
  response: report.response,
  responseText: report.responseText,
});

/** Formats reports for a terminal: the new ones in full, then those that are done. */
export function formatReports(reports: readonly KeptReport[]): string {
  const isNew = ({ handledAt }: KeptReport) => handledAt === null;
  const open = reports.filter(isNew);
  const done = reports.filter((report) => !isNew(report));
  const counts = `${formatCount(open.length, 'new report')}, ${done.length} done`;
  return [counts, ...open.map(inWords), ...done.map(inWords)].join('\n\n');
}

function inWords(report: KeptReport): string {
  const { turnId, conceptId, form, seed, catalogVersion, promptText, rightText, responseText, handledAt } = report;
  const state =
    handledAt === null
      ? `NEW · npm run reports -- --done=${turnId}`
      : `Done on ${formatDateTime(handledAt, 'UTC')} UTC`;
  return [
    state,
    `${REPORT_KINDS[report.kind]} · ${formatDateTime(report.at, 'UTC')} UTC · learner ${anonymous(report)}`,
    `${conceptId} · ${form} · seed ${seed} · content ${catalogVersion}`,
    entry('Question', promptText),
    ...(report.options === null ? [] : [entry('Options', formatOptions(report.options))]),
    entry('Right', rightText),
    entry('Answer', responseText === null ? '(none yet)' : responseText || '(I don’t know)'),
    entry('Words', report.words || '(none)'),
  ].join('\n');
}

const formatOptions = (options: unknown): string =>
  Array.isArray(options) && options.every((option) => typeof option === 'string')
    ? options.join(' · ')
    : JSON.stringify(options);

/** Formats a label and its text. Further lines of the text are indented below the first. */
const entry = (label: string, text: string): string =>
  `  ${`${label}:`.padEnd(10)}${text.replaceAll('\n', `\n${' '.repeat(12)}`)}`;
