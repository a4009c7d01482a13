import type { Page } from '@playwright/test';
import { appDb } from './app-database';
import { findSignedIn } from './crib';

/** Returns how many of the signed-in learner's responses count: those in the database that were not undone. */
export async function keptReviews(page: Page): Promise<number> {
  const learnerId = await findSignedIn(page.context());
  const db = await appDb();
  return (await db.review.count({ where: { learnerId } })) - (await db.retraction.count({ where: { learnerId } }));
}

/** Returns how many responses the database has from the learner with this address, and for how many different turns. */
export async function storedReviews(email: string): Promise<{ readonly rows: number; readonly turns: number }> {
  const reviews = await (await appDb()).review.findMany({
    where: { learner: { account: { email } } },
    select: { turnId: true },
  });
  return { rows: reviews.length, turns: new Set(reviews.map(({ turnId }) => turnId)).size };
}
