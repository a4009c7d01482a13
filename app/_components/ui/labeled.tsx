import type { ReactNode } from 'react';

/** The texts of a control. The name is also the element's id, so it must be unique on the page. */
export type ControlTexts = {
  readonly label: string;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

type LabeledProps = ControlTexts & { readonly children: ReactNode };

/** A control with its label and hint above it and its error below. */
export function Labeled({ label, name, hint, error, children }: LabeledProps) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${name}-error`} className="text-sm text-wrong">
          {error}
        </p>
      )}
    </div>
  );
}

/** Returns the attributes that connect a control to its texts, so that a screen reader reads its hint and error. */
export function tieToTexts({ name, hint, error }: ControlTexts) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  } as const;
}
