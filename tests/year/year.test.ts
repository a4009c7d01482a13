import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BackupKind, listBackups } from '@/lib/backup/backup-files';
import { findFreePort } from '@/lib/system/free-port';
import { mountSmallDisk } from '../crash/small-disk';
import { newPerson, post } from '../outside/permissions/cast';
import { makeDataDir, type RunningApp, removeDataDir } from '../outside/running-app';
import { makeVisitor, type Person, type Visitor } from '../outside/visitor';
import { makeOperator, type Place } from './operator';
import { buildOnce, makeRelease, type ReleaseChanges } from './releases';
import { answerOnce, countAll, inviteAll, openClass, trySignUp } from './school';
import { makeCertificate, startTlsProxy, visitSecurely } from './tls-proxy';

/** The file with everything that the operator is told. Read it after a change: does it say what to do? */
const DIARY = path.resolve(import.meta.dirname, '../results/year.txt');
const folder = makeDataDir();
const oldMachine = makeDataDir();
const newMachine = makeDataDir();
const operator = makeOperator(folder, DIARY);
const disk = mountSmallDisk(16);
const release = (changes: ReleaseChanges): string => makeRelease(path.join(folder, 'releases'), changes);

const FIRST = { '29990101000000_first': 'CREATE TABLE "First" (id INTEGER);' };
const SECOND = { ...FIRST, '29990201000000_second': 'ALTER TABLE "First" ADD name TEXT;' };
const third = (sql: string) => ({ ...SECOND, '29990301000000_third': sql });
const BROKEN = third('CREATE TABLE "Third" (id INTEGER); INSERT INTO "Third" SELECT 1 / 0;');
const FIXED = third('CREATE TABLE "Third" (id INTEGER);');
const LAST = { ...FIXED, '29990401000000_fourth': 'DROP TABLE "First";' };

let app: RunningApp | null = null;
let place: Place;
let root: Visitor;
let rootPerson = newPerson('Root');
const people: Person[] = Array.from({ length: 30 }, (_, nth) => newPerson(`Learner ${nth + 1}`));
const learners: Visitor[] = [];
/** The number of learners who keep learning for the whole year. */
const DILIGENT = 5;

beforeAll(async () => {
  buildOnce();
  place = { release: release({ version: '1.0.0' }), dataDir: oldMachine, port: await findFreePort() };
  root = makeVisitor(`http://127.0.0.1:${place.port}`);
}, 600_000);
afterAll(async () => {
  await app?.kill();
  disk?.unmount();
  for (const each of [oldMachine, newMachine]) removeDataDir(each);
  fs.rmSync(folder, { recursive: true, force: true });
  console.log(`Everything that the operator was told is in ${DIARY}.`);
});

const running = (): RunningApp => {
  if (app === null) throw new Error('the app is not running');
  return app;
};
async function start(where: Partial<Place> = {}): Promise<void> {
  place = { ...place, ...where };
  app = await operator.start(place);
}
async function stop(): Promise<void> {
  await running().stop();
  app = null;
}
const startInVain = (where: Partial<Place>): Promise<string> => operator.startInVain({ ...place, ...where });

/** Returns the names of the complete backups of one kind in a folder, the oldest first. */
function list(kind: BackupKind, where = path.join(place.dataDir, 'backups')): readonly string[] {
  return listBackups(where)
    .filter((backup) => backup.kind === kind)
    .map(({ name }) => name)
    .toReversed();
}
const expectBackups = (kind: BackupKind, count: number, where?: string) =>
  expect.poll(() => list(kind, where).length, { timeout: 30_000 }).toBe(count);
const readAdminPage = async (): Promise<string> => (await root.request('/admin')).text();
/** Lets a month pass, after which everyone has to sign in again. */
async function passMonth(days = 30): Promise<void> {
  await operator.pass({ days });
  for (const [nth, learner] of learners.slice(0, DILIGENT).entries()) await learner.signIn(people[nth] ?? rootPerson);
  await root.signIn(rootPerson);
}
/** Lets the diligent learners answer a question. */
async function learn(): Promise<void> {
  for (const learner of learners.slice(0, DILIGENT)) await answerOnce(learner);
}

