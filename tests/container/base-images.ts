import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { restorePrograms } from '@/lib/postgres/programs';
import { installNode } from '../install-node';
import type { Engine } from './engine';

/** The names that `Containerfile` and `compose.yaml` use. */
const NODE_IMAGE = 'node:24-bookworm-slim';
const POSTGRES_IMAGE = 'postgres:18';

const root = path.resolve(import.meta.dirname, '../..');
const certificates = '/etc/ssl/certs/ca-certificates.crt';
/** The Debian packages that contain what Node needs, and the programs that the instructions of `Containerfile` call. */
const PACKAGES = [
  ...['base-files', 'libc6', 'libgcc-s1', 'libstdc++6'],
  ...['bash', 'dash', 'coreutils', 'libacl1', 'libattr1', 'libgmp10', 'libselinux1', 'libpcre2-8-0', 'libtinfo6'],
];

/**
 * Makes the two images that otherwise come from a registry: a small Debian with Node 24 and npm, and PostgreSQL 18.
 * They consist of packages of this machine's Debian release and of packages from npm's registry, so no image registry
 * is needed.
 * @param folder an empty folder for the files, which can be removed afterward
 */
export function makeBaseImages(engine: Engine, folder: string): void {
  const debian = path.join(folder, 'debian');
  // Debian's programs are in /usr, and these links lead there.
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    fs.mkdirSync(path.join(debian, 'usr', name), { recursive: true });
    fs.symlinkSync(`usr/${name}`, path.join(debian, name));
  }
  unpack(PACKAGES, folder, debian);
  fs.writeFileSync(path.join(debian, 'etc/group'), 'root:x:0:\nnode:x:1000:\npostgres:x:999:\n');
  fs.writeFileSync(
    path.join(debian, 'etc/passwd'),
    ['root:x:0:0::/root:/bin/sh', 'node:x:1000:1000::/home/node:/bin/sh', 'postgres:x:999:999::/:/bin/sh', ''].join(
      '\n',
    ),
  );
  const withNode = copyOf(debian, path.join(folder, 'node'));
  addNode(withNode, path.join(folder, 'npm'));
  engine.importImage(withNode, NODE_IMAGE, ['CMD ["node"]']);
  const withPostgres = copyOf(debian, path.join(folder, 'postgres'));
  addPostgres(withPostgres, folder);
  const instructions = ['ENV LD_LIBRARY_PATH=/usr/local/lib', 'ENTRYPOINT ["postgres-entry"]', 'STOPSIGNAL SIGINT'];
  engine.importImage(withPostgres, POSTGRES_IMAGE, instructions);
}

/** Unpacks Debian packages of this machine's release without installing them. Manuals are left out. */
function unpack(packages: readonly string[], folder: string, into: string): void {
  const loads = fs.mkdtempSync(path.join(folder, 'packages-'));
  execFileSync('apt-get', ['download', '-qq', ...packages], { cwd: loads, stdio: ['ignore', 'ignore', 'pipe'] });
  for (const name of fs.readdirSync(loads)) {
    const script = 'dpkg-deb --fsys-tarfile "$1" | tar -x --keep-directory-symlink -C "$2"';
    execFileSync('sh', ['-c', script, 'sh', path.join(loads, name), into]);
  }
  for (const name of ['doc', 'man', 'locale', 'info'])
    fs.rmSync(path.join(into, 'usr/share', name), { recursive: true, force: true });
}

function copyOf(folder: string, copy: string): string {
  execFileSync('cp', ['-a', folder, copy]);
  return copy;
}

/** Adds Node, npm, and the registry and certificates that this machine's npm uses. */
function addNode(image: string, folder: string): void {
  const programs = installNode('24', folder, ['npm@11']);
  const local = path.join(image, 'usr/local');
  fs.mkdirSync(path.join(local, 'lib/node_modules'), { recursive: true });
  for (const name of ['bin', 'etc']) fs.mkdirSync(path.join(local, name), { recursive: true });
  fs.copyFileSync(path.join(programs, 'node'), path.join(local, 'bin/node'));
  copyOf(path.join(folder, 'node_modules/npm'), path.join(local, 'lib/node_modules/npm'));
  fs.symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', path.join(local, 'bin/npm'));
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8' }).trim();
  fs.writeFileSync(path.join(local, 'etc/npmrc'), `registry=${registry}\ncafile=${certificates}\n`);
  fs.mkdirSync(path.join(image, path.dirname(certificates)), { recursive: true });
  fs.copyFileSync(certificates, path.join(image, certificates));
}

/** Adds the PostgreSQL that this project installs from npm's registry, and what else the image "postgres" has. */
function addPostgres(image: string, folder: string): void {
  unpack(['util-linux', 'libcap-ng0', 'sed', 'grep'], folder, image);
  const local = path.join(image, 'usr/local');
  fs.mkdirSync(path.join(local, 'bin'), { recursive: true });
  execFileSync('cp', ['-a', ...['bin', 'lib', 'share'].map((name) => path.join(restorePrograms(root), name)), local]);
  fs.copyFileSync(path.join(import.meta.dirname, 'postgres-entry.sh'), path.join(local, 'bin/postgres-entry'));
  addPgIsReady(local, folder);
}

/** Adds Debian's `pg_isready`, which the package from npm's registry lacks, to a folder of PostgreSQL. */
function addPgIsReady(local: string, folder: string): void {
  const depends = execFileSync('apt-cache', ['depends', 'postgresql-client'], { encoding: 'utf8' });
  const client = /postgresql-client-\d+/.exec(depends)?.[0];
  if (client === undefined) throw new Error('Debian has no package with pg_isready');
  const unpacked = path.join(folder, 'client');
  fs.mkdirSync(unpacked);
  unpack([client], folder, unpacked);
  const [major = ''] = fs.readdirSync(path.join(unpacked, 'usr/lib/postgresql'));
  fs.copyFileSync(
    path.join(unpacked, 'usr/lib/postgresql', major, 'bin/pg_isready'),
    path.join(local, 'bin/pg_isready'),
  );
}
