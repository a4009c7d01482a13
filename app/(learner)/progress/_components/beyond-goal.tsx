import Link from 'next/link';
import { formatCount, plural } from '@/lib/words/count';

/** Says how many topics are outside the learner's goals, and where to find them. */
export function BeyondGoal({ count }: { readonly count: number }) {
  return (
    <p className="text-muted">
      {formatCount(count, 'more topic')} {plural(count, 'is', 'are')} outside your goals. You can read and practice them
      in{' '}
      <Link href="/topics" prefetch={false}>
        Topics
      </Link>
      , or add a goal in{' '}
      <Link href="/settings#goals" prefetch={false}>
        Settings
      </Link>
      .
    </p>
  );
}
