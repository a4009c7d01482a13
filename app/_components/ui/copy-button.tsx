'use client';

import { useState } from 'react';
import { Button } from './button';

type CopyButtonProps = {
  /** What is put on the clipboard. */
  readonly text: string;
  readonly label: string;
  /** Completes the label for people who hear it without what is around it. */
  readonly about?: string;
  readonly look?: 'primary' | 'plain';
};

/**
 * Copies a text, and says so. Where the browser refuses (a page that is not served over HTTPS may not write to the
 * clipboard), the text appears, to be selected by hand. Without JavaScript there is no button.
 */
export function CopyButton({ text, label, about, look = 'plain' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <div className="grid justify-items-start gap-1 print:hidden [@media(scripting:none)]:hidden">
      <div className="flex flex-wrap items-center">
        <Button look={look} onClick={copy}>
          {label}
          {about !== undefined && <span className="sr-only"> {about}</span>}
        </Button>
        <span role="status" className="text-sm text-correct">
          {outcome === 'copied' && <span className="ps-3">✓ Copied</span>}
          {outcome === 'refused' && (
            <span className="ps-3 text-ink">Your browser doesn’t allow copying. Select this text:</span>
          )}
        </span>
      </div>
      {outcome === 'refused' && <p className="rounded-lg bg-sunk px-3 py-2 text-sm select-all wrap-anywhere">{text}</p>}
    </div>
  );
}
