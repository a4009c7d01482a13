import type { Source } from '@/lib/catalog/source';

type SourceLinksProps = {
  readonly sources: readonly Source[];
  /** Whether each link opens in a new tab, so that an unfinished quiz stays open. */
  readonly opensTab?: boolean;
};

/** Links to sources. */
export function SourceLinks({ sources, opensTab = false }: SourceLinksProps) {
  return (
    <span className="text-sm text-muted">
      {sources.map(({ label, url }, place) => (
        <span key={label}>
          {place > 0 && ' · '}
          <a href={url} target={opensTab ? '_blank' : undefined} rel="noreferrer">
            {label}
          </a>
        </span>
      ))}
    </span>
  );
}
