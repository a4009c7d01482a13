import { type AskedText, askedTransport, asksForPort } from '@/lib/catalog/asked-transport';
import type { Transport } from '@/lib/network/transport';
import type { NumberStyle } from './question';
import { listUnits } from './units';

/** Returns the ways in which the port of a service may be written. */
export const portStyle = (transport: Transport): NumberStyle => ({
  isPort: true,
  transport,
  units: ['port', 'ports', 'number'],
  isCount: false,
});

/**
 * Returns the ways in which the number that a written question asks for may be written.
 * @param transport the transport that the author names; null where the words of the question fix it or leave it open
 */
export function askedStyle(text: AskedText, transport: Transport | null): NumberStyle {
  return {
    isPort: transport !== null || asksForPort(text),
    transport: transport ?? askedTransport(text),
    units: listUnits(`${text.before} ${text.after}`),
    isCount: /\bhow many\b/i.test(text.before),
  };
}
