import type { z } from 'zod';
import type { Catalog } from '@/lib/catalog/catalog';
import { plainLabel } from '@/lib/catalog/service-words';
import { serviceFileSchema } from '@/lib/content/schema';
import type { CsvRow } from '@/lib/exchange/csv-table';
import type { Registry } from '@/lib/network/registry';
import { transportSchema } from '@/lib/network/schemas';
import type { Transport } from '@/lib/network/transport';
import { foldTerm } from '@/lib/quiz/forms/typed-term/fold-term';
import { faultsOfShape, faultsOfSources, idFrom, splitCell } from './draft-cells';
import type { DraftedRow, ServiceDraft } from './drafted-row';

/** A service that may still lack some fields, which an author must write. */
const draftSchema = serviceFileSchema.partial({
  longName: true,
  ianaName: true,
  family: true,
  use: true,
  secure: true,
});

/** Returns the fields that a service must have and that a draft lacks. */
export const missingIn = (draft: ServiceDraft): readonly string[] =>
  (['longName', 'ianaName', 'family', 'use', 'secure'] as const).filter((field) => draft[field] === undefined);

const COLUMNS: Readonly<Record<string, string>> = { label: 'service', alsoOver: 'transport', sources: 'source' };

/** Reads a port in the forms that lists use: `443`, `443/tcp`, `TCP 443`. */
function readPortCell(text: string): { readonly port: number; readonly transport: string; readonly fault: string } {
  const [, before = '', digits, after = ''] =
    /^(?:port\s*)?([a-z]*)[\s/]*(\d{1,5})[\s/(]*([a-z]*)\)?$/i.exec(text) ?? [];
  const isSeveral = /\d\D+\d/.test(text);
  return {
    port: digits === undefined ? Number.NaN : Number(digits),
    transport: before || after,
    fault: isSeveral ? 'names several ports; put each on its own line' : 'is not a port number from 1 to 65535',
  };
}

/**
 * Reads transports in the forms that lists use: `TCP/UDP`, `tcp and udp`, `Both`. An unknown transport is returned as
 * undefined.
 */
function readTransports(text: string): readonly (Transport | undefined)[] {
  const words = text
    .toLowerCase()
    .replace(/\bboth\b(?!.*\b(?:tcp|udp)\b)/, 'tcp udp')
    .split(/[\s;,/+&|()]+|\b(?:and|or|both)\b/)
    .filter((each) => each !== '');
  return [...new Set(words)].map((each) => transportSchema.safeParse(each).data);
}

/** Drafts a service from a row. Returns `known` if the content has that service at that port and transport. */
export function draftService(
  row: CsvRow,
  catalog: Catalog,
  registry: Registry,
  others: readonly ServiceDraft[],
): DraftedRow<ServiceDraft> {
  const label = row.service ?? '';
  const messages: string[] = [];
  const cell = readPortCell(row.port ?? '');
  const { port } = cell;
  if (!(port >= 1 && port <= 65_535)) messages.push(`port: "${row.port ?? ''}" ${cell.fault}`);
  const given = row.transport ?? cell.transport;
  const transports = readTransports(given);
  const [transport, ...alsoOver] = transports;
  if (transport === undefined || transports.includes(undefined)) {
    messages.push(
      given === ''
        ? 'transport: is empty; write tcp, udp, or tcp/udp in the "transport" column'
        : `transport: "${given}" is not one of ${transportSchema.options.join(', ')}`,
    );
  }
  const { family, tier = 'common' } = row;
  if (family !== undefined && catalog.families.every(({ id }) => id !== family)) {
    messages.push(`family: there is no "${family}"; choose one from content/families.yaml`);
  }
  if (transport === undefined || messages.length > 0) return { kind: 'bad', messages };

  const folded = foldTerm(label);
  const isKnown = catalog.services.some(
    (known) =>
      known.port === port &&
      [known.transport, ...known.alsoOver].includes(transport) &&
      [known.label, known.longName, known.ianaName ?? known.label, ...known.aliases].some(
        (name) => foldTerm(name) === folded,
      ),
  );
  if (isKnown) return { kind: 'known' };
  if (
    others.some((each) => each.port === port && each.transport === transport && foldTerm(each.label ?? '') === folded)
  ) {
    return { kind: 'bad', messages: [`${label} at ${port}/${transport} is already on an earlier line`] };
  }
  const registered = registry.find(port, transport);
  const cited = splitCell(row.source);
  const sources = cited.length > 0 || registered === null ? cited : [`IANA ${port}/${transport}`];
  const ianaName = row.ianaName ?? registered?.name ?? undefined;
  const parsed = draftSchema.safeParse({
    id: idFrom(label, new Set([...catalog.concepts, ...catalog.retired, ...others].map(({ id }): string => id))),
    label,
    ...filled({
      subject: plainLabel(label),
      longName: row.longName,
      ianaName,
      family,
      use: row.use,
      secure: row.secure,
    }),
    port,
    transport,
    alsoOver,
    aliases: splitCell(row.aliases),
    tier,
    sources,
  });
  if (!parsed.success) {
    return { kind: 'bad', messages: faultsOfShape(parsed.error, ([field]) => COLUMNS[String(field)] ?? String(field)) };
  }
  const faults = faultsOfSources(sources, catalog);
  return faults.length > 0 ? { kind: 'bad', messages: faults } : { kind: 'new', value: lean(parsed.data) };
}

const filled = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Removes empty lists and the usual basis, because an author does not need to read them. */
const lean = ({ basis, retired: _, ...draft }: z.output<typeof draftSchema>): ServiceDraft =>
  Object.fromEntries(
    Object.entries({ ...draft, ...(basis !== 'default' && { basis }) }).filter(
      ([, value]) => !(Array.isArray(value) && value.length === 0),
    ),
  ) as ServiceDraft;
