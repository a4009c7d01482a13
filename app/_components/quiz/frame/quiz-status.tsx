import { Button } from '../../ui/button';
import type { Note } from './sitting-phase';

type QuizStatusProps = {
  /** What is to be seen as well. */
  readonly note: Note | null;
  /** What a screen reader says and nobody sees. */
  readonly spoken: string;
  /** Rises when the same words are to be said again. */
  readonly times: number;
};

/**
 * The one status region of a quiz. It is there from the beginning, for screen readers often miss a region that comes
 * together with its text.
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
