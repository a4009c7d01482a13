import { type AskedText, askedTransport, asksForPort } from '@/lib/catalog/asked-transport';
import type { Transport } from '@/lib/network/transport';
import type { NumberStyle } from './question';
import { listUnits } from './units';

/** Returns the accepted ways to write the port of a service. */
export const portStyle = (transport: Transport): NumberStyle => ({
  isPort: true,
  transport,
  units: ['port', 'ports', 'number'],
  isCount: false,
});

/**
 * Returns the accepted ways to write the number that an author's question asks for.
 * @param transport the transport that the author names; null if the words of the question specify it or leave it open
 */
export function askedStyle(text: AskedText, transport: Transport | null): NumberStyle {
  return {
    isPort: transport !== null || asksForPort(text),
    transport: transport ?? askedTransport(text),
    units: listUnits(`${text.before} ${text.after}`),
    isCount: /\bhow many\b/i.test(text.before),
  };
}
