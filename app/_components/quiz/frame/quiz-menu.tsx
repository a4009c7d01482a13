import { useRef } from 'react';
import { LineIcon } from '../../ui/line-icon';

/** An entry in the menu of a quiz. */
export type MenuItem = {
  readonly label: string;
  /** The keyboard shortcut for the same action. */
  readonly shortcut?: string;
  readonly run: () => void;
};

/** The menu of a quiz. Like the account menu, it is a native popover. */
export function QuizMenu({ items }: { readonly items: readonly MenuItem[] }) {
  const popover = useRef<HTMLDivElement>(null);
  const choose = (run: () => void) => {
    // The menu closes first, so that the focus is restored before the action moves it.
    popover.current?.hidePopover?.();
    run();
  };
  return (
    <>
      <button
        type="button"
        popoverTarget="quiz-menu"
        aria-label="More options"
        className="-mr-2.5 grid size-11 shrink-0 place-items-center rounded-lg hover:bg-sunk"
      >
        <LineIcon name="more" className="size-6" />
      </button>
      <div
        ref={popover}
        id="quiz-menu"
        data-testid="quiz-menu"
        popover="auto"
        className="fixed inset-[3.5rem_max(1rem,calc(50vw-32rem))_auto_auto] m-0 min-w-60 rounded-xl border border-line-strong bg-card p-1 text-ink shadow-lg"
      >
        {items.map(({ label, shortcut, run }) => (
          <button
            key={label}
            type="button"
            onClick={() => choose(run)}
            aria-keyshortcuts={shortcut}
            className="flex min-h-11 w-full items-center justify-between gap-6 rounded-lg px-3 text-start hover:bg-sunk"
          >
            {label}
            {shortcut !== undefined && (
              <kbd aria-hidden className="hidden font-mono text-sm text-muted sm:inline">
                {shortcut}
              </kbd>
            )}
          </button>
        ))}
      </div>
    </>
  );
}
