import { Button } from '../ui/button';
import type { InputProps } from './input-props';

type ConfirmProps = Pick<InputProps, 'onRespond' | 'onHint'> & {
  /** Whether there is something to send. */
  readonly ready: boolean;
};

/** The end of every form: send the response, say that one does not know, or ask for a hint. */
export function Confirm({ ready, onRespond, onHint }: ConfirmProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2 sm:gap-x-3">
      <Button type="submit" disabled={!ready}>
        Check
      </Button>
      <Button look="quiet" onClick={() => onRespond({ form: 'none' })}>
        I don’t know
      </Button>
      {onHint && (
        <Button look="quiet" onClick={onHint}>
          Hint <kbd className="hidden font-mono text-sm sm:inline">h</kbd>
        </Button>
      )}
    </div>
  );
}
