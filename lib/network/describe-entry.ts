import type { PortEntry } from './port-directory';
import { transportLabel } from './transport';

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Describes a port in a few words: its common name, and its entry in the registry. */
export function describeEntry({ rows, services, customary, ranges }: PortEntry): {
  readonly title: string;
  readonly detail: string;
} {
  const labels = unique(services.map(({ label }) => label));
  const names = unique(rows.flatMap(({ name }) => name ?? []));
  const rangeNames = unique(ranges.flatMap(({ name }) => name ?? []));
  const uses = customary.map(({ use }) => use);
  if (labels.length > 0) {
    return { title: labels.join(', '), detail: unique(services.map(({ longName }) => longName)).join('; ') };
  }
  const description = unique(rows.flatMap(({ name, description: text }) => (name === null ? [] : text))).join('; ');
  if (names.length > 0) {
    return {
      title: names.join(', '),
      detail: [description, ...uses.map((use) => `commonly used: ${use}`)].filter((text) => text !== '').join(' · '),
    };
  }
  if (rangeNames.length > 0) {
    const texts = [...ranges.map((range) => range.description), ...uses.map((use) => `commonly used: ${use}`)];
    return { title: rangeNames.join(', '), detail: texts.join(' · ') };
  }
  if (uses.length > 0) return { title: uses.join('; '), detail: 'commonly used, not registered' };
  if (rows.length > 0) {
    const said = unique(rows.map((row) => row.description)).join('; ');
    return { title: said, detail: rows.map(({ transport }) => transportLabel(transport)).join(', ') };
  }
  if (ranges.length > 0) return { title: ranges.map((range) => range.description).join(', '), detail: '' };
  return { title: 'no entry', detail: 'not listed in the registry snapshot' };
}
