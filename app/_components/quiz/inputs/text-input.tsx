'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

type Typing = {
  readonly text: string;
  readonly ready: boolean;
  readonly setText: (text: string) => void;
  readonly input: RefObject<HTMLInputElement | null>;
};

/** The text field of a form. It receives the focus when it appears, and stays above a phone's keyboard. */
export function useTyping(): Typing {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const viewport = window.visualViewport;
    const show = () => {
      if (input.current === document.activeElement) input.current?.scrollIntoView({ block: 'center' });
    };
    viewport?.addEventListener('resize', show);
    return () => viewport?.removeEventListener('resize', show);
  }, []);
  return { text, setText, input, ready: text.trim() !== '' };
}

type TextInputProps = {
  readonly typing: Typing;
  readonly open: boolean;
  readonly numeric: boolean;
  readonly label: string;
  readonly className: string;
};

/** A text field without spelling aids. */
export function TextInput({ typing, open, numeric, label, className }: TextInputProps) {
  return (
    <input
      ref={typing.input}
      type="text"
      aria-label={label}
      value={typing.text}
      readOnly={!open}
      onChange={(event) => typing.setText(event.target.value)}
      inputMode={numeric ? 'numeric' : 'text'}
      enterKeyHint="done"
      maxLength={numeric ? 64 : 120}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      className={`eased rounded-[10px] border border-line-strong bg-card px-3 font-mono text-2xl tabular-nums read-only:border-line read-only:bg-sunk ${className}`}
    />
  );
}
