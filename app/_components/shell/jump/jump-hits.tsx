import { PortText } from '@/app/_components/port-text';
import type { useListbox } from '@/app/_components/use-listbox';
import type { LookupHit } from '@/lib/catalog/look-up';

type JumpHitsProps = {
  readonly listbox: ReturnType<typeof useListbox<LookupHit>>;
  readonly hits: readonly LookupHit[];
};

/** The results, as a list to choose from. */
export function JumpHits({ listbox, hits }: JumpHitsProps) {
  return (
    <ul {...listbox.listProps} aria-label="Found" className="max-h-[60dvh] overflow-y-auto p-2">
      {hits.map((hit, index) => (
        <li
          key={hit.path}
          {...listbox.itemProps(index)}
          className="grid min-h-11 cursor-pointer grid-cols-[4.5rem_1fr] items-baseline gap-x-3 rounded-lg px-3 py-2 aria-selected:bg-accent-sunk aria-selected:inset-ring-2 aria-selected:inset-ring-accent"
        >
          {hit.port === null ? (
            <span className="text-sm text-muted">Topic</span>
          ) : (
            <span className="font-mono tabular-nums">{hit.port}</span>
          )}
          <span className="truncate font-medium">{hit.title}</span>
          {hit.detail !== hit.title && (
            <span className="col-start-2 truncate text-sm text-muted">
              <PortText text={hit.detail} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
