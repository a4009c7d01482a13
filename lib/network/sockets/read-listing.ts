/** A socket as a line of `ss` shows it. Fields that the listing omits are null. */
export type ListedSocket = {
  /** The number before the line. */
  readonly line: number | null;
  readonly netid: string | null;
  readonly state: string;
  readonly local: string;
  readonly peer: string;
  readonly program: string | null;
  /** The process and its descriptor as `ss` writes them, such as `pid=731,fd=3`. */
  readonly process: string | null;
};

/** The sockets of one host, with the title above them. */
export type ListedHost = { readonly title: string | null; readonly sockets: readonly ListedSocket[] };

const HEADER = /^\s*(?:Netid +)?State .*Local Address:Port +Peer Address:Port/;
const LINE =
  /^\s*(?:(?<line>\d+) +)?(?:(?<netid>tcp|udp) +)?(?<state>[A-Z][A-Z0-9-]+) +(?:\d+ +\d+ +)?(?<local>\S+:\S+) +(?<peer>\S+:\S+)(?: +users:\(\("(?<program>[^"]*)",(?<process>[^)]*)\)\))?$/;

/**
 * Reads the output of `formatListing` or `formatEnds`: the listing of one host, or of several with a title above each.
 * Returns null for anything else.
 */
export function readListing(lines: readonly string[]): readonly ListedHost[] | null {
  const hosts: { title: string | null; sockets: ListedSocket[] }[] = [];
  let title: string | null = null;
  for (const [place, text] of lines.entries()) {
    if (text.trim() === '') continue;
    if (HEADER.test(text)) {
      hosts.push({ title, sockets: [] });
      title = null;
    } else if (HEADER.test(lines[place + 1] ?? '')) title = text.trim();
    else {
      const socket = readLine(text);
      const host = hosts.at(-1);
      if (!socket || !host) return null;
      host.sockets.push(socket);
    }
  }
  return hosts.length > 0 ? hosts : null;
}

function readLine(text: string): ListedSocket | null {
  const found = LINE.exec(text)?.groups;
  if (!found) return null;
  const { line, netid = null, state = '', local = '', peer = '', program = null, process = null } = found;
  return { line: line === undefined ? null : Number(line), netid, state, local, peer, program, process };
}
