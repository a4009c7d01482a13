import { SourceLinks } from '@/app/_components/source-links';
import { parseSource } from '@/lib/catalog/source';
import type { Drawing } from './drawing';
import { NAMED_SOURCES } from './named-sources';
import { Picture } from './picture';

/** A drawing on a page, with the same content in words below it. */
export function DrawingFigure({ drawing }: { readonly drawing: Drawing }) {
  const { title, description, sources } = drawing;
  return (
    <figure className="grid gap-2">
      <Picture drawing={drawing} />
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
