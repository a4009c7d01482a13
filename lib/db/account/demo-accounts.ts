import type { Db } from '@/lib/db/connection/client';

/** Returns how many accounts have an address in a domain or, without a domain, how many accounts there are. */
export const countAccounts = (db: Db, domain?: string): Promise<number> =>
  db.account.count({ where: domain === undefined ? {} : inDomain(domain) });

const inDomain = (domain: string) => ({ email: { endsWith: `@${domain}` } });

/** Removes the accounts of a domain, their data, and the classrooms that only they teach. */
export async function removeAccounts(db: Db, domain: string): Promise<void> {
  await db.$transaction(removals(db, domain));
}

/**
 * Moves the accounts of one domain to another. Accounts that already had an address in the other domain are removed in
 * the same transaction.
 */
export async function moveAccounts(db: Db, from: string, to: string): Promise<void> {
  await db.$transaction([
    ...removals(db, to),
    db.$executeRaw`
      UPDATE "Account" SET "email" = split_part("email", '@', 1) || '@' || ${to} WHERE "email" LIKE '%@' || ${from}`,
  ]);
}

function removals(db: Db, domain: string) {
  const theirs = { learner: { account: inDomain(domain) } };
  return [
    db.classroom.deleteMany({
      where: {
        enrolments: {
          some: { role: 'instructor', ...theirs },
          none: { role: 'instructor', NOT: theirs },
        },
      },
    }),
    db.account.deleteMany({ where: inDomain(domain) }),
  ];
}
