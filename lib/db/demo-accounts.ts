import type { Db } from './client';

/** How many accounts have an address in a domain, and how many have not. */
export async function countAccounts(
  db: Db,
  domain: string,
): Promise<{ readonly inside: number; readonly outside: number }> {
  const [inside, all] = await Promise.all([
    db.account.count({ where: { email: { endsWith: `@${domain}` } } }),
    db.account.count(),
  ]);
  return { inside, outside: all - inside };
}

/** Removes the accounts of a domain, all that they learnt, and the classrooms that they alone teach. */
export async function removeAccounts(db: Db, domain: string): Promise<void> {
  const theirs = { learner: { account: { email: { endsWith: `@${domain}` } } } };
  await db.$transaction([
    db.classroom.deleteMany({
      where: {
        enrolments: {
          some: { role: 'instructor', ...theirs },
          none: { role: 'instructor', NOT: theirs },
        },
      },
    }),
    db.account.deleteMany({ where: { email: { endsWith: `@${domain}` } } }),
  ]);
}
