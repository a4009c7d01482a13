import type pg from 'pg';
import { hasCode } from '@/lib/system/start-error';

/**
 * OpenSSL's and Node's codes for an untrusted certificate: https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const UNTRUSTED = [
  ...['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
];

export const NO_TLS = 'The server does not support SSL connections';

type Rule = {
  readonly holds: (cause: unknown, text: string) => boolean;
  /** Returns what happened and what to do next. */
  readonly say: (client: pg.Client, text: string) => string;
};

const where = ({ host, port }: pg.Client): string => `The PostgreSQL server at ${host}:${port}`;

/**
 * The rules, in the order in which they are tried. Codes of five characters are PostgreSQL's:
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const RULES: readonly Rule[] = [
  {
    holds: (_, text) => text.includes(NO_TLS),
    say: (client) =>
      `${where(client)} does not encrypt connections, but the address asks for encryption. Set up TLS on the server, or set sslmode=disable if the network between this computer and the server is safe.`,
  },
  {
    holds: (cause, text) => hasCode(cause, '28000') && /no encryption|SSL off/i.test(text),
    say: (client, text) =>
      `${where(client)} refuses this connection (${text}). If it accepts only encrypted connections, add ?sslmode=require to the address.`,
  },
  {
    holds: (cause) => hasCode(cause, ...UNTRUSTED),
    say: (client) =>
      `${where(client)} has a certificate from an authority that is not trusted. Name the authority with sslrootcert=/path/to/ca.crt, or set sslmode=require to encrypt without checking the server's identity.`,
  },
  {
    holds: (cause) => hasCode(cause, 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'),
    say: (client) =>
      `${where(client)} has a certificate that is not valid today. Renew it, and check this computer's clock.`,
  },
  {
    holds: (cause) => hasCode(cause, 'ERR_TLS_CERT_ALTNAME_INVALID'),
    say: ({ host, port }) =>
      `The PostgreSQL server at ${host}:${port} has a certificate for another host. Use the host name that the certificate is for, or set sslmode=verify-ca to check only the authority.`,
  },
  {
    holds: (cause, text) => hasCode(cause, '28P01', '28000') || text.includes('password must be'),
    say: (client) => `${where(client)} refuses the user "${client.user}" or the password. Check both.`,
  },
  {
    holds: (cause) => hasCode(cause, '3D000'),
    say: (client) => `${where(client)} has no database "${client.database}". Create it, or use another one.`,
  },
  {
    holds: (cause) => hasCode(cause, '42501'),
    say: (client) =>
      `${where(client)} does not let the user "${client.user}" connect to the database "${client.database}". Run GRANT CONNECT ON DATABASE "${client.database}" TO "${client.user}" as its owner.`,
  },
  {
    holds: (cause) => hasCode(cause, '53300'),
    say: (client) =>
      `${where(client)} has no connections left. Raise its max_connections, or stop other programs that use it.`,
  },
  {
    holds: (cause) => hasCode(cause, '57P03', '57P01', '57P02'),
    say: (client) => `${where(client)} is starting or stopping. Try again in a moment.`,
  },
  {
    holds: (cause) => hasCode(cause, '08P01'),
    say: (client, text) =>
      `${where(client)} refuses the startup options of the connection (${text}). If the connection goes through PgBouncer, PgBouncer needs ignore_startup_parameters = options (docs/operate.md).`,
  },
  {
    holds: (cause) => hasCode(cause, 'ENOTFOUND', 'EAI_AGAIN'),
    say: ({ host }) =>
      `The host name "${host}" of the PostgreSQL server cannot be found. Check its spelling and the name server.`,
  },
];

/**
 * Returns why no connection could be made, in sentences that also say what to do. They name the host and port, but
 * never the password.
 */
export function connectionFault(client: pg.Client, cause: unknown): string {
  const causes = cause instanceof AggregateError ? cause.errors : [cause];
  const text = causes.map((each) => (each instanceof Error ? each.message : String(each))).join(', ');
  const rule = RULES.find(({ holds }) => causes.some((each) => holds(each, text)));
  return (
    rule?.say(client, text) ??
    `${where(client)} does not answer (${text}). Check that it is running, and check the host and port.`
  );
}
