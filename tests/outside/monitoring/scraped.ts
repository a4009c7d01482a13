/** The metrics that an app prints: for each name, the labels of each of its samples. */
export type Scraped = ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;

/**
 * Reads a page in Prometheus's text format. A name that is described but has no sample at the moment has an empty list.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export function readMetrics(text: string): Scraped {
  const found = new Map<string, Record<string, string>[]>();
  for (const line of text.split('\n')) {
    const described = /^# TYPE (\S+) (?:counter|gauge)$/.exec(line)?.[1];
    if (described !== undefined && !found.has(described)) found.set(described, []);
    const [, name, labels = ''] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/.exec(line) ?? [];
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), readLabels(labels)]);
  }
  return found;
}

const readLabels = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
