import type { ReactNode } from 'react';
import { ChoiceMark } from '@/app/_components/quiz/marks/choice-mark';

type ChoiceCardProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
};

/** A choice shown as a card. The whole card is clickable. */
export function ChoiceCard({ type, name, checked, onChange, children }: ChoiceCardProps) {
  return (
    <label className="eased relative flex min-h-13 cursor-pointer items-center gap-3 rounded-[10px] border border-line-strong bg-card px-3.5 py-2 has-checked:choice-ring has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input type={type} name={name} checked={checked} onChange={onChange} className="sr-only" />
      <ChoiceMark type={type} checked={checked} />
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}
