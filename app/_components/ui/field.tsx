import type { ComponentProps, ReactNode } from 'react';

type FieldProps = ComponentProps<'input'> & {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly error?: string | undefined;
};

/** A labelled input; its hint and its error are read out with it. */
export function Field({ label, name, hint, error, ...input }: FieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="grid gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="min-h-11 w-full rounded-lg border border-line bg-card px-3 py-2 text-base aria-invalid:border-wrong"
      />
      {error && (
        <p id={`${name}-error`} className="text-sm text-wrong">
          {error}
        </p>
      )}
    </div>
  );
}

/** A message that belongs to a whole form or page. */
export function Notice({
  tone,
  children,
}: {
  readonly tone: 'wrong' | 'right' | 'plain';
  readonly children: ReactNode;
}) {
  const tones = {
    wrong: 'border-wrong bg-wrong-sunk text-wrong',
    right: 'border-correct bg-correct-sunk text-correct',
    plain: 'border-line bg-sunk',
  };
  return (
    <div role={tone === 'wrong' ? 'alert' : 'status'} className={`rounded-lg border px-4 py-3 ${tones[tone]}`}>
      {children}
    </div>
  );
}
