import type { WrittenConcept } from '@/lib/catalog/concept';
import { formatSocketAddress } from '@/lib/network/socket-address';
import { formatEnds } from '@/lib/network/sockets/format-listing';
import { isSameConnection, type SocketRow } from '@/lib/network/sockets/list-sockets';
import type { Chance } from '@/lib/quiz/chance';
import { composeReading } from '@/lib/quiz/making/reading';
import { makeLoopbackListing, makeTwoListings } from './ends-scene';

type Line = { readonly number: number; readonly row: SocketRow };

/**
 * Makes a question about which lines are the two ends of one connection, in one host's listing or in the listings of
 * two hosts.
 */
export const makeBothEnds = (concept: WrittenConcept, chance: Chance) =>
  chance.pick([whichTwoLines, whichOtherEnd])(concept, chance);

const numberFrom = (first: number, rows: readonly SocketRow[]): readonly Line[] =>
  rows.map((row, place) => ({ number: first + place, row }));

/** Prints the listing with a number before each line except the title. */
function printNumbered(lines: readonly Line[]): readonly string[] {
  const [title = '', ...printed] = formatEnds(lines.map(({ row }) => row)).split('\n');
  return [`   ${title}`, ...printed.map((text, place) => `${String(lines[place]?.number).padStart(2)} ${text}`)];
}

const isListener = ({ row }: Line): boolean => row.state === 'LISTEN';
const formatLocal = ({ row }: Line): string => formatSocketAddress(row.local);
const formatPeer = ({ row }: Line): string => (row.peer ? formatSocketAddress(row.peer) : '');

/** Explains why two lines are not the ends of one connection: one names an end that the other does not have. */
function whyNot(one: Line, other: Line): string {
  const listener = [one, other].find(isListener);
  if (listener) return `Line ${listener.number} is a listener. It has no peer, so it is not an end of a connection.`;
  return formatLocal(one) === formatPeer(other)
    ? `The peer of line ${one.number} is ${formatPeer(one)}, but the local end of line ${other.number} is ${formatLocal(other)}.`
    : `The peer of line ${other.number} is ${formatPeer(other)}, but the local end of line ${one.number} is ${formatLocal(one)}.`;
}

const whySame = (one: Line, other: Line): string =>
  `Line ${one.number} goes from ${formatLocal(one)} to ${formatPeer(one)}, and line ${other.number} goes from ${formatLocal(other)} to ${formatPeer(other)}. Those are the same two ends, seen from each side.`;

const nameLines = (one: Line, other: Line): string =>
  `Lines ${Math.min(one.number, other.number)} and ${Math.max(one.number, other.number)}`;

function whichTwoLines(concept: WrittenConcept, chance: Chance) {
  const lines = numberFrom(1, makeLoopbackListing(chance));
  const pairs = lines.flatMap((one, place) => lines.slice(place + 1).map((other) => [one, other] as const));
  const isRight = ([one, other]: readonly [Line, Line]) => isSameConnection(one.row, other.row);
  const [one, other] = chance.pick(pairs.filter(isRight));
  // Pairs that share a line with the right pair are the most tempting.
  const wrong = pairs.filter((pair) => !isRight(pair) && (pair.includes(one) || pair.includes(other)));
  const withListener = wrong.filter((pair) => pair.some(isListener));
  const chosen = [
    ...chance.sample(withListener, 1),
    ...chance.shuffle(wrong.filter((pair) => !withListener.includes(pair))),
  ];
  return composeReading(
    {
      form: 'read-listing',
      prompt: 'Which two of these lines are the two ends of one connection?',
      listing: printNumbered(lines),
      solution: { right: nameLines(one, other), explanation: whySame(one, other), sources: concept.sources },
      wrong: chosen.map(([first, second]) => ({ text: nameLines(first, second), why: whyNot(first, second) })),
    },
    chance,
  );
}

function whichOtherEnd(concept: WrittenConcept, chance: Chance) {
  const { client, server, ofClient, ofServer } = makeTwoListings(chance);
  const near = numberFrom(1, ofClient);
  const far = numberFrom(1 + near.length, ofServer);
  const known = chance.pick(near);
  const right = far.find(({ row }) => isSameConnection(known.row, row));
  if (!right) throw new Error(`line ${known.number} has no other end`);
  const wrong = far.filter((line) => line !== right);
  const chosen = [
    ...chance.sample(wrong.filter(isListener), 1),
    ...chance.shuffle(wrong.filter((line) => !isListener(line))),
  ];
  return composeReading(
    {
      form: 'read-listing',
      prompt: `Line ${known.number} shows one end of a connection. Which line shows its other end?`,
      listing: [`Host ${client}`, ...printNumbered(near), '', `Host ${server}`, ...printNumbered(far)],
      solution: { right: `Line ${right.number}`, explanation: whySame(known, right), sources: concept.sources },
      wrong: chosen.map((line) => ({ text: `Line ${line.number}`, why: whyNot(known, line) })),
    },
    chance,
  );
}
