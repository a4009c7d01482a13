import type { ServiceConcept } from '@/lib/catalog/concept';
import { describeEntry } from '@/lib/network/describe-entry';
import { findNeighbors, findPorts } from '@/lib/network/find-ports';
import { LAST_PORT, type Port } from '@/lib/network/port';
import type { CustomaryUse, PortDirectory, RangeRow } from '@/lib/network/port-directory';
import type { PortQuery } from '@/lib/network/port-query';
import { blockAround, type Stretch, sizeOf } from '@/lib/network/stretch';
import { formatCount, formatNumber } from '@/lib/words/count';
import { describeBasis } from '../../../topics/[concept]/_components/describe-basis';
import { type PortLine, wordLine } from '../../_components/port-line';
import { type StripWords, wordStrip } from '../../_components/strip-words';
import { registryDate } from '../../registry-date';
import { type RegistryWords, wordRegistry } from './registry-words';

/**
 * Everything that the port explorer says about a query. The browser gets only these words, so it needs neither
 * the registry nor the code that describes it.
 */
export type AnswerWords = PortWords | StretchWords | NoPortWords | NameWords;

export type PortWords = {
  readonly kind: 'port';
  readonly port: Port;
  /** The name of what uses the port, or null if it has none. */
  readonly title: string | null;
  readonly services: readonly ServiceWords[];
  readonly registry: RegistryWords;
  readonly customary: readonly CustomaryUse[];
  readonly strip: StripWords;
  /** The nearest ports that have an entry, or null at the ends. */
  readonly before: NeighborWords | null;
  readonly after: NeighborWords | null;
};
export type NeighborWords = { readonly port: Port; readonly title: string };

/** A service that we teach. */
export type ServiceWords = Pick<ServiceConcept, 'id' | 'label' | 'longName' | 'use' | 'secure' | 'aliases' | 'note'> & {
  /** The port and its transports. */
  readonly endpoint: string;
  /** How the service is related to the port. Null if this is the service's default port. */
  readonly status: string | null;
};

export type StretchWords = {
  readonly kind: 'stretch';
  readonly summary: string;
  readonly rangeRows: readonly RangeRow[];
  readonly strip: StripWords;
  /** Why the table does not list all ports, or null if it does. */
  readonly omission: string | null;
  readonly lines: readonly PortLine[];
  /** What to say if there is nothing to list. */
  readonly nothing: string;
};

/** A number that no port has. */
export type NoPortWords = { readonly kind: 'no-port'; readonly number: string; readonly text: string };

export type NameWords = {
  readonly kind: 'name';
  readonly text: string;
  /** Says how many ports were found, or that none were. */
  readonly found: string;
  readonly exact: readonly PortLine[];
  readonly others: readonly PortLine[];
};

type Directory = PortDirectory<ServiceConcept>;

/** The maximum number of ports in the table of a stretch, and in the results for a name. */
const MOST_IN_STRETCH = 100;
const MOST_FOUND = 60;

const NO_PORT = `A port number is 16 bits wide: a whole number from 0 to ${LAST_PORT}. Look up another number, a range such as 6000-6063, or a name.`;

/** Looks up the answer to a query. Returns null if there is nothing to look up. */
export function wordAnswer(directory: Directory, query: PortQuery): AnswerWords | null {
  switch (query.kind) {
    case 'nothing':
      return null;
    case 'port':
      return wordPort(directory, query.port);
    case 'stretch':
      return wordStretch(directory, query.stretch);
    case 'no-port':
      return { kind: 'no-port', number: query.number, text: NO_PORT };
    case 'name':
      return wordFound(directory, query);
  }
}

function wordPort(directory: Directory, port: Port): PortWords {
  const entry = directory.look(port);
  const { before, after } = findNeighbors(directory, port);
  const isNamed = entry.services.length > 0 || [...entry.rows, ...entry.ranges].some(({ name }) => name !== null);
  const wordNeighbor = (neighbor: Port | null): NeighborWords | null =>
    neighbor === null ? null : { port: neighbor, title: describeEntry(directory.look(neighbor)).title };
  return {
    kind: 'port',
    port,
    title: isNamed ? describeEntry(entry).title : null,
    services: entry.services.map(wordService),
    registry: wordRegistry(entry),
    customary: entry.customary,
    strip: wordStrip(directory, blockAround(port), port),
    before: wordNeighbor(before),
    after: wordNeighbor(after),
  };
}

function wordService(service: ServiceConcept): ServiceWords {
  const { id, label, longName, use, secure, aliases, note, port, transport, alsoOver, basis } = service;
  return {
    ...{ id, label, longName, use, secure, aliases, note },
    endpoint: `${port}/${[transport, ...alsoOver].join(', ')}`,
    status: basis === 'default' ? null : describeBasis(service),
  };
}

function wordStretch(directory: Directory, stretch: Stretch): StretchWords {
  const { first, last } = stretch;
  const entries = directory.listBetween(first, last);
  const told = entries.filter(({ services, customary }) => services.length > 0 || customary.length > 0);
  const isLong = entries.length > MOST_IN_STRETCH;
  const shown = (isLong ? told : entries).slice(0, MOST_IN_STRETCH);
  const isDynamic = first >= 49_152;
  return {
    kind: 'stretch',
    summary: `${formatCount(sizeOf(stretch), 'number')}, ${formatNumber(directory.countNamed(first, last))} of them with a name in the registry (snapshot of ${registryDate}).`,
    rangeRows: directory.ranges.filter((row) => row.first <= last && row.last >= first),
    strip: wordStrip(directory, stretch),
    omission: isLong
      ? `${formatNumber(entries.length)} of these numbers have a name or a use, which is too many to list. The list below has only ${formatCount(shown.length, 'number')} with services that we teach or common uses. Zoom in to see the others.`
      : null,
    lines: shown.map(wordLine),
    nothing: `None of these numbers has its own row in the snapshot.${isDynamic ? ' Dynamic Ports are never registered (RFC 6335 §6).' : ''}`,
  };
}

function wordFound(directory: Directory, query: PortQuery & { readonly kind: 'name' }): NameWords {
  const { hits, total } = findPorts(directory, query, MOST_FOUND);
  const most = total > MOST_FOUND ? `. These are the best ${MOST_FOUND}` : '';
  const listLines = (isExact: boolean): readonly PortLine[] =>
    hits.filter((hit) => hit.isExact === isExact).map(({ entry }) => wordLine(entry));
  return {
    kind: 'name',
    text: query.text,
    found:
      total > 0
        ? `${formatCount(total, 'port')} by name, alias, use, or description${most}.`
        : `Nothing found. No name, alias, common use, or description contains this (registry snapshot of ${registryDate}).`,
    exact: listLines(true),
    others: listLines(false),
  };
}
