import { Chevron } from '@/app/(public)/_components/chevron';
import type { Source } from '@/lib/catalog/source';
import type { SourceNumbers } from './number-sources';

type SourceMarksProps = { readonly sources: readonly Source[]; readonly numbers: SourceNumbers };

/** Small numbers after a sentence, each linked to the source with that number in the list at the end. */
export function SourceMarks({ sources, numbers }: SourceMarksProps) {
  return (
    <sup className="whitespace-nowrap text-xs leading-none">
      {sources.map(({ label, url }) => (
        <a
          key={label}
          href={url}
          rel="noreferrer"
          title={label}
          aria-label={`Source ${numbers.get(label)?.number}: ${label}`}
          className="px-0.5 text-muted"
        >
          {numbers.get(label)?.number}
        </a>
      ))}
    </sup>
  );
}

/** The numbered sources of a page, folded. */
export function SourceList({ numbers }: { readonly numbers: SourceNumbers }) {
  return (
    <details className="group border-y border-line">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-semibold [&::-webkit-details-marker]:hidden">
        Sources <span className="flex-1 font-normal text-muted">{numbers.size}</span>
        <Chevron />
      </summary>
      <ol className="grid list-decimal pb-2 pl-8 text-sm marker:text-muted">
        {[...numbers.values()].map(({ source }) => (
          <li key={source.label}>
            <a href={source.url} rel="noreferrer" className="inline-block py-1 pointer-coarse:py-3">
              {source.label}
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
