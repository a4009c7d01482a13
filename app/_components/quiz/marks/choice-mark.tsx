type ChoiceMarkProps = {
  readonly type: 'radio' | 'checkbox';
  readonly checked: boolean;
  readonly className?: string;
};

/** A radio button or check box drawn so that a choice is visible without its colors. */
export function ChoiceMark({ type, checked, className = 'size-5' }: ChoiceMarkProps) {
  const color = checked ? 'text-accent' : 'text-line-strong';
  return (
    <svg aria-hidden viewBox="0 0 20 20" className={`shrink-0 ${color} ${className}`} fill="none" stroke="currentColor">
      {type === 'radio' ? (
        <circle cx="10" cy="10" r="8.5" strokeWidth={checked ? 2 : 1.5} />
      ) : (
        <rect x="1.5" y="1.5" width="17" height="17" rx="4" strokeWidth={checked ? 2 : 1.5} />
      )}
      {checked && type === 'radio' && <circle cx="10" cy="10" r="4.5" fill="currentColor" stroke="none" />}
      {checked && type === 'checkbox' && (
        <path d="M5.5 10.5 8.7 13.6 14.5 7" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round" />
      )}
    </svg>
  );
}
