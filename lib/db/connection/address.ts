import fs from 'node:fs';
import { defaultSslMode } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';

/**
 * The values of `sslmode`, with libpq's meanings (https://www.postgresql.org/docs/18/libpq-ssl.html), and
 * node-postgres's `no-verify`, which means the same as libpq's `require`.
 */
const TLS_MODES = ['disable', 'allow', 'prefer', 'require', 'no-verify', 'verify-ca', 'verify-full'] as const;
type TlsMode = (typeof TLS_MODES)[number];

const FILES = ['sslrootcert', 'sslcert', 'sslkey'] as const;

/**
 * Returns the addresses to try, in order, for the PostgreSQL server that `text` names. There is one address, or two if
 * `sslmode` does not say whether the connection is encrypted. Each is written in the form that node-postgres accepts
 * without a warning, so that the app, commands, and migrations all connect in the same way. Throws StartError if the
 * address or its TLS settings cannot be used.
 * @param variable the variable or option that the address came from, for the message
 */
export function addressesToTry(text: string, variable: string): readonly string[] {
  if (!/^postgres(ql)?:\/\//.test(text)) throw notAnAddress(variable);
  const [base = '', query = ''] = text.split('?', 2);
  const parameters = new URLSearchParams(query);
  const mode = readMode(parameters, variable);
  for (const name of FILES) requireFile(parameters, name, variable);
  const write = (settled: Exclude<TlsMode, 'allow' | 'prefer' | 'require'>) => {
    const said = new URLSearchParams(parameters);
    for (const name of ['ssl', 'uselibpqcompat', 'sslmode']) said.delete(name);
    if (settled === 'disable') for (const name of [...FILES, 'sslnegotiation']) said.delete(name);
    if (settled === 'verify-ca') said.set('uselibpqcompat', 'true');
    said.set('sslmode', settled);
    return `${base}?${said}`;
  };
  const encrypted = parameters.has('sslrootcert') ? 'verify-ca' : 'no-verify';
  switch (mode) {
    case 'allow':
      return [write('disable'), write(encrypted)];
    case 'prefer':
      return [write(encrypted), write('disable')];
    case 'require':
      return [write(encrypted)];
    default:
      return [write(mode)];
  }
}

/**
 * Returns the TLS mode. Unless the address or libpq's variable PGSSLMODE says otherwise, a connection is not encrypted.
 */
function readMode(parameters: URLSearchParams, variable: string): TlsMode {
  const ssl = parameters.get('ssl');
  const switched =
    ssl === null ? undefined : { true: 'verify-full', '1': 'verify-full', false: 'disable', '0': 'disable' }[ssl];
  const said = parameters.get('sslmode') ?? switched ?? ssl ?? defaultSslMode() ?? 'disable';
  const mode = TLS_MODES.find((each) => each === said);
  if (mode === undefined) {
    throw new StartError(
      `The address in ${variable} asks for sslmode=${said}, which is not a known mode. Set it to one of ${TLS_MODES.join(', ')}.`,
    );
  }
  if (parameters.get('sslrootcert') === 'system') {
    parameters.delete('sslrootcert');
    return 'verify-full';
  }
  if (mode === 'verify-ca' && !parameters.has('sslrootcert')) {
    throw new StartError(
      `The address in ${variable} asks for sslmode=verify-ca but does not name a certificate authority. Add sslrootcert=/path/to/ca.crt, or set sslmode=verify-full, which trusts the authorities that Node trusts.`,
    );
  }
  const isUndecided = mode === 'disable' || mode === 'allow' || mode === 'prefer';
  return isUndecided && parameters.get('sslnegotiation') === 'direct' ? 'require' : mode;
}

function requireFile(parameters: URLSearchParams, name: (typeof FILES)[number], variable: string): void {
  const file = parameters.get(name);
  if (file === null) return;
  try {
    fs.accessSync(file, fs.constants.R_OK);
  } catch (cause) {
    throw new StartError(
      `The file ${file}, which ${name} in ${variable} names, cannot be read. Check its path and its permissions.`,
      { cause },
    );
  }
}

/**
 * Returns the error for a text that is not the address of a PostgreSQL server. It never repeats the text, which may
 * contain a password.
 */
export const notAnAddress = (variable: string): StartError =>
  new StartError(
    `${variable} is not the address of a PostgreSQL server. Write it as postgresql://user:password@host:5432/database, with special characters in the password percent-encoded.`,
  );
