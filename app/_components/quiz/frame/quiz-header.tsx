import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { LineIcon } from '../../ui/line-icon';
import { useKeys } from '../use-keys';
import { type MenuItem, QuizMenu } from './quiz-menu';
import { ShortcutsDialog } from './shortcuts-dialog';
import { SittingProgress } from './sitting-progress';

type QuizHeaderProps = Parameters<typeof SittingProgress>[0] & {
  /** The path of the exit link. */
  readonly leaveTo: string;
  readonly items: readonly MenuItem[];
  /** The remaining time, or null without a time limit. */
  readonly clock: ReactNode;
};

/** The top of a quiz: the exit, the progress, and a menu. */
export function QuizHeader({ leaveTo, items, clock, ...progress }: QuizHeaderProps) {
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const showShortcuts = () => setShowsShortcuts(true);
  useKeys((key) => key === '?' && showShortcuts());
  return (
    <header className="sticky top-0 z-10 -mx-4 bg-paper px-4 short:static">
      <div className="flex h-14 items-center gap-3 low:h-12">
        <Link
          href={leaveTo}
          prefetch={false}
          aria-label="Leave"
          className="-ml-2.5 grid size-11 shrink-0 place-items-center rounded-lg text-ink hover:bg-sunk"
        >
          <LineIcon name="close" className="size-6" />
        </Link>
        <SittingProgress {...progress} />
        {clock}
        <QuizMenu items={[...items, { label: 'Keyboard shortcuts', shortcut: '?', run: showShortcuts }]} />
      </div>
      {showsShortcuts && <ShortcutsDialog onClose={() => setShowsShortcuts(false)} />}
    </header>
  );
}
