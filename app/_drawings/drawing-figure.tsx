import { SourceLinks } from '@/app/_components/source-links';
import { parseSource } from '@/lib/catalog/source';
import type { Drawing } from './drawing';
import { NAMED_SOURCES } from './named-sources';

/** A drawing on a page, and below it the same in words. */
export function DrawingFigure({ drawing }: { readonly drawing: Drawing }) {
  const { name, title, description, sources, picture } = drawing;
  return (
    <figure className="grid gap-2">
      <svg
        viewBox="0 0 320 200"
        role="img"
        aria-labelledby={`${name}-title`}
        aria-describedby={`${name}-desc`}
        className="h-auto w-full rounded-xl border border-line bg-card text-ink forced-colors:[--accent:Highlight] forced-colors:[--card:Canvas] forced-colors:[--muted:CanvasText] forced-colors:[--on-accent:HighlightText] forced-colors:[--sunk:Canvas]"
        fontSize={12}
        fontFamily="var(--font-sans)"
        fill="currentColor"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <title id={`${name}-title`}>{title}</title>
        <desc id={`${name}-desc`}>{description}</desc>
        {picture}
      </svg>
      <figcaption>
        <details className="text-sm text-muted">
          <summary className="flex min-h-11 w-fit cursor-pointer items-center underline underline-offset-3">
            {title}, in words
          </summary>
          <p className="pb-2">
            {description} <SourceLinks sources={sources.flatMap((text) => parseSource(text, NAMED_SOURCES) ?? [])} />
          </p>
        </details>
      </figcaption>
    </figure>
  );
}
