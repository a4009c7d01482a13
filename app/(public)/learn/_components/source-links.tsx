import type { Source } from '@/lib/catalog/source';

/** Where something is written down. */
export function SourceLinks({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <span className="text-sm text-muted">
      {sources.map((source, place) => (
        <span key={source.label}>
          {place > 0 && ' · '}
          <a href={source.url} rel="noreferrer">
            {source.label}
          </a>
        </span>
      ))}
    </span>
  );
}
