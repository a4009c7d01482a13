import Link from 'next/link';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/field';
import { keepEverything } from '../actions';

/**
 * Tells a learner who started before goals existed that they can choose one. It disappears when they choose a goal or
 * decline.
 */
export function GoalNews() {
  return (
    <Notice tone="plain">
      <p className="mb-2">
        You are studying all topics. If you’re preparing for an exam or a job,{' '}
        <Link href="/settings#goals">choose a goal</Link>.
      </p>
      <form action={keepEverything}>
        <Button type="submit" look="plain">
          Keep everything
        </Button>
      </form>
    </Notice>
  );
}