describe('a year of an installation', () => {
  it('January: the printed link makes the administrator, 30 invited people join, and sign-up is closed', async () => {
    await start();
    await operator.awaitLog(running(), '/setup?token=');
    const link = /http\S+(\/setup\?token=\S+)/.exec(running().output())?.[1] ?? '';
    const made = await post(root, link, 'name="password"', { ...rootPerson, timeZone: 'UTC' });
    expect(made.headers.get('location')).toMatch(/\/admin$/);
    await post(root, '/admin', 'name="contact"', { rule: 'closed', contact: 'Ms. Rivera' });
    await inviteAll(root, await openClass(root, 'Networks 1'), people);
    const refused = await trySignUp(running().url, newPerson('Stranger'));
    expect('refusal' in refused && refused.refusal).toContain('Ms. Rivera');
    for (const person of people) {
      const joined = await trySignUp(running().url, person);
      if ('visitor' in joined) learners.push(joined.visitor);
    }
    expect(learners).toHaveLength(30);
    for (const learner of learners) await answerOnce(learner);
    expect(await countAll(place.dataDir)).toEqual({ accounts: 31, reviews: 30 });
  });

  it('January: backups are made every day', async () => {
    for (let day = 1; day <= 3; day++) {
      await operator.pass({ days: 1 });
      await expectBackups('automatic', day);
    }
    expect(await readAdminPage()).toContain('Next backup');
  });

  it('February: an upgrade backs up the database first, and everyone is still signed in', async () => {
    await passMonth();
    await stop();
    await start({ release: release({ version: '1.1.0', migrations: FIRST }) });
    expect(list('before-upgrade')).toHaveLength(1);
    await learn();
  });

  it('March: the only administrator leaves, and a command makes another', async () => {
    await passMonth();
    const deputy = people[0]?.email ?? '';
    expect((await operator.run(place, 'admin', 'revoke', rootPerson.email)).code).toBe(0);
    expect((await operator.run(place, 'admin', 'list')).said).toContain('grant EMAIL');
    expect((await operator.run(place, 'admin', 'grant', 'nobody@example.org')).code).toBe(1);
    const refused = await operator.run(place, 'admin', 'grant', deputy);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('--unverified') });
    expect((await operator.run(place, 'admin', 'grant', deputy, '--unverified')).code).toBe(0);
    root = learners[0] ?? root;
    rootPerson = people[0] ?? rootPerson;
    expect((await root.request('/admin')).status).toBe(200);
  });

  it.skipIf(disk === null)(
    'April: the disk of the backups is full, which administrators see, and nothing is lost',
    async () => {
      const where = disk?.folder ?? '';
      await passMonth();
      await stop();
      await start({ variables: { BACKUP_DIR: where } });
      await operator.pass({ days: 1 });
      await expectBackups('automatic', 1, where);
      disk?.fill();
      await operator.pass({ days: 1 });
      await operator.awaitLog(running(), 'no backup could be made');
      expect(await readAdminPage()).toContain('is full');
      expect((await operator.run(place, 'backup')).code).toBe(1);
      await learn();
      expect(fs.readdirSync(where).toSorted()).toEqual([...list('automatic', where), 'ballast']);
      expect(list('automatic', where)).toHaveLength(1);
      disk?.free();
      await operator.pass({ hours: 2 });
      await expectBackups('automatic', 2, where);
      await stop();
      await start({ variables: {} });
    },
  );

  it('May: a migration fails, and the previous version keeps running with the same data', async () => {
    await passMonth();
    await stop();
    const before = place.release;
    const said = await startInVain({ release: release({ version: '2.0.0-broken', migrations: BROKEN }) });
    expect(said).toMatch(/division by zero.*docs\/upgrade\.md/);
    await start({ release: before });
    await learn();
    await stop();
    await start({ release: release({ version: '2.0.0', migrations: FIXED }) });
    expect(list('before-upgrade'), 'one for each upgrade').toHaveLength(2);
  });

  it('June: the older version refuses the newer database, and works again with the backup from before', async () => {
    await stop();
    const older = path.join(folder, 'releases/1.1.0');
    expect(await startInVain({ release: older })).toMatch(/newer version.*docs\/upgrade\.md/);
    const backup = path.join(place.dataDir, 'backups', list('before-upgrade').at(-1) ?? '');
    const back = { ...place, release: older };
    expect((await operator.run(back, 'restore', backup)).code).toBe(1);
    expect((await operator.run(back, 'restore', backup, '--replace')).code).toBe(0);
    expect(list('before-restore'), 'what was replaced can be brought back').toHaveLength(1);
    await start({ release: older });
    await learn();
    await stop();
    await start({ release: path.join(folder, 'releases/2.0.0') });
  });

  it('July: the machine dies; a damaged backup is refused, and the one before it is restored on a new machine', async () => {
    await passMonth();
    await learn();
    const before = await countAll(place.dataDir);
    expect((await operator.run(place, 'backup')).code).toBe(0);
    await stop();
    const good = path.join(oldMachine, 'backups', list('well-known').at(-1) ?? '');
    const damaged = path.join(folder, 'damaged.gz');
    const bytes = fs.readFileSync(good);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x55;
    fs.writeFileSync(damaged, bytes);
    place = { ...place, dataDir: newMachine };
    expect(await operator.run(place, 'restore', damaged)).toMatchObject({
      code: 1,
      said: expect.stringContaining('damaged'),
    });
    const restored = await operator.run(place, 'restore', good);
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('secret') });
    fs.copyFileSync(path.join(oldMachine, 'secret'), path.join(newMachine, 'secret'));
    await start();
    expect(await countAll(newMachine)).toEqual(before);
    await learn();
  });

  it('October: the certificate of the proxy expires; the app keeps running, and a new certificate lets visitors in again', async () => {
    await operator.pass({ days: 90 });
    const port = await findFreePort();
    await stop();
    await start({ variables: { NEXTAUTH_URL: `https://localhost:${port}` } });
    const day = (years: number) => `${new Date().getUTCFullYear() + years}0101`;
    const outcomes: (number | string)[] = [];
    for (const [from, until] of [
      [-1, 2],
      [-2, -1],
      [-1, 2],
    ] as const) {
      const certificate = makeCertificate(folder, day(from), day(until));
      const proxy = await startTlsProxy(port, certificate, place.port);
      outcomes.push(await visitSecurely(port, certificate.cert));
      proxy.close();
      expect((await fetch(`${running().url}/api/health`)).status).toBe(200);
    }
    operator.note(`Visitors through the proxy got: ${outcomes.join(', ')}. The app itself answered each time.`);
    expect(outcomes).toEqual([200, 'CERT_HAS_EXPIRED', 200]);
    await stop();
    await start({ variables: {} });
  });

  it('December: an upgrade needs room for its backup, changes nothing without it, and keeps the year’s data', async () => {
    await passMonth(75);
    await learn();
    const before = await countAll(place.dataDir);
    await stop();
    const last = release({ version: '3.0.0', migrations: LAST });
    if (disk !== null) {
      disk.fill();
      const said = await startInVain({ release: last, variables: { BACKUP_DIR: disk.folder } });
      expect(said).toMatch(/is full.*BACKUP_DIR/);
      disk.free();
    }
    await start({ release: last });
    expect(await countAll(place.dataDir)).toEqual(before);
    expect(before).toEqual({ accounts: 31, reviews: 30 + DILIGENT * (disk === null ? 6 : 7) });
    await learn();
    expect(await makeVisitor(running().url).signIn(rootPerson)).toBe(true);
    await stop();
  });
});
