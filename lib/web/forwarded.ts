import type { IncomingMessage } from 'node:http';

/** A name or address with or without a port, and nothing else. */
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** Forgets what a proxy is said to have said when no proxy says such a thing: next-auth would fail on it with status 500. */
export function dropOddForwarding({ headers }: IncomingMessage): void {
  const [host] = String(headers['x-forwarded-host'] ?? '').split(',');
  if (!HOST.test(host?.trim() ?? '')) delete headers['x-forwarded-host'];
  const [protocol] = String(headers['x-forwarded-proto'] ?? '').split(',');
  if (!/^https?$/.test(protocol?.trim() ?? '')) delete headers['x-forwarded-proto'];
}
