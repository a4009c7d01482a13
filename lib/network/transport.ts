/** The transport protocols for which IANA registers port numbers (RFC 6335 §6). */
export const TRANSPORTS = ['tcp', 'udp', 'sctp', 'dccp'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Returns the name of a transport as it is written in a sentence. */
export const transportLabel = (transport: Transport): string => transport.toUpperCase();
