import type { ReactNode } from 'react';

/** The texts of a control. Its name is also its id, so a page has each name once. */
export type ControlTexts = {
  readonly label: string;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

type LabelledProps = ControlTexts & { readonly children: ReactNode };

/** A control with its label and hint above it, and its error below. */
export function Labelled({ label, name, hint, error, children }: LabelledProps) {
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

/** Returns the attributes that tie a control to its texts: a screen reader reads its hint and its error with it. */
export function tieToTexts({ name, hint, error }: ControlTexts) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  } as const;
}
