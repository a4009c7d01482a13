import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { ActionBar, BAR_PLACE } from './frame/action-bar';

type HowSureProps = { readonly onSay: (sure: boolean) => unknown };

/** How sure the learner is of the answer just given: asked before the verdict, and answered with one more tap. */
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
