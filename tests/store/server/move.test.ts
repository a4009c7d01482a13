import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate } from '@/lib/db/migrations/migrate';
import { startPrivatePostgres } from '@/lib/postgres/start';
import { contents } from '../contents';
import { createEmptyDatabase } from '../database';
import { runCli } from '../run-cli';
import { newLearner, studyContext } from '../study';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Starts a private database with two learners. */
async function startFilled() {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-move-'));
  fs.chmodSync(dataDir, 0o711);
  cleanUps.push(() => {
    const home = path.join(dataDir, 'postgres');
    if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true });
    fs.rmSync(dataDir, { recursive: true, force: true });
  });
  const server = await startPrivatePostgres({ dataDir, say: () => undefined });
  cleanUps.push(server.stop);
  await migrate(server.url);
  const context = studyContext(server.url);
  for (let nth = 0; nth < 2; nth++) await newLearner(context, new Date());
  await context.db.$disconnect();
  return { dataDir, ...server };
}

describe('commands', { timeout: 240_000 }, () => {
  it('back up a private database while it runs, and restore it into a server', async () => {
    const { dataDir, url } = await startFilled();
    const out = path.join(dataDir, 'copy.gz');
    expect(await runCli('backup', ['--out', out], { DATA_DIR: dataDir })).toMatch(/^0: Wrote .*copy\.gz: 4 rows\b/);
    expect(await runCli('backup', ['--out', out], { DATA_DIR: dataDir })).toMatch(/^1: .* already exists/);
    const target = await createEmptyDatabase();
    const restore = (words: string[]) => runCli('restore', words, { DATABASE_URL: target, DATA_DIR: dataDir });
    expect(await restore([out])).toMatch(/^0: Restored .*copy\.gz: 4 rows\b/);
    expect(await contents(target)).toEqual(await contents(url));
    expect(await restore([out])).toMatch(/^1: The database is not empty, so nothing was changed\./);
    expect(await restore([])).toMatch(/^1: Say which backup/);
  });

  it('move a private database to a server completely, once the app is stopped', async () => {
    const { dataDir, url, stop } = await startFilled();
    const target = await createEmptyDatabase();
    const before = await contents(url);
    const move = () => runCli('move', ['--to', target], { DATA_DIR: dataDir });
    expect(await move()).toMatch(/^1: Well Known is already running with this data folder/);
    await stop();
    expect(await move()).toMatch(/^0: Moved: 4 rows\b/);
    expect(await contents(target)).toEqual(before);
    expect(await move()).toMatch(/^1: The database is not empty, so nothing was changed\./);
  });
});
