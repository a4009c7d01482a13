import { Fragment, type ReactNode } from 'react';

/** IPv4 addresses and bracketed or bare IPv6 addresses, each with its port where it has one. */
const ADDRESS = [
  String.raw`\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?::(?:\d+|\*))?`,
  String.raw`\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\]?(?::?\d+)?`,
  String.raw`(?:[0-9a-fA-F]{1,4}:)*(?:[0-9a-fA-F]{1,4})?::(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4})*)?(?:\/\d{1,3})?`,
].join('|');
/** A port with its transport, such as 22/tcp. */
const ENDPOINT = String.raw`\d{1,5}\/(?:tcp|udp|sctp|dccp)\b`;
/** The numbers after "port", "ports", or a transport: in "ports 80 and 443" both are ports. */
const AFTER_PORT = String.raw`(?<=\b(?:[Pp]orts?|TCP|UDP|SCTP)(?: \d{1,5}(?:,| and| or| to|,? and|–)?)* ?)\d{1,5}\b(?!\.\d)`;

const IN_TEXT = new RegExp(`(?<![\\w.:])(?:${ADDRESS}|${ENDPOINT})(?![\\w])|${AFTER_PORT}`, 'g');
/** A text that is nothing but a number, an address, well formed or not, or a group of one. */
const NOTHING_ELSE = /^(?:\d+|[\da-f]{1,4}|[[\]\da-fA-F.:/*]*[.:][[\]\da-fA-F.:/*]*)$/;

/** A text in which every port and address is set in mono. An address breaks only before its port's colon. */
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

/** A port or an address. */
function Mono({ children: text }: { readonly children: string }) {
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
