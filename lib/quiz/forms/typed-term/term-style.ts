import type { AskedText } from '@/lib/catalog/asked-transport';
import { NO_STYLE, type TermStyle } from './wordings';

/** Words for a kind of thing that people add to a term, as in "the SO_REUSEADDR option". */
const KINDS = (
  'attack bit call capability command constant delivery error extension field flag frame function instruction layer message method ' +
  'mode network option parameter protocol range service setting signal state type value variable version'
).split(' ');
const KIND = `(?:${KINDS.join('|')})s?`;

/** The shapes of terms, each with the words for the kind of thing that the shape suggests. */
const SHAPES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[\d.:]+$/, ['address', 'ip address', 'ipv4 address', 'ip']],
  [/\(\)$/, ['call', 'system call', 'syscall', 'function', 'socket call', '(2)', '(3)', 'call to', 'call of']],
  [/^E[A-Z]{3,}$/, ['error', 'error code', 'errno']],
  [/^(?:SO|TCP|IPV6)_/, ['option', 'socket option', 'flag']],
  [/^(?:CAP)_/, ['capability']],
  [/^(?:AF)_/, ['family', 'address family', 'constant']],
  [/^(?:SOCK)_/, ['type', 'socket type', 'constant', 'socket']],
  [/^SIG[A-Z]+$/, ['signal']],
  [/^(?:SYN|ACK|FIN|RST|SYN-ACK)$/, ['flag', 'bit', 'segment', 'packet', 'control flag', 'control bit']],
  [/^(?:LISTEN|ESTABLISHED|CLOSED|UNCONN|[A-Z]+-WAIT(?:-\d)?|SYN-[A-Z]+|LAST-ACK)$/, ['state', 'tcp state']],
  [/^-{1,2}\w+$/, ['option', 'flag', 'switch', 'parameter']],
  [/ [Pp]orts?$/, ['range', 'number', 'numbers', 'range of']],
  [/^(?=(?:.*[A-Z]){2})[A-Za-z0-9/+-]+$/, ['protocol']],
  [/\b(?:mode|layer|state)$/i, []],
];

/**
 * Returns the words that are allowed around the answer to a written question. They depend on the question's words and
 * the shape of the answer.
 * @param wrong the wrong choices; none of their words is allowed before a right answer
 */
export function termStyle(text: AskedText, right: string, wrong: readonly string[] = []): TermStyle {
  const shape = SHAPES.find(([pattern]) => pattern.test(right))?.[1] ?? [];
  const asked = text.after === '' ? kindsAsked(text.before) : [];
  const around = text.after === '' ? { leading: [], trailing: [] } : wordsAround(text);
  const kinds = [...new Set([...shape, ...asked])];
  const tools = /^-/.test(right) ? (text.before.match(/\b(?:ss|ssh|tcpdump|netstat|lsof|nmap|docker)\b/g) ?? []) : [];
  return {
    ...NO_STYLE,
    leading: [
      ...new Set([...kinds, ...tools, ...around.leading, ...(text.after === '' ? namesIn(text.before, wrong) : [])]),
    ],
    trailing: [...new Set([...kinds, ...around.trailing])],
    versionOf: /\bversions? of ([A-Z]\w+)/.exec(text.before)?.[1]?.toLowerCase() ?? null,
  };
}

/** Returns the proper names in a prompt, such as `tcp` and `ipsec`, which an answer may begin with. */
function namesIn(prompt: string, wrong: readonly string[]): readonly string[] {
  const others = wrong.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/));
  const names = prompt.match(/(?<=[\w,(] ?)\b[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*\b/g) ?? [];
  return names.map((name) => name.toLowerCase()).filter((name) => !others.includes(name));
}

/**
 * Returns the kinds that a prompt asks for: "Which TCP control flag …?" gives `tcp control flag`, `control flag`,
 * `flag`.
 */
function kindsAsked(prompt: string): readonly string[] {
  const words = new RegExp(String.raw`\b(?:which|what)\s+((?:[\w-]+\s+){0,4}?${KIND})\b`, 'i')
    .exec(prompt)?.[1]
    ?.toLowerCase()
    .split(/\s+/)
    .filter((word) => !/^(?:is|are|of|the|that|this|its|these|two|three|kind)$/.test(word));
  const kindOf = /\b(?:kind|type) of ([a-z]+)\b/.exec(prompt)?.[1];
  const phrases = (words ?? []).map((_, place, all) => all.slice(place).join(' '));
  return [...phrases, ...phrases.map((phrase) => phrase.replace(/s$/, '')), ...(kindOf ? [kindOf] : [])];
}

/** Returns the words next to a gap, which an answer may repeat: `tunnel mode` in "In ____ mode, …". */
function wordsAround({ before, after }: AskedText): Pick<TermStyle, 'leading' | 'trailing'> {
  const last = (/[\w '-]*$/.exec(before)?.[0] ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(-3);
  const next = (/^[\w '-]*/.exec(after)?.[0] ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 3);
  const isKind = (word: string | undefined) => word !== undefined && KINDS.includes(word.replace(/s$/, ''));
  const leading = last.map((_, place) => last.slice(place).join(' '));
  const trailing = next.map((_, place) => next.slice(0, place + 1).join(' '));
  return {
    leading,
    trailing: [...trailing, ...(isKind(last.at(-1)) ? [last.at(-1) ?? ''] : [])],
  };
}
