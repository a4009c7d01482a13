import type { UseComboboxReturnValue } from 'downshift';
import type { LookupHit } from '@/lib/catalog/look-up';

type JumpHitsProps = { readonly box: UseComboboxReturnValue<LookupHit>; readonly hits: readonly LookupHit[] };

/** What was found, as a list to choose from. */
export function JumpHits({ box, hits }: JumpHitsProps) {
  return (
    <ul
      {...box.getMenuProps({ 'aria-label': 'Found' })}
      hidden={hits.length === 0}
      className="max-h-[60dvh] overflow-y-auto p-2"
    >
      {hits.map((hit, index) => (
        <li
          key={hit.path}
          {...box.getItemProps({ item: hit, index })}
          className="grid min-h-11 cursor-pointer grid-cols-[4.5rem_1fr] items-baseline gap-x-3 rounded-lg px-3 py-2 aria-selected:bg-accent-sunk aria-selected:inset-ring-2 aria-selected:inset-ring-accent"
        >
          {hit.port === null ? (
            <span className="text-sm text-muted">Topic</span>
          ) : (
            <span className="font-mono tabular-nums">{hit.port}</span>
          )}
          <span className="truncate font-medium">{hit.title}</span>
          {hit.detail !== hit.title && <span className="col-start-2 truncate text-sm text-muted">{hit.detail}</span>}
        </li>
      ))}
    </ul>
  );
}
