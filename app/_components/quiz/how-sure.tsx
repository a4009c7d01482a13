import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { ActionBar, BAR_PLACE } from './frame/action-bar';

type HowSureProps = { readonly onSay: (sure: boolean) => unknown };

/** Asks how sure the learner is of their answer, before the verdict. One tap answers it. */
export function HowSure({ onSay }: HowSureProps) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus({ preventScroll: true }), []);
  return (
    <ActionBar className={`${BAR_PLACE} bg-paper`} primary={<Button onClick={() => onSay(true)}>I’m sure</Button>}>
      <p ref={question} tabIndex={-1} className="self-center px-4 font-medium">
        How sure are you?
      </p>
      <Button look="quiet" onClick={() => onSay(false)}>
        Not sure
      </Button>
    </ActionBar>
  );
}
