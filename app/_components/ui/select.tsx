import type { ComponentProps } from 'react';
import { type ControlTexts, Labelled, tieToTexts } from './labelled';

type SelectProps = ComponentProps<'select'> & ControlTexts & { readonly isCompact?: boolean };

/** A labeled native select box, which works without JavaScript and on phones. */
export function Select({ label, name, hint, error, isCompact = false, children, ...select }: SelectProps) {
  const texts = { label, name, hint, error };
  return (
    <Labelled {...texts} isCompact={isCompact}>
      <select
        {...select}
        {...tieToTexts(texts)}
        className={`min-h-11 w-full rounded-lg border border-line-strong bg-card py-2 aria-invalid:border-wrong ${isCompact ? 'px-2' : 'px-3'}`}
      >
        {children}
      </select>
    </Labelled>
  );
}
