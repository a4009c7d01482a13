import { Menu } from '@base-ui/react/menu';
import { DotsButton, type MenuItem } from './dots-button';

/** The menu of a quiz, which opens as soon as it is there. */
export function QuizMenu({ items }: { readonly items: readonly MenuItem[] }) {
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={<DotsButton />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-30">
          <Menu.Popup className="min-w-56 rounded-xl border border-line-strong bg-card py-1 shadow-lg outline-none">
            {items.map(({ label, shortcut, run }) => (
              <Menu.Item
                key={label}
                onClick={run}
                aria-keyshortcuts={shortcut}
                className="flex min-h-11 cursor-pointer items-center justify-between gap-6 px-4 outline-none data-highlighted:bg-sunk forced-colors:data-highlighted:outline-2"
              >
                {label}
                {shortcut !== undefined && (
                  <kbd aria-hidden className="hidden font-mono text-sm text-muted sm:inline">
                    {shortcut}
                  </kbd>
                )}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
