import { registry, type Service, services } from './read-content';
import { foldTyped } from './same-words';

/** Returns every name of a row, folded as a typed answer is. A remark in parentheses is optional. */
export const namesOf = (row: Service): ReadonlySet<string> =>
  new Set(
    [
      row.label,
      row.label.replace(/\s*\([^)]*\)/g, ''),
      row.longName,
      row.ianaName ?? row.label,
      ...(row.alsoNamed ?? []),
      ...(row.aliases ?? []),
    ].map(foldTyped),
  );

/** Returns the option for a row: its label without the transport, which could give it away. */
export const optionOf = ({ label }: Service): string =>
  label
    .replace(/\(.+ over (?:TCP|UDP)\)/, '')
    .replace(/(?: over |\/)(?:TCP|UDP)(?![A-Za-z])/, '')
    .trim();

const upper = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const names = new Map(services.map((row) => [row, namesOf(row)]));
const transportsOf = (row: Service): readonly string[] => [row.transport, ...(row.alsoOver ?? [])];
const isListed = (row: Service, other: Service): boolean => (row.overlaps ?? []).includes(other.id);

const called = new Map<string, Service[]>();
for (const row of services) {
  for (const words of new Set([row.label, optionOf(row), row.subject, upper(row.subject)])) {
    called.set(words, [...(called.get(words) ?? []), row]);
  }
}

/** Returns the rows with this label, option, or subject. A subject may be capitalized. */
export const rowsCalled = (words: string): readonly Service[] => called.get(words) ?? [];

/** Returns the rows that use a port over a transport. */
export const rowsAt = (port: number, transport: string): readonly Service[] =>
  services.filter((row) => row.port === port && transportsOf(row).includes(transport));

/** Whether a row uses a port over a transport. */
export const isSpokenAt = (row: Service, port: number, transport: string): boolean =>
  row.port === port && transportsOf(row).includes(transport);

const couldBe = new Map<string, string | null>();

/** Returns why a label could be right for a port over any transport; null when it is certainly wrong. */
export function whyItCouldBe(label: string, port: number): string | null {
  const asked = `${label} ${port}`;
  const known = couldBe.get(asked);
  if (known !== undefined) return known;
  const why = findReason(label, port);
  couldBe.set(asked, why);
  return why;
}

function findReason(label: string, port: number): string | null {
  const meant = rowsCalled(label);
  if (meant.length === 0) return `no service is called “${label}”`;
  const labels = [label, ...meant.map((row) => row.label)];
  const spoken = new Set(labels.flatMap((words) => [foldTyped(words), foldTyped(words.replace(/\s*\([^)]*\)/g, ''))]));
  for (const there of services.filter((row) => row.port === port)) {
    if (meant.includes(there)) return `${there.id} is there`;
    const shared = [...spoken].find((name) => names.get(there)?.has(name));
    if (shared !== undefined) return `${there.id} is there and is called “${shared}” too`;
    const overlap = meant.find((row) => isListed(row, there) || isListed(there, row));
    if (overlap) return `${there.id} is there and overlaps with ${overlap.id}`;
  }
  for (const transport of ['tcp', 'udp', 'sctp', 'dccp']) {
    const registered = registry[`${port}/${transport}`]?.[0].toLowerCase();
    const row = meant.find(({ ianaName }) => ianaName !== undefined && ianaName.toLowerCase() === registered);
    if (row) return `the registry has ${row.ianaName} at ${port}/${transport}`;
  }
  return null;
}

const spokenNames = new Map(
  services.map((row) => [row, new Set([row.label, row.longName, ...(row.aliases ?? [])].map(foldTyped))]),
);

/** Returns the transports of all rows that have this name. */
export const transportsCalled = (label: string): ReadonlySet<string> => {
  const spoken = [label, ...rowsCalled(label).map((row) => row.label)].map(foldTyped);
  return new Set(
    services.filter((row) => spoken.some((name) => spokenNames.get(row)?.has(name))).flatMap(transportsOf),
  );
};
