'use client';

import { useState } from 'react';
import { Button } from './button';

type CopyButtonProps = {
  /** The text to copy. */
  readonly text: string;
  readonly label: string;
  /** Text for screen readers that completes the label. */
  readonly about?: string;
  readonly look?: 'primary' | 'plain';
};

/**
 * Copies text and confirms that it did. If the browser refuses, as on pages without HTTPS, it shows the text to select
 * by hand. Without JavaScript, there is no button.
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
