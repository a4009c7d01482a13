import type { WrittenConcept } from '@/lib/catalog/concept';
import { parseSocketAddress, type SocketAddressFault } from '@/lib/network/socket-address';
import type { Chance } from '@/lib/quiz/chance';
import { composeReading } from '@/lib/quiz/making/reading';

/** The reason shown to a learner who chose a malformed socket address. */
const REASONS: Readonly<Partial<Record<SocketAddressFault, string>>> = {
  'brackets-missing': 'Without brackets, no one can tell where the IPv6 address ends and the port begins.',
  'bracket-not-closed': 'The bracket before the IPv6 address is not closed.',
  'brackets-around-ipv4': 'Only IPv6 addresses are written in brackets.',
  'colon-missing': 'A colon must separate the address and the port.',
  'port-missing': 'There is an address but no port.',
  'port-out-of-range': 'A port number is at most 65535.',
  'octet-out-of-range': 'Each of the four numbers of an IPv4 address is at most 255.',
  'octet-count': 'An IPv4 address has four numbers.',
  'two-gaps': 'The gap :: may appear only once in an IPv6 address.',
  'group-too-long': 'A group of an IPv6 address has at most four digits.',
};

const PORTS = [22, 53, 80, 123, 443, 853, 993, 3306, 5060, 5432, 8080, 8443, 50_112] as const;

/** Returns an IPv4 address that is reserved for documentation (RFC 5737). */
const ipv4 = (chance: Chance): string =>
  `${chance.pick(['192.0.2', '198.51.100', '203.0.113'])}.${1 + chance.below(250)}`;
/** Returns an IPv6 address that is reserved for documentation (RFC 3849). */
const ipv6 = (chance: Chance): string =>
  `2001:db8:${(1 + chance.below(0xfff)).toString(16)}::${(1 + chance.below(0xff)).toString(16)}`;
const wellFormed = (chance: Chance): string =>
  chance.below(2) === 0 ? `${ipv4(chance)}:${chance.pick(PORTS)}` : `[${ipv6(chance)}]:${chance.pick(PORTS)}`;

const malformed: readonly ((chance: Chance) => string)[] = [
  (chance) => `${ipv6(chance)}:${chance.pick(PORTS)}`,
  (chance) => `[${ipv6(chance)}:${chance.pick(PORTS)}`,
  (chance) => `[${ipv4(chance)}]:${chance.pick(PORTS)}`,
  (chance) => `[${ipv6(chance)}]${chance.pick(PORTS)}`,
  (chance) => `[${ipv6(chance)}]`,
  (chance) => `${ipv4(chance)}:${65_536 + chance.below(9_000)}`,
  (chance) => `192.0.2.${256 + chance.below(40)}:${chance.pick(PORTS)}`,
  (chance) => `192.0.${chance.below(250)}:${chance.pick(PORTS)}`,
  (chance) => `[2001:db8::${1 + chance.below(9)}::${1 + chance.below(9)}]:${chance.pick(PORTS)}`,
  (chance) => `[2001:db8::1${1000 + chance.below(9000)}]:${chance.pick(PORTS)}`,
];

/** Asks which of several socket addresses is well formed, which one is not, or which port an address names. */
export function makeReadAddress(concept: WrittenConcept, chance: Chance) {
  const makers = [spotTheGood, spotTheBad, findThePort];
  return chance.pick(makers)(concept, chance);
}

function explainAddress(text: string): string {
  const parsed = parseSocketAddress(text);
  if (parsed.ok) return 'The address you chose is well formed.';
  const reason = REASONS[parsed.code];
  if (!reason) throw new Error(`${text} is malformed in a way without a reason: ${parsed.code}`);
  return reason;
}

function requireGood(text: string): string {
  if (!parseSocketAddress(text).ok) throw new Error(`${text} should be well formed`);
  return text;
}

function spotTheGood(concept: WrittenConcept, chance: Chance) {
  const right = requireGood(wellFormed(chance));
  const wrong = chance.sample(malformed, 3).map((make) => make(chance));
  return composeReading(
    {
      form: 'read-address',
      prompt: 'Which of these is a well-formed socket address?',
      listing: [],
      solution: { right, explanation: concept.explanation, sources: concept.sources },
      wrong: wrong.map((text) => ({ text, why: explainAddress(text) })),
    },
    chance,
  );
}

function spotTheBad(concept: WrittenConcept, chance: Chance) {
  const right = chance.pick(malformed)(chance);
  const wrong = [0, 1, 2].map(() => requireGood(wellFormed(chance)));
  return composeReading(
    {
      form: 'read-address',
      prompt: 'Which of these is not a well-formed socket address?',
      listing: [],
      solution: { right, explanation: explainAddress(right), sources: concept.sources },
      wrong: wrong.map((text) => ({ text, why: explainAddress(text) })),
    },
    chance,
  );
}

function findThePort(concept: WrittenConcept, chance: Chance) {
  const port = chance.pick(PORTS);
  const group = (1 + chance.below(0xff)).toString(16);
  const other = String(chance.pick(PORTS.filter((each) => each !== port && each <= 9999)));
  const text = requireGood(`[2001:db8::${other}:${group}]:${port}`);
  const inAddress = 'That is a group of the IPv6 address, inside the brackets.';
  return composeReading(
    {
      form: 'read-address',
      prompt: 'Which port does this socket address name?',
      listing: [text],
      solution: {
        right: String(port),
        explanation: 'The port follows the colon after the closing bracket.',
        sources: concept.sources,
      },
      wrong: [
        { text: other, why: inAddress },
        { text: group, why: inAddress },
        { text: 'None: it is only an address', why: 'A colon and the port follow the brackets.' },
      ],
    },
    chance,
  );
}
