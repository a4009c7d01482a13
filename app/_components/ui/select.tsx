import type { ComponentProps } from 'react';
import { type ControlTexts, Labeled, tieToTexts } from './labeled';

type SelectProps = ComponentProps<'select'> & ControlTexts;

/** A labeled native select box, which works without JavaScript and on phones. */
export function Select({ label, name, hint, error, children, ...select }: SelectProps) {
  const texts = { label, name, hint, error };
  return (
    <Labeled {...texts}>
      <select
        {...select}
        {...tieToTexts(texts)}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-card px-3 py-2 aria-invalid:border-wrong"
      >
        {children}
      </select>
    </Labeled>
  );
}
