import type { ComponentProps } from 'react';
import { type ControlTexts, Labelled, tieToTexts } from './labelled';

type SelectProps = ComponentProps<'select'> & ControlTexts;

/** A labelled list to choose from: the browser's own, which works without a script and on a phone. */
export function Select({ label, name, hint, error, children, ...select }: SelectProps) {
  const texts = { label, name, hint, error };
  return (
    <Labelled {...texts}>
      <select
        {...select}
        {...tieToTexts(texts)}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-card px-3 py-2 aria-invalid:border-wrong"
      >
        {children}
      </select>
    </Labelled>
  );
}
