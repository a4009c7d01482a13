import type { ReactNode } from 'react';

type ActionBarProps = {
  /** The primary action. It has the same position and size before and after the answer. */
  readonly primary: ReactNode;
  /** Quiet buttons. They are above the primary button on phones, and to the left of it elsewhere. */
  readonly children?: ReactNode;
  readonly className?: string;
  /** Whether the quiet buttons share a row with the primary button on phones too. */
  readonly isOneRow?: boolean;
};

/**
 * The position of the bar: at the bottom of the window, above a phone's keyboard, and part of the page in a very short
 * window.
 */
export const BAR_PLACE =
  'fixed inset-x-0 bottom-[var(--keyboard,0px)] z-20 border-t border-line pb-[env(safe-area-inset-bottom)] short:static short:-mx-4';

/** The bar at the bottom of a quiz. Its left edge is aligned with the page. */
export function ActionBar({
  primary,
  children,
  className = `${BAR_PLACE} bg-paper`,
  isOneRow = false,
}: ActionBarProps) {
  const rows = isOneRow
    ? 'max-sm:flex max-sm:items-center max-sm:gap-2 max-sm:*:last:grow'
    : 'has-[[data-quiet]]:pt-1 sm:has-[[data-quiet]]:pt-3';
  return (
    <div data-testid="action-bar" className={className}>
      <div className="mx-auto max-w-2xl px-4 lg:max-w-[66rem]">
        <div
          className={`grid gap-1 py-3 sm:flex sm:items-center sm:gap-2 lg:max-w-160 low:flex low:items-center low:gap-2 low:py-2 ${rows}`}
        >
          {children && (
            <div data-quiet className={`-mx-4 flex justify-between sm:mr-0 low:mr-0 ${isOneRow ? 'max-sm:mr-0' : ''}`}>
              {children}
            </div>
          )}
          <div className="grid *:min-h-13 sm:ml-auto sm:w-48 low:ml-auto low:min-w-32 low:flex-1 low:*:min-h-11">
            {primary}
          </div>
        </div>
      </div>
    </div>
  );
}

/** A bar with stacked buttons that are as wide as the answers. */
export function WideBar({ children }: { readonly children: ReactNode }) {
  return (
    <div data-testid="action-bar" className={`${BAR_PLACE} bg-paper`}>
      <div className="mx-auto max-w-2xl px-4 lg:max-w-[66rem]">
        <div className="grid gap-2 py-3 *:min-h-13 lg:max-w-160 low:grid-cols-2 low:py-2 low:*:min-h-11">
          {children}
        </div>
      </div>
    </div>
  );
}
