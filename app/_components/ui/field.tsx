import type { ComponentProps, ReactNode } from 'react';
import { type ControlTexts, Labeled, tieToTexts } from './labeled';

/** A labeled input. Screen readers read its hint and its error with it. */
export function Field({ label, name, hint, error, ...input }: ComponentProps<'input'> & ControlTexts) {
  const texts = { label, name, hint, error };
  return (
    <Labeled {...texts}>
      <input
        {...input}
        {...tieToTexts(texts)}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-card px-3 py-2 text-base aria-invalid:border-wrong"
      />
    </Labeled>
  );
}

/** A message about a whole form or page. */
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
