import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button';

const SHORTCUTS = [
  ['1 to 9', 'Choose an answer, name the next step, or grade a flashcard'],
  ['Enter', 'Finish a lesson, or check your answer and then continue'],
  ['Space', 'Flip a flashcard'],
  ['h', 'Show a hint'],
  ['u', 'Undo your last answer'],
  ['Esc', 'Leave the text field, so that the other keys work'],
  ['?', 'Show these shortcuts'],
] as const;

/** Lists the keyboard shortcuts of a quiz in a dialog, which is open while the component is mounted. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="shortcuts"
      className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-xl border border-line-strong bg-card p-6 text-ink backdrop:bg-black/50"
    >
      <h2 id="shortcuts" className="pb-3 text-xl font-semibold">
        Keyboard shortcuts
      </h2>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 pb-5">
        {SHORTCUTS.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line-strong px-1.5 font-mono text-sm whitespace-nowrap">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Button look="plain" onClick={() => dialog.current?.close()}>
        Close
      </Button>
    </dialog>
  );
}
