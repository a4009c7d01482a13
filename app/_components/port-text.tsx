import { Fragment, type ReactNode } from 'react';

/**
 * IPv4 addresses, including those within IPv6 addresses, and IPv6 addresses with or without brackets, each with its
 * port if it has one.
 */
const ADDRESS = [
  String.raw`(?:::ffff:)?\d{1,3}(?:\.\d{1,3}){3}(?:\.\d{2,5}|\/\d{1,2})?(?::(?:\d+|\*))?`,
  String.raw`\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\]?(?::?\d+)?`,
  String.raw`(?:[0-9a-fA-F]{1,4}:)*(?:[0-9a-fA-F]{1,4})?::(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4})*)?(?:\/\d{1,3})?`,
].join('|');
/** A port with its transport, such as 22/tcp. */
const ENDPOINT = String.raw`\d{1,5}\/(?:tcp|udp|sctp|dccp)\b`;
/** A URL, a host name with a port, or two ports as in a command's port mapping. */
const NAMED = String.raw`https?:\/\/[^\s,;”"]*[\w/]|[a-z][\w.-]*:\d{2,5}\b|(?:\d{4,5}:\d{2,5}|\d{2,5}:\d{4,5})\b(?:\/(?:tcp|udp))?`;
/** The two ends of a range. */
const RANGE = String.raw`\d{1,5}(?:–| to (?=\d{4,5}\b))\d{4,5}\b`;
/**
 * A number of four or five digits that does not count or measure anything and is not part of a year or a document's
 * name.
 */
const LONG = String.raw`(?<!RFCs? |[Ii]n |[Ss]ince |Server |IEC )\d{4,5}\b(?!\.?\d|[,:–-]\d| ?%| (?:bit|byte|packet|segment|client|connection|port|value)s?\b)`;
/** What may follow a short number that is a port. */
const ENDS = String.raw`(?![.,:–-]\d)(?=[.,;)?!”]|$| (?:and|or|over|as|for|by|with|is|are|to|in|but|of [A-Z])\b)`;
/** A short number that is a port: at the start of a sentence, after one of these words, or in a list of ports. */
const SHORT = String.raw`(?:(?<=(?:^|[.;] )(?:\d{2,5}(?:,| and| or) )*)|(?<=\b(?:at|on|is|has|uses|number|destination|below)(?: \d{2,5}(?:,| and| or))* ))\d{2,3}\b${ENDS}`;
/** The numbers after "port", "ports", or a transport. In "ports 80 and 443", both are ports. */
const AFTER_PORT = String.raw`(?<=\b(?:[Pp]orts?|TCP|UDP|SCTP)(?: \d{1,5}(?:,| and| or| to|,? and|–)?)* ?)\d{1,5}\b(?!\.\d)`;

const WHOLE = `(?:${ADDRESS}|${ENDPOINT})(?!\\w)|${NAMED}|${RANGE}|${LONG}`;
const IN_TEXT = new RegExp(`(?<![\\w.,:/–-])(?:${WHOLE})|${SHORT}|${AFTER_PORT}`, 'g');
/** Text that consists only of numbers, an address (valid or not), or one group of an address. */
const NOTHING_ELSE = /^(?:\d+(?:, \d+)*|[\da-f]{1,4}|[[\]\da-fA-F.:/*]*[.:][[\]\da-fA-F.:/*]*)$/;

/**
 * Sets every port and address in a text in the monospaced font. An address breaks only before the colon of its port.
 */
export function PortText({ text }: { readonly text: string }): ReactNode {
  if (NOTHING_ELSE.test(text)) return <Mono>{text}</Mono>;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(IN_TEXT)) {
    parts.push(<Fragment key={`before ${index}`}>{text.slice(from, index)}</Fragment>);
    parts.push(<Mono key={index}>{found}</Mono>);
    from = index + found.length;
  }
  parts.push(text.slice(from));
  return parts;
}

const LAST_PORT = /:(?:\d+|\*)$/;

/** A port or an address. A URL may break anywhere, because it can be longer than a line. */
function Mono({ children: text }: { readonly children: string }) {
  if (text.includes('//')) return <span className="font-mono wrap-anywhere">{text}</span>;
  const port = text.includes('.') || text.includes(']') ? (LAST_PORT.exec(text)?.[0] ?? '') : '';
  return (
    <span className="font-mono tabular-nums">
      <span className="whitespace-nowrap">{text.slice(0, text.length - port.length)}</span>
      {port !== '' && (
        <>
          <wbr />
          <span className="whitespace-nowrap">{port}</span>
        </>
      )}
    </span>
  );
}
