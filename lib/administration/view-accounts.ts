import { countActs, type ListedAct, listActs } from '@/lib/db/administration/acts';
import {
  findManagedAccount,
  type Listed,
  type ListedAccount,
  type ListedClass,
  listManagedAccounts,
  listManagedClasses,
  type ManagedAccount,
} from '@/lib/db/administration/managed-accounts';
import type { Db } from '@/lib/db/connection/client';
import type { Administrator } from './find-administrator';

export type { ListedAccount, ListedAct, ListedClass, ManagedAccount };

/** The number of entries on one page of a list. */
export const PAGE_SIZE = 50;

/** One page of a list. */
export type ListPage<Entry> = Listed<Entry> & {
  /** The page, from 1 to `pageCount`. */
  readonly page: number;
  readonly pageCount: number;
};

/** Reads the page number from a URL. Anything other than a number means the first page. */
export const readPage = (given: unknown): number =>
  typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1;

/** Returns a page of the accounts whose name or address contains a string, the latest accounts first. */
export const viewAccounts = (
  db: Db,
  _: Administrator,
  { search, page }: { readonly search: string; readonly page: number },
): Promise<ListPage<ListedAccount>> => takePage(page, (range) => listManagedAccounts(db, search.trim(), range));

/** Returns a page of the classes, the latest first, with nothing about what their learners answered. */
export const viewClasses = (db: Db, _: Administrator, page: number): Promise<ListPage<ListedClass>> =>
  takePage(page, (range) => listManagedClasses(db, range));

/** Returns a page of what administrators did, the latest first. */
export const viewActs = (db: Db, _: Administrator, page: number): Promise<ListPage<ListedAct>> =>
  takePage(page, async (range) => ({
    entries: await listActs(db, { accountId: null, ...range }),
    total: await countActs(db),
  }));

/** The maximum number of acts that the page of an account lists. */
const MOST_ACTS = 20;

/** An account, and what administrators did to it. */
export type AccountForAdministrator = ManagedAccount & { readonly acts: readonly ListedAct[] };

/** Returns an account as an administrator sees it; null if it does not exist. */
export async function viewManagedAccount(
  db: Db,
  _: Administrator,
  accountId: string,
): Promise<AccountForAdministrator | null> {
  const account = await findManagedAccount(db, accountId);
  return account && { ...account, acts: await listActs(db, { accountId, limit: MOST_ACTS, offset: 0 }) };
}

type Range = { readonly limit: number; readonly offset: number };

async function takePage<Entry>(page: number, list: (range: Range) => Promise<Listed<Entry>>): Promise<ListPage<Entry>> {
  const listed = await list({ limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  return { ...listed, page, pageCount: Math.max(1, Math.ceil(listed.total / PAGE_SIZE)) };
}
