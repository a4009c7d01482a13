import type { Reliability, ReliabilityRow } from '@/lib/study/refit/reliability';
import { formatNumber } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';
import type { CalibrationEvidence, LearnerTrial } from './evidence';

const percent = (share: number): string => formatPercent(share, 1);
const nats = (loss: number): string => formatNumber(loss, 4);

const HEAD = ['predicted recall', 'reviews', 'recall', 'pass', 'passed', '95% interval', 'observed recall'];

/** Formats the evidence as tables for a terminal or a Markdown page. */
export function formatEvidence({ learnerCount, live, published, own, trials }: CalibrationEvidence): string {
  return [
    `Predictions for ${learnerCount} learners, made when each question was asked`,
    formatReliability(live),
    'Learners with their own parameters: held-out reviews, predicted by the published parameters',
    formatReliability(published),
    'The same reviews, predicted by the learners’ own parameters, fitted only to earlier reviews',
    formatReliability(own),
    'Each learner with enough reviews: mean log loss on held-out reviews',
    trials.length === 0
      ? 'None.'
      : table(['learner', 'held out', 'published', 'own', 'noise', 'uses own'], trials.map(cellsOfTrial)),
  ].join('\n\n');
}

function formatReliability(reliability: Reliability | null): string {
  if (!reliability) return 'None.';
  const { bins, forms, all, logLoss, calibrationError, chanceError } = reliability;
  const [, ...rest] = HEAD;
  return [
    table(HEAD, [...bins, all].map(listCells)),
    table(['form', ...rest], forms.map(listCells)),
    `Mean log loss ${nats(logLoss)}. Expected calibration error ${percent(calibrationError)} (${percent(chanceError)} by chance alone).`,
  ].join('\n\n');
}

const listCells = ({ label, count, recall, pass, passed, interval, recalled }: ReliabilityRow): readonly string[] => [
  label,
  String(count),
  percent(recall),
  percent(pass),
  percent(passed),
  interval.map(percent).join(' to '),
  percent(recalled),
];

const cellsOfTrial = ({ learnerId, count, publishedLoss, ownLoss, noise, hasOwn }: LearnerTrial): readonly string[] => [
  learnerId.slice(0, 8),
  String(count),
  nats(publishedLoss),
  nats(ownLoss),
  nats(noise),
  hasOwn ? 'yes' : 'no',
];

/** Formats a table in Markdown with aligned columns. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
