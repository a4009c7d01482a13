'use client';

import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Response } from '@/lib/quiz/question';
import { ReportForm } from './report-form';

type ReportDialogProps = {
  /** The sealed turn of the question. */
  readonly token: string;
  /** The learner's response, or null before there is one. */
  readonly response: Response | null;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The element to focus afterward if the previously focused element is gone, such as an item of a closed menu. */
  readonly returnTo?: RefObject<HTMLElement | null>;
};

/**
 * The dialog in which a learner reports a problem with a question. If it is closed without sending, it keeps the text
 * until the question changes.
 */
export function ReportDialog({ token, response, open, onClose, returnTo }: ReportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [sentCount, setSentCount] = useState(0);
  const [isSent, setIsSent] = useState(false);
  useEffect(() => {
    if (!open) return;
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      (isThere ? opener : returnTo?.current)?.focus();
    };
  }, [open, returnTo]);
  const close = () => {
    if (isSent) setSentCount(sentCount + 1);
    setIsSent(false);
    onClose();
  };
  return (
    // Keys that are pressed in the dialog must not reach the quiz, which listens on the window.
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onKeyDown={(event) => event.stopPropagation()}
      onClose={close}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-xl border border-line-strong bg-card p-4 text-ink backdrop:bg-black/50 sm:p-6"
    >
      <h2 id={title} className="text-lg font-semibold">
        Report a problem
      </h2>
      <ReportForm
        key={`${token} ${sentCount}`}
        {...{ token, response }}
        onSent={() => setIsSent(true)}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  );
}
