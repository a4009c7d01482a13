import { Button } from '../../ui/button';
import type { Note } from './sitting-phase';

type QuizStatusProps = {
  /** The text that is also visible. */
  readonly note: Note | null;
  /** The text for screen readers only. */
  readonly spoken: string;
  /** Increases when the same text is announced again. */
  readonly times: number;
};

/**
 * The single status region of a quiz. It exists from the beginning, because screen readers often miss a region that is
 * added together with its text.
 */
export function QuizStatus({ note, spoken, times }: QuizStatusProps) {
  return (
    <div role="status">
      {note && (
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 rounded-lg border border-line bg-info-sunk px-4 py-3">
          <p>{note.text}</p>
          {note.action && (
            <Button look="quiet" onClick={note.action.run} className="-mx-4 -my-2">
              {note.action.label}
            </Button>
          )}
        </div>
      )}
      <span key={times} className="sr-only">
        {spoken}
      </span>
    </div>
  );
}
