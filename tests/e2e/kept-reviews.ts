import type { Page } from '@playwright/test';
import { appDb } from './app-database';
import { findSignedIn } from './crib';

/**
 * How many responses of the learner who is signed in count: those that the database keeps, without those that were
 * undone.
 */
export async function keptReviews(page: Page): Promise<number> {
  const learnerId = await findSignedIn(page.context());
  const db = await appDb();
  return (await db.review.count({ where: { learnerId } })) - (await db.retraction.count({ where: { learnerId } }));
}

/** How many responses of the learner with this address the database keeps, and how many different turns they are to. */
export async function storedReviews(email: string): Promise<{ readonly rows: number; readonly turns: number }> {
  const reviews = await (await appDb()).review.findMany({
    where: { learner: { account: { email } } },
    select: { turnId: true },
  });
  return { rows: reviews.length, turns: new Set(reviews.map(({ turnId }) => turnId)).size };
}
