import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Db } from '@/lib/db/connection/client';
import { StartError } from '@/lib/system/start-error';
import { unlessAborted } from '@/lib/system/unless-aborted';
import { generateIfNeeded } from './build/build';
import { runStoppable } from './run/run-command';
import { requireDatabase } from './serve/database-as-is';
import { loadEnvironment } from './serve/load-environment';
import { openOrShareDatabase } from './serve/open-database';

const ROOT = path.resolve(import.meta.dirname, '../..');

const USAGE = [
  'npm run admin -- list',
  'or:  npm run admin -- grant EMAIL [--unverified]',
  'or:  npm run admin -- revoke EMAIL',
].join('\n');

const NO_ADMINISTRATOR =
  'There is no administrator. Make someone one with "npm run admin -- grant EMAIL", or use the link that the app prints at its next start.';

type Order = { readonly verb: 'list' | 'grant' | 'revoke'; readonly email: string; readonly trustsAddress: boolean };

/**
 * `npm run admin`: lists the administrators, makes the owner of an account an administrator, or takes the role away. It
 * also works while the app is running.
 */
await runStoppable(USAGE, async (stop) => {
  process.chdir(ROOT);
  const order = readOrder();
  await generateIfNeeded(ROOT, stop);
  const environment = loadEnvironment();
  requireDatabase(environment);
  const database = await openOrShareDatabase(environment, stop);
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

/** Reads what to do from the words after the command. Throws a StartError that says what is wrong with them. */
function readOrder(): Order {
  const { positionals, values } = readWords();
  const [verb, email, ...rest] = positionals;
  const isForOne = verb === 'grant' || verb === 'revoke';
  if (verb !== 'list' && !isForOne)
    throw misused(verb === undefined ? 'Say what to do.' : `"${verb}" is not a command.`);
  if (values.unverified && verb !== 'grant') throw misused('--unverified is only for grant.');
  const extra = isForOne ? rest : positionals.slice(1);
  if (extra.length > 0) throw misused(`"${extra.join(' ')}" should not follow "${positionals[isForOne ? 1 : 0]}".`);
  if (!isForOne) return { verb, email: '', trustsAddress: false };
  if (email === undefined) throw misused('Add the e-mail address of the account.');
  return { verb, email, trustsAddress: values.unverified };
}

function readWords() {
  try {
    return parseArgs({ allowPositionals: true, options: { unverified: { type: 'boolean', default: false } } });
  } catch {
    throw misused('The only option is --unverified.');
  }
}

function misused(fault: string): StartError {
  return new StartError(`${fault}\nUsage: ${USAGE}`);
}

/** Does what the command asks for. Returns what to print. Throws a StartError that says why it cannot be done. */
async function perform(db: Db, { verb, email, trustsAddress }: Order): Promise<string> {
  if (verb === 'list') return list(db);
  const { appoint } = await import('@/lib/administration/appoint');
  const done = await appoint(db, { email, becomes: verb === 'grant', trustsAddress }, new Date());
  if (!done.ok) throw new StartError(explain(done.code, email, verb));
  if (verb === 'grant') {
    return `${done.value.email} is an administrator now. The administrators' page is at /admin, and the account page links to it.`;
  }
  const { hasAdministrator } = await import('@/lib/db/administration/administrators');
  const left = (await hasAdministrator(db)) ? '' : ` ${NO_ADMINISTRATOR}`;
  return `${done.value.email} is not an administrator anymore.${left}`;
}

async function list(db: Db): Promise<string> {
  const { listAdministrators } = await import('@/lib/db/administration/administrators');
  const lines = (await listAdministrators(db)).map(
    ({ email, name, disabledAt }) => `${email}  ${name}${disabledAt === null ? '' : '  (account disabled)'}`,
  );
  return lines.length > 0 ? lines.join('\n') : NO_ADMINISTRATOR;
}

function explain(code: 'no-account' | 'not-verified' | 'unchanged', email: string, verb: Order['verb']): string {
  const isGrant = verb === 'grant';
  if (code === 'no-account') {
    return `No account has the address ${email}. ${isGrant ? 'Check its spelling, or sign up with it first.' : '"npm run admin -- list" lists the administrators.'}`;
  }
  if (code === 'unchanged') return `${email} ${isGrant ? 'is already an administrator' : 'is not an administrator'}.`;
  return `The address ${email} is not verified, so anyone could have created that account. Open the link in the verification e-mail first. If you know whose account it is, add --unverified.`;
}
