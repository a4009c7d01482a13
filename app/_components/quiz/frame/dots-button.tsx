import { Ellipsis } from 'lucide-react';
import type { ComponentProps } from 'react';

/** One thing to do from the menu of a quiz. */
export type MenuItem = {
  readonly label: string;
  /** The key that does the same. */
  readonly shortcut?: string;
  readonly run: () => void;
};

/** The button of a quiz's menu, which looks the same with the menu behind it and without it yet. */
export function DotsButton(props: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      aria-label="More options"
      aria-haspopup="menu"
      {...props}
      className="-mr-2.5 grid size-11 shrink-0 place-items-center rounded-lg hover:bg-sunk"
    >
      <Ellipsis aria-hidden className="size-6" />
    </button>
  );
}
