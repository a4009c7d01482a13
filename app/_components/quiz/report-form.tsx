import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Response } from '@/lib/quiz/question';
import { REPORT_KINDS, type ReportKind } from '@/lib/words/report-kind';
import { Button } from '../ui/button';
import { sendReport } from './api';

type ReportFormProps = {
  readonly token: string;
  readonly response: Response | null;
  readonly onSent: () => void;
  readonly onClose: () => void;
};

/** The maximum length that the server accepts. */
const MOST_WORDS = 1000;

type Phase = { readonly kind: 'open' | 'sending' | 'sent' } | { readonly kind: 'failed'; readonly message: string };

/** The form in which a learner says what is wrong with a question. It keeps its text until it is sent. */
export function ReportForm({ token, response, onSent, onClose }: ReportFormProps) {
  const [kind, setKind] = useState<ReportKind | null>(null);
  const [words, setWords] = useState('');
  const [phase, setPhase] = useState<Phase>({ kind: 'open' });
  const close = useRef<HTMLButtonElement>(null);
  const ids = useId();
  const isSent = phase.kind === 'sent';
  useEffect(() => {
    if (isSent) close.current?.focus();
  }, [isSent]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (kind === null || phase.kind === 'sending') return;
    setPhase({ kind: 'sending' });
    const reply = await sendReport({ token, response, kind, words: words.trim() });
    if (!reply.ok) return setPhase({ kind: 'failed', message: reply.message });
    setPhase({ kind: 'sent' });
    onSent();
  };
  return (
    <>
      <p role="status" className="pt-2 empty:hidden">
        {isSent && 'Thank you. An author will look into it.'}
      </p>
      {isSent ? (
        <Button ref={close} onClick={onClose} className="mt-4">
          Close
        </Button>
      ) : (
        <form onSubmit={send} className="grid gap-4 pt-2">
          <fieldset className="grid gap-1">
            <legend className="pb-1">What is wrong with this question?</legend>
            {listKinds(response).map((each) => (
              <label key={each} className="flex min-h-11 items-center gap-3">
                <input
                  type="radio"
                  name={`${ids}kind`}
                  required
                  checked={kind === each}
                  onChange={() => setKind(each)}
                  className="size-5 shrink-0 accent-accent"
                />
                {REPORT_KINDS[each]}
              </label>
            ))}
          </fieldset>
          <div className="grid gap-1">
            <label htmlFor={`${ids}words`}>Tell us more{kind !== 'other' && ' (optional)'}</label>
            <textarea
              id={`${ids}words`}
              aria-describedby={`${ids}readers`}
              required={kind === 'other'}
              maxLength={MOST_WORDS}
              rows={4}
              value={words}
              onChange={({ target }) => setWords(target.value)}
              className="w-full rounded-lg border border-line-strong bg-card px-3 py-2 text-base"
            />
            <p id={`${ids}readers`} className="text-sm text-muted">
              The authors see this without your name. If you are in a class, your instructor sees it with your name.
            </p>
          </div>
          {phase.kind === 'failed' && (
            <p role="alert" className="rounded-lg border border-wrong bg-wrong-sunk px-4 py-3 text-wrong">
              {phase.message} What you wrote is still here.
            </p>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button look="plain" onClick={onClose} className="border-line-strong">
              Cancel
            </Button>
            <Button type="submit" aria-disabled={phase.kind === 'sending'}>
              {phase.kind === 'sending' ? 'Sending…' : 'Send report'}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}

/**
 * Returns the kinds of report that make sense now. Before there is an answer, the learner cannot know the right one.
 */
function listKinds(response: Response | null): readonly ReportKind[] {
  const all = Object.keys(REPORT_KINDS) as ReportKind[];
  if (response === null) return all.filter((kind) => kind !== 'wrong-key' && kind !== 'should-count');
  return response.form === 'none' ? all.filter((kind) => kind !== 'should-count') : all;
}
