import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { Button, ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { type MockDoor, viewMockDoor } from '@/lib/study/mock/view-mock';
import { formatCount } from '@/lib/words/count';
import { beginMock } from './actions';

export const metadata: Metadata = { title: 'Mock exam' };

export default async function MockPage() {
  const learnerId = await requireLearnerId('/today/practice/mock');
  const door = await viewMockDoor(getApp(), learnerId, new Date());
  if (!door.ok) redirect('/gone');
  return (
    <SignedInShell here="/today">
      <div className="grid max-w-2xl gap-6">
        <h1 className="text-h1 font-semibold">Mock exam</h1>
        <Door door={door.value} />
      </div>
    </SignedInShell>
  );
}

function Door({ door }: { readonly door: MockDoor }) {
  const { open, isOffered, goalName, questionCount, minutes } = door;
  if (open) {
    return (
      <>
        <p className="text-lg">
          Your exam is in progress: {open.done} of {formatCount(open.total, 'question')} answered,{' '}
          {formatCount(open.minutesLeft, 'minute')} left.
        </p>
        <div>
          <ButtonLink href="/today/practice/mock/exam" prefetch={false}>
            Continue the exam
          </ButtonLink>
        </div>
      </>
    );
  }
  if (!isOffered) {
    return (
      <>
        <p className="text-lg">A mock exam needs a goal with at least 30 topics. Choose one in your settings.</p>
        <div>
          <ButtonLink href="/settings#goals" prefetch={false}>
            Choose a goal
          </ButtonLink>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="text-lg">
        You answer {formatCount(questionCount, 'question')} on {goalName} in {formatCount(minutes, 'minute')}. When the
        exam is over, you will see which answers were right.
      </p>
      <ul className="grid list-disc gap-2 pl-5">
        <li>
          Questions are divided among topics in the same proportions as in your goal, and they include topics that you
          have not started.
        </li>
        <li>
          The clock does not stop. You can leave and come back until time is up, or finish early from the menu.
          Unanswered questions count as wrong.
        </li>
        <li>There are no hints, and you cannot undo an answer. Each answer counts as a review.</li>
        <li>The exam covers our topics only. Its result does not tell you whether you would pass the real exam.</li>
      </ul>
      <form action={beginMock} data-testid="begin-mock">
        <Button type="submit">Start the exam</Button>
      </form>
    </>
  );
}
