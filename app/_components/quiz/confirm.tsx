import type { Response as GivenResponse } from '@/lib/quiz/question';
import { Button } from '../ui/button';

type ConfirmProps = {
  /** Whether there is something to send. */
  readonly ready: boolean;
  readonly onRespond: (response: GivenResponse) => void;
};

/** The end of every form: send the response, or say that one does not know. */
export function Confirm({ ready, onRespond }: ConfirmProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" disabled={!ready}>
        Check
      </Button>
      <Button look="quiet" onClick={() => onRespond({ form: 'none' })}>
        I don’t know
      </Button>
    </div>
  );
}
