import type { Transport } from '@/lib/network/transport';
import { type AskedText, askedTransport, namedTransports } from '../asked-transport';
import type { FaultPath, ReportFault } from './concept-fault';

/** Checks that the transport that an author gives for the port in question agrees with the words of the question. */
export function checkTransport(transport: Transport | null, text: AskedText, path: FaultPath, say: ReportFault): void {
  if (transport === null) return;
  const asked = askedTransport(text);
  if (asked === transport) say(path, 'is not needed, because the words name it', 'remove it');
  else if (asked !== null) say(path, `the words ask for ${asked.toUpperCase()}`, 'remove it, or reword the question');
  else if (!namedTransports(text).includes(transport)) {
    say(path, `the words never name ${transport.toUpperCase()}`, 'name the transport in the question');
  }
}
