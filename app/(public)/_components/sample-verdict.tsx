'use client';

import { groundOf, VerdictPanel } from '@/app/_components/quiz/verdict-panel';
import { Button, ButtonLink } from '@/app/_components/ui/button';
import type { VerdictView } from '@/lib/study/answer/verdict-view';

/** The verdict on a sample question, with links to continue. */
export default function SampleVerdict({
  verdict,
  onAnother,
}: {
  readonly verdict: VerdictView;
  readonly onAnother: () => void;
}) {
  return (
    <>
      <VerdictPanel verdict={verdict} className={`rounded-xl border px-4 pt-3 pb-1 ${groundOf(verdict)}`} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/start">Start for free</ButtonLink>
        <Button look="plain" onClick={onAnother}>
          Another one
        </Button>
      </div>
    </>
  );
}
