import fs from 'node:fs';
import { defaultSslMode } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';

/**
 * What `sslmode` may say, with libpq's meanings (https://www.postgresql.org/docs/18/libpq-ssl.html), and node-postgres'
 * `no-verify`, which is libpq's `require`.
 */
const TLS_MODES = ['disable', 'allow', 'prefer', 'require', 'no-verify', 'verify-ca', 'verify-full'] as const;
type TlsMode = (typeof TLS_MODES)[number];

const FILES = ['sslrootcert', 'sslcert', 'sslkey'] as const;

/**
 * Returns the addresses to try, in order, for the PostgreSQL that `text` names: one, or two when `sslmode` leaves open
 * whether the connection is encrypted. Each says what is meant in the words that node-postgres takes without a warning,
 * so that every connection of the app, of commands and of migrations is made in the same way. Throws StartError when
 * the address or what it says about TLS cannot be used.
 * @param variable what the address was given as, for the sentence
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

/** Without a word about it a connection is not encrypted, unless libpq's own variable PGSSLMODE says so. */
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
      `The address in ${variable} asks for sslmode=verify-ca without naming a certificate authority. Add sslrootcert=/path/to/ca.crt, or set sslmode=verify-full, which trusts the authorities that Node knows.`,
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
      `The file ${file}, which ${name} in ${variable} names, cannot be read. Check its path and its access rights.`,
      { cause },
    );
  }
}

/** The sentence for what is no address of a PostgreSQL; it never repeats the text, which may hold a password. */
export const notAnAddress = (variable: string): StartError =>
  new StartError(
    `${variable} is not the address of a PostgreSQL. Write it as postgresql://user:password@host:5432/database, with special characters in the password percent-encoded.`,
  );
