import { z } from 'zod';

/** The transport protocols that IANA keeps port numbers for (RFC 6335 §6). */
export const transportSchema = z.enum(['tcp', 'udp', 'sctp', 'dccp']);
export type Transport = z.infer<typeof transportSchema>;

/** Returns the name of a transport as it is written in a sentence. */
export const transportLabel = (transport: Transport): string => transport.toUpperCase();
