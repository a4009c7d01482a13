import { useEffect, useRef } from 'react';
import { Button } from '@/app/_components/ui/button';
import { formatCount } from '@/lib/words/count';

type FinishDialogProps = {
  readonly unansweredCount: number;
  readonly onFinish: () => Promise<void>;
  readonly onClose: () => void;
};

/** Asks whether to end the exam now, and says what that means. The dialog is open while it is rendered. */
export function FinishDialog({ unansweredCount, onFinish, onClose }: FinishDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="finish"
      className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-xl border border-line-strong bg-card p-6 text-ink backdrop:bg-black/50"
    >
      <h2 id="finish" className="pb-3 text-xl font-semibold">
        Finish the exam now?
      </h2>
      <p className="pb-5">
        {formatCount(unansweredCount, 'question')} {unansweredCount === 1 ? 'has' : 'have'} no answer yet. In the score,{' '}
        {unansweredCount === 1 ? 'it counts' : 'they count'} as wrong. You cannot come back to this exam.
      </p>
      <form action={onFinish} className="grid gap-2 *:min-h-13">
        <Button look="plain" onClick={() => dialog.current?.close()}>
          Continue the exam
        </Button>
        <Button type="submit">Finish and see my result</Button>
      </form>
    </dialog>
  );
}
