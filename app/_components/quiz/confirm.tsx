import { type MouseEvent, useContext, useState } from 'react';
import { Button } from '../ui/button';
import { ActionBar, WideBar } from './frame/action-bar';
import { CHECK, QuizFrame } from './frame/quiz-frame';
import type { InputProps } from './input-props';
import { isOnControl, useKeys } from './use-keys';

type ConfirmProps = Pick<InputProps, 'onRespond' | 'onHint'> & {
  /** Whether there is a response to send. */
  readonly ready: boolean;
};

/**
 * The end of every form's input: buttons to send the response, to skip the question, and to ask for a hint. In a quiz,
 * it is the bar at the bottom of the window. Elsewhere, it follows the form.
 */
export function Confirm({ ready, onRespond, onHint }: ConfirmProps) {
  const frame = useContext(QuizFrame);
  const [advice, setAdvice] = useState('');
  const advise = (form: HTMLFormElement | null) => {
    const text = form?.querySelector('input[type=text]') ? 'Type an answer first.' : 'Choose an answer first.';
    setAdvice(text);
    frame?.say(text);
  };
  useKeys((key, event) => {
    if (key === 'Enter' && !ready && !isOnControl(event)) advise(null);
  });
  const check = (
    <Button
      type="submit"
      aria-disabled={!ready}
      onClick={(event: MouseEvent<HTMLButtonElement>) => !ready && advise(event.currentTarget.form)}
      className="aria-disabled:border aria-disabled:border-line-strong aria-disabled:bg-sunk aria-disabled:text-muted"
    >
      {(frame?.send ?? CHECK).label}
    </Button>
  );
  const quiet = (
    <>
      <Button look="quiet" onClick={() => onRespond({ form: 'none' })}>
        I don’t know
      </Button>
      {!ready && advice !== '' && (
        <p className="self-center text-sm" role={frame ? undefined : 'status'} aria-hidden={frame ? true : undefined}>
          {advice}
        </p>
      )}
      {onHint && (
        <Button look="quiet" aria-keyshortcuts="h" onClick={onHint}>
          Hint
        </Button>
      )}
    </>
  );
  if (frame?.skipsEasily) {
    return (
      <WideBar>
        {check}
        <Button look="plain" onClick={() => onRespond({ form: 'none' })}>
          I don’t know
        </Button>
      </WideBar>
    );
  }
  if (frame) return <ActionBar primary={check}>{quiet}</ActionBar>;
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2 sm:gap-x-3">
      {check}
      {quiet}
    </div>
  );
}
