import { digitsForWords } from '@/lib/quiz/typing/number-words';
import { plainTerm } from './fold-term';

/** The words that are allowed around a right term because they don't change its meaning, in lower case. */
export type TermStyle = {
  /** Words that are allowed before the term: `the flag` SYN. */
  readonly leading: readonly string[];
  /** Words that are allowed after it: SSH `server`, bind`(2)`. */
  readonly trailing: readonly string[];
  /** Parts of an answer that only repeat the question, such as its port and transport. */
  readonly context: readonly string[];
  /** Versions that the name may include: HTTP `1.1`. */
  readonly versions: readonly string[];
  /**
   * The name whose version the question asks for, such as `http`, so that a bare number is an answer; null when it asks
   * for none.
   */
  readonly versionOf: string | null;
  /** Whether different wordings for "over TLS" are allowed. */
  readonly mayBeSecure: boolean;
};

export const NO_STYLE: TermStyle = {
  leading: [],
  trailing: [],
  context: [],
  versions: [],
  versionOf: null,
  mayBeSecure: false,
};

/** The maximum number of wordings to try. Only a text that was crafted to have many wordings has more. */
const MOST = 60;
const FILLERS = ["it's", 'it is', 'this is', "that's", 'that is', 'its'];

const TLS = String.raw`(?:(?:implicit|explicit)\s+)?(?<layer>dtls|tls|ssl)(?:\s*\/\s*(?:tls|ssl))?(?:\s*v?1\.[0-3])?`;
const SECURED_AFTER = new RegExp(
  String.raw`^(?<base>.+?)[\s/+(,-]+(?:(?:over|with|via|using|on|through|in|inside|by|and)\s+)?${TLS}\)?$`,
);
const SECURED_BEFORE = new RegExp(String.raw`^${TLS}[\s/-]+(?:(?:secured|encrypted|protected|based)\s+)?(?<base>.+)$`);
const CALLED_SECURE = /^(?:secured?|encrypted)\s+(?<first>.+)$|^(?<second>.+?)[\s(,]+(?:secured?|encrypted)\)?$/;

/**
 * Lists the possible wordings of a typed term, in plain lower case. The first is the term as typed. Each of the others
 * omits or rewords something: the words of `style` at its ends, a matching version, or the words for TLS.
 */
export function listWordings(text: string, style: TermStyle): readonly string[] {
  const found = [plainTerm(text)];
  for (let place = 0; place < found.length && found.length < MOST; place++) {
    for (const wording of simplify(found[place] ?? '', style)) {
      if (wording !== '' && !found.includes(wording)) found.push(wording);
    }
  }
  return found;
}

const simplify = (text: string, style: TermStyle): readonly string[] => [
  ...asVersion(text, style.versionOf),
  ...(/\d/.test(digitsForWords(text)) ? [digitsForWords(text)] : []),
  ...(style.trailing.includes('(2)') ? [text.replace(/\([^()]*\)$/, '')] : []),
  ...[...FILLERS, ...style.leading].flatMap((words) => withoutLead(text, words)),
  ...style.trailing.flatMap((words) => withoutTail(text, words)),
  ...(style.mayBeSecure ? otherwiseSecured(text) : []),
  ...withoutVersion(text, style.versions),
  ...withoutInnerVersion(text, style.versions),
  ...(style.mayBeSecure && /^[a-z]+d$/.test(text) ? [text.slice(0, -1)] : []),
  ...(/\d\.0$/.test(text) ? [text.slice(0, -2)] : []),
];

/** Turns `3` and `HTTPv3` into `http 3` if the question asks for a version of HTTP. */
function asVersion(text: string, name: string | null): readonly string[] {
  if (name === null) return [];
  const rest = text.startsWith(name) ? text.slice(name.length).replace(/^[\s/-]+/, '') : text;
  const number = /^(?:(?:version|ver\.?|v\.?)\s*)?(\d+(?:\.\d+)?)$/.exec(rest)?.[1];
  return number === undefined ? [] : [`${name} ${number}`];
}

const withoutLead = (text: string, words: string): readonly string[] => {
  const rest = text.slice(words.length);
  return text.startsWith(words) && /^[\s:,-]/.test(rest) ? [plainTerm(rest.replace(/^[\s:,-]+/, ''))] : [];
};

const withoutTail = (text: string, words: string): readonly string[] => {
  const rest = text.slice(0, -words.length);
  const isApart = words.startsWith('(') || /[^\p{L}\d]$/u.test(rest);
  return text.endsWith(words) && isApart ? [rest.replace(/[\s:,/(-]+$/, '')] : [];
};

/** Rewords `imap with tls`, `imap/ssl`, and `secure imap` the way service names are written. */
function otherwiseSecured(text: string): readonly string[] {
  const found = SECURED_AFTER.exec(text)?.groups ?? SECURED_BEFORE.exec(text)?.groups;
  const called = CALLED_SECURE.exec(text)?.groups;
  const base = found?.base ?? called?.first ?? called?.second;
  if (base === undefined) return [];
  const layers = found?.layer === 'dtls' ? ['dtls'] : ['tls', 'ssl'];
  return [
    ...layers.flatMap((layer) => [`${base} over ${layer}`, `${base} ${layer}`]),
    `${base}s`,
    `secure ${base}`,
    ...(/s$/.test(base) ? [base] : []),
  ];
}

function withoutVersion(text: string, versions: readonly string[]): readonly string[] {
  const parts =
    /^(?<base>.*?[^\d\s.])[\s/-]*?(?:\b(?:version|ver\.?)\s*|[\s/-]*v\.?\s*)?(?<version>\d+(?:\.\d+)?[a-z]?)$/.exec(
      text,
    )?.groups;
  if (!parts?.base || !versions.includes((parts.version ?? '').replace(/\.0$/, ''))) return [];
  return [parts.base.replace(/[\s/-]+(?:version|ver\.?|v)?$/, '')];
}

/** Removes a version from the middle of a name: `snmp trap` for `SNMPv2 trap`. */
function withoutInnerVersion(text: string, versions: readonly string[]): readonly string[] {
  const parts = /^(?<name>\S*?[a-z])\s?v(?<version>\d[\d.]*[a-z]?)\s+(?<rest>\S.*)$/.exec(text)?.groups;
  return parts && versions.includes(parts.version ?? '') ? [`${parts.name} ${parts.rest}`] : [];
}

const SEPARATOR =
  /\s*[()[\]=;,:|/]\s*|\s+[-–—]\s+|\s+(?:or|and|aka|a\.k\.a\.?|also known as|also called|i\.e\.?|&|short for|stands for)\s+/u;

/**
 * Splits a text that gives several names into those names: `RDP (Remote Desktop Protocol)`, `ike/isakmp`. A single name
 * gives an empty list.
 */
export function splitNames(text: string): readonly string[] {
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  return parts.length > 1 ? parts : [];
}
