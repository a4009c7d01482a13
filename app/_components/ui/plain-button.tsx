import type { ComponentProps } from 'react';

const base =
  'eased inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-4 py-2 text-base font-medium no-underline disabled:cursor-not-allowed disabled:border disabled:border-line disabled:bg-sunk disabled:text-muted';
const looks = {
  primary: 'bg-accent text-on-accent not-disabled:hover:opacity-90',
  plain: 'border border-line-strong bg-card text-ink hover:border-muted',
  quiet: 'text-muted underline hover:text-ink',
};

export type Look = { readonly look?: keyof typeof looks };

/** A button. Use `primary` for the main action. */
export function Button({ look = 'primary', className = '', ...rest }: ComponentProps<'button'> & Look) {
  return <button type="button" {...rest} className={`${base} ${looks[look]} ${className}`} />;
}

/** The class names of a button, or of an element that looks like one. */
export const lookLike = ({ look = 'primary' }: Look, className: string): string =>
  `${base} ${looks[look]} ${className}`;
