import { type AskedText, askedTransport, asksForPort } from '@/lib/catalog/asked-transport';
import type { Transport } from '@/lib/network/transport';
import type { NumberStyle } from './question';
import { listUnits } from './units';

/** How the port of a service may be written. */
export const portStyle = (transport: Transport): NumberStyle => ({
  isPort: true,
  transport,
  units: ['port', 'ports', 'number'],
  isCount: false,
});

/**
 * How the number that a written question asks for may be written.
 * @param transport what the author says of the transport, where the words of the question leave it open
 */
export function askedStyle(text: AskedText, transport: Transport | null): NumberStyle {
  return {
    isPort: transport !== null || asksForPort(text),
    transport: transport ?? askedTransport(text),
    units: listUnits(`${text.before} ${text.after}`),
    isCount: /\bhow many\b/i.test(text.before),
  };
}
