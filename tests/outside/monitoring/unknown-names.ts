import type { Watched } from './monitoring-files';
import { type Matcher, readExpression } from './promql';
import type { Scraped } from './scraped';

/** The metric that Prometheus itself makes for each target, and the labels that it adds to every sample. */
const OWN_METRIC = 'up';
const OWN_LABELS = ['job', 'instance'];

/** A label whose values come from outside the app: which statuses there are depends on what happens. */
const OPEN_LABEL = 'status';

/** Returns what an expression or its texts name, but the app does not print: metrics, labels, and values of labels. */
export function listUnknown({ expression, mentioned }: Watched, scraped: Scraped): readonly string[] {
  const { selectors, groups } = readExpression(expression);
  const unknown = selectors.flatMap(({ metric, matchers }) => {
    if (metric === OWN_METRIC) return [];
    const samples = scraped.get(metric);
    if (!samples) return [metric];
    return matchers
      .filter((matcher) => !OWN_LABELS.includes(matcher.label) && !isKnown(matcher, samples))
      .map(({ label, value }) => `${metric}{${label}="${value}"}`);
  });
  const labels = new Set([
    ...OWN_LABELS,
    ...selectors.flatMap(({ metric }) => (scraped.get(metric) ?? []).flatMap(Object.keys)),
  ]);
  return [...unknown, ...[...groups, ...mentioned].filter((label) => !labels.has(label))];
}

/** Returns whether samples have a matcher's label and every value that it names. */
function isKnown({ label, comparison, value }: Matcher, samples: readonly Readonly<Record<string, string>>[]): boolean {
  const values = samples.flatMap((sample) => sample[label] ?? []);
  if (label === OPEN_LABEL) return values.length > 0;
  const wanted = comparison.endsWith('~') ? value.split('|') : [value];
  return wanted.every((each) => values.includes(each));
}
