import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Db } from '@/lib/db/connection/client';
import { StartError } from '@/lib/system/start-error';
import { unlessAborted } from '@/lib/system/unless-aborted';
import { generateIfNeeded } from './build/build';
import { runStoppable } from './run/run-command';
import { loadEnvironment } from './serve/load-environment';
import { openOrShareDatabase } from './serve/open-database';

const ROOT = path.resolve(import.meta.dirname, '../..');

const USAGE = [
  'npm run admin -- list',
  'or:  npm run admin -- grant EMAIL [--unverified]',
  'or:  npm run admin -- revoke EMAIL',
].join('\n');

type Order = { readonly verb: 'list' | 'grant' | 'revoke'; readonly email: string; readonly trustsAddress: boolean };

/**
 * `npm run admin`: lists the administrators, makes the owner of an account an administrator, or takes the role away. It
 * also works while the app runs.
 */
await runStoppable(USAGE, async (stop) => {
  process.chdir(ROOT);
  const order = readOrder();
  await generateIfNeeded(ROOT, stop);
  const database = await openOrShareDatabase(loadEnvironment(), stop);
  try {
    const { openDb } = await import('@/lib/db/connection/client');
    const db = openDb(database.url);
    try {
      console.log(await unlessAborted(stop, perform(db, order)));
    } finally {
      await db.$disconnect();
    }
  } finally {
    await database.close();
  }
});

function readOrder(): Order {
  const { positionals, values } = readWords();
  const [verb, email = '', ...rest] = positionals;
  if (verb === 'list' && email === '') return { verb, email, trustsAddress: false };
  if ((verb === 'grant' || verb === 'revoke') && email !== '' && rest.length === 0) {
    return { verb, email, trustsAddress: values.unverified };
  }
  throw new StartError(`Use: ${USAGE}`);
}

function readWords() {
  try {
    return parseArgs({ allowPositionals: true, options: { unverified: { type: 'boolean', default: false } } });
  } catch (cause) {
    throw new StartError(`${cause instanceof Error ? cause.message : cause}\nUse: ${USAGE}`, { cause });
  }
}

/** Does what the command asks for. Returns what to print. Throws a StartError that says why it cannot be done. */
async function perform(db: Db, { verb, email, trustsAddress }: Order): Promise<string> {
  if (verb === 'list') return list(db);
  const { appoint } = await import('@/lib/administration/appoint');
  const done = await appoint(db, { email, becomes: verb === 'grant', trustsAddress }, new Date());
  if (!done.ok) throw new StartError(explain(done.code, email, verb));
  return verb === 'grant'
    ? `${done.value.email} is an administrator now. The page is at /admin, and the account page links to it.`
    : `${done.value.email} is not an administrator anymore.`;
}

async function list(db: Db): Promise<string> {
  const { listAdministrators } = await import('@/lib/db/administration/administrators');
  const lines = (await listAdministrators(db)).map(({ email, name }) => `${email}  ${name}`);
  return lines.length > 0 ? lines.join('\n') : 'There is no administrator. "npm run admin -- grant EMAIL" makes one.';
}

function explain(code: 'no-account' | 'not-verified' | 'unchanged', email: string, verb: Order['verb']): string {
  if (code === 'no-account') return `No account has the address ${email}. Sign up with it first.`;
  if (code === 'unchanged')
    return `${email} ${verb === 'grant' ? 'is already an administrator' : 'is not an administrator'}.`;
  return `The address ${email} is not verified, so anyone could have created that account. Open the link in the verification e-mail first. If you know whose account it is, add --unverified.`;
}
