import type { Db } from '@/lib/db/connection/client';
import { countFirstAnswers } from '@/lib/db/learner/first-answers';

type FirstAnswers = ReturnType<typeof countFirstAnswers>;

/** How long counts are reused, in milliseconds. Difficulties change slowly, and counting answers reads many rows. */
const KEPT_MS = 3_600_000;

const counted = new WeakMap<Db, { readonly at: number; readonly answers: FirstAnswers }>();

/** Returns the results of the first answers about each concept. Each process counts them at most once an hour. */
export function listFirstAnswers(db: Db, now: Date): FirstAnswers {
  const known = counted.get(db);
  if (known && Math.abs(now.getTime() - known.at) < KEPT_MS) return known.answers;
  const answers = countFirstAnswers(db);
  counted.set(db, { at: now.getTime(), answers });
  answers.catch(() => counted.delete(db));
  return answers;
}
