import { getPortRange, type Port } from '@/lib/network/port';
import type { PortEntry, PortService, RangeRow } from '@/lib/network/port-directory';
import { transportSchema } from '@/lib/network/schemas';
import { type Transport, transportLabel } from '@/lib/network/transport';
import { registryDate } from '../../registry-date';

/** What the registry says about a port, in words. */
export type RegistryWords = {
  readonly port: Port;
  readonly lines: readonly RegistryLine[];
  /** Explanations of what the lines say. */
  readonly notes: readonly RegistryNote[];
  /** The publication date of the registry snapshot. */
  readonly snapshot: string;
};
/** An explanation. If `afterRfc` is given, the RFC is cited between `text` and `afterRfc`. */
export type RegistryNote = { readonly name: string; readonly text: string; readonly afterRfc?: string };

type RegistryLine = {
  /** The transport, or null for a row that names none. */
  readonly over: string | null;
  readonly name: string | null;
  /** Whether the registry has a row with a name, or a row that names no transport. */
  readonly isRow: boolean;
  readonly text: string;
  /** Names in the registry that the snapshot lacks, because it keeps one name for each number and transport. */
  readonly alsoNamed: readonly string[];
};

/** Says what the registry's row for each transport contains, and what the snapshot leaves out. */
export function wordRegistry(entry: PortEntry): RegistryWords {
  const isDynamic = getPortRange(entry.port).name === 'dynamic';
  const withoutTransport = entry.ranges.filter(({ transports }) => transports.length === 0);
  return {
    port: entry.port,
    lines: [
      ...transportSchema.options.map((transport) => makeLine(entry, transport, isDynamic)),
      ...withoutTransport.map((range) => makeRangeLine(range, entry.port, null)),
    ],
    notes: listNotes(entry, isDynamic),
    snapshot: registryDate,
  };
}

function makeLine(entry: PortEntry, transport: Transport, isDynamic: boolean): RegistryLine {
  const { port, rows, ranges, services } = entry;
  const row = rows.find((each) => each.transport === transport);
  const spoken = ({ transport: own, alsoOver }: PortService) => own === transport || alsoOver.includes(transport);
  const over = transportLabel(transport);
  if (row) {
    const known = services
      .filter(spoken)
      .flatMap(({ ianaName, alsoNamed }) => (ianaName === null ? [] : [ianaName, ...alsoNamed]));
    const alsoNamed = row.name === null ? [] : known.filter((name) => name.toLowerCase() !== row.name?.toLowerCase());
    return {
      over,
      name: row.name,
      isRow: row.name !== null,
      text: row.description,
      alsoNamed: [...new Set(alsoNamed)],
    };
  }
  const range = ranges.find(({ transports }) => transports.includes(transport));
  if (range) return makeRangeLine(range, port, over);
  const text = isDynamic ? 'not registered' : 'no separate row in the snapshot';
  return { over, name: null, isRow: false, text, alsoNamed: [] };
}

function makeRangeLine({ name, description, first, last }: RangeRow, port: Port, over: string | null): RegistryLine {
  const text = `${description} (row for ${first === last ? port : `${first} to ${last}`})`;
  return { over, name, isRow: over === null || name !== null, text, alsoNamed: [] };
}

function listNotes({ rows, ranges }: PortEntry, isDynamic: boolean): readonly RegistryNote[] {
  const said = [...rows, ...ranges].map(({ description }) => description.toLowerCase());
  const isAbsent = rows.length === 0 && ranges.length === 0;
  const isUnassigned = said.some((text) => text.startsWith('unassigned'));
  return [
    ...(said.some((text) => text.includes('reserved')) ? [RESERVED] : []),
    ...(isUnassigned ? [UNASSIGNED] : []),
    ...(isAbsent ? [isDynamic ? DYNAMIC : ABSENT] : []),
  ];
}

const RESERVED: RegistryNote = {
  name: 'reserved',
  text: '“Reserved” means that IANA holds the number back for this transport. It cannot be assigned, and it is not “reserved for” the service next to it ',
  afterRfc: '.',
};
const UNASSIGNED: RegistryNote = {
  name: 'unassigned',
  text: '“Unassigned” means that no service is registered for it and that IANA may assign it on request.',
};
const DYNAMIC: RegistryNote = {
  name: 'dynamic',
  text: 'Dynamic Ports are never registered ',
  afterRfc: '. Programs use them temporarily, mostly as the client’s end of a connection.',
};
const ABSENT: RegistryNote = {
  name: 'absent',
  text: 'Our snapshot of the registry has no separate row for this number. It may still be assigned, because the snapshot leaves out rows that cover several numbers and rows without a transport.',
};
