import type { Catalog } from '@/lib/catalog/catalog';
import { serviceFileSchema } from '@/lib/content/schema';
import type { Registry } from '@/lib/network/registry';
import { transportSchema } from '@/lib/network/transport';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import type { CsvRow } from './csv-table';
import { faultsOfShape, faultsOfSources, idFrom, listOf } from './draft-cells';
import type { Drafted, ServiceDraft } from './drafted';

/** What an author may still have to write. */
const draftSchema = serviceFileSchema.partial({
  longName: true,
  ianaName: true,
  family: true,
  use: true,
  secure: true,
});

/** Fields that a draft lacks and a service must have. */
export const missingIn = (draft: ServiceDraft): readonly string[] =>
  (['longName', 'ianaName', 'family', 'use', 'secure'] as const).filter((field) => draft[field] === undefined);

const COLUMNS: Readonly<Record<string, string>> = { label: 'service', alsoOver: 'transport', sources: 'source' };

/** A row about a service as a draft; `known` when the content has that service at that port and transport. */
export function draftService(
  row: CsvRow,
  catalog: Catalog,
  registry: Registry,
  others: readonly ServiceDraft[],
): Drafted<ServiceDraft> {
  const label = row.service ?? '';
  const messages: string[] = [];
  const port = /^\d{1,5}$/.test(row.port ?? '') ? Number(row.port) : Number.NaN;
  if (!(port >= 1 && port <= 65_535)) messages.push(`port: "${row.port ?? ''}" is no port number from 1 to 65535`);
  const transports = (row.transport ?? '')
    .toLowerCase()
    .split(/[\s;,/+]+/)
    .filter((each) => each !== '')
    .map((each) => transportSchema.safeParse(each).data);
  const [transport, ...alsoOver] = transports;
  if (transport === undefined || transports.includes(undefined)) {
    messages.push(`transport: "${row.transport ?? ''}" is not one of ${transportSchema.options.join(', ')}`);
  }
  const { family, tier = 'common' } = row;
  if (family !== undefined && catalog.families.every(({ id }) => id !== family)) {
    messages.push(`family: there is no "${family}"; choose one of content/families.yaml`);
  }
  if (transport === undefined || messages.length > 0) return { kind: 'bad', messages };

  const folded = foldTerm(label);
  const isKnown = catalog.services.some(
    (known) =>
      known.port === port &&
      [known.transport, ...known.alsoOver].includes(transport) &&
      [known.label, known.longName, known.ianaName, ...known.aliases].some((name) => foldTerm(name) === folded),
  );
  if (isKnown) return { kind: 'known' };
  if (
    others.some((each) => each.port === port && each.transport === transport && foldTerm(each.label ?? '') === folded)
  ) {
    return { kind: 'bad', messages: [`${label} at ${port}/${transport} stands in an earlier line`] };
  }
  const registered = registry.find(port, transport);
  const cited = listOf(row.source);
  const sources = cited.length > 0 || registered === null ? cited : [`IANA ${port}/${transport}`];
  const ianaName = row.ianaName ?? registered?.name ?? undefined;
  const parsed = draftSchema.safeParse({
    id: idFrom(label, new Set([...catalog.concepts.map(({ id }): string => id), ...others.map(({ id }) => id)])),
    label,
    ...given({ longName: row.longName, ianaName, family, use: row.use, secure: row.secure }),
    port,
    transport,
    alsoOver,
    aliases: listOf(row.aliases),
    tier,
    sources,
  });
  if (!parsed.success) {
    return { kind: 'bad', messages: faultsOfShape(parsed.error, ([field]) => COLUMNS[String(field)] ?? String(field)) };
  }
  const faults = faultsOfSources(sources, catalog);
  return faults.length > 0 ? { kind: 'bad', messages: faults } : { kind: 'new', value: lean(parsed.data) };
}

const given = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Without lists that are empty: an author need not read them. */
const lean = (draft: object): ServiceDraft =>
  Object.fromEntries(
    Object.entries(draft).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  ) as ServiceDraft;
