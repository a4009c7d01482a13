import type { RefObject } from 'react';
import type { OpenLesson } from '@/lib/study/lesson/view-lesson';
import { Button } from '../../ui/button';
import { ActionBar } from '../frame/action-bar';
import { LessonDrawing } from './lesson-drawing';
import { ServiceTable } from './service-table';
import { FoldedNote, UnlikeNote, WrittenLesson } from './written-lesson';

type LessonViewProps = {
  readonly lesson: OpenLesson;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Whether the lesson may be finished now. False while the request is in progress. */
  readonly open: boolean;
  /** Whether the topic has a drawing. */
  readonly isDrawn: boolean;
  /** The text above the lesson, instead of the one that says that the topic is new. */
  readonly opening?: string | undefined;
  /** @param known whether the learner says that they already know the topic */
  readonly onDone: (known: boolean) => void;
};

/** The lesson before the first question about a new topic or a few services, with buttons to continue. */
export function LessonView({ lesson, heading, open, isDrawn, opening, onDone }: LessonViewProps) {
  const { card, number, count, canClaim, more } = lesson;
  const isOne = card.kind === 'written' || card.rows.length === 1;
  return (
    <article
      data-testid="lesson"
      className="grid min-w-0 content-start gap-x-10 gap-y-2 sm:gap-y-3 lg:col-span-2 lg:grid-cols-subgrid lg:grid-rows-[auto_1fr]"
    >
      <p data-testid="opening" className="text-sm font-semibold text-muted low:hidden">
        {opening ?? (count > 1 ? `New · ${number} of ${count}` : 'New')}
      </p>
      {card.kind === 'written' && isDrawn && (
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <LessonDrawing topic={card.id} />
        </div>
      )}
      <div className="grid min-w-0 content-start gap-2 sm:gap-3 lg:col-start-1 lg:gap-4">
        <h2
          ref={heading}
          tabIndex={-1}
          className="text-xl leading-7 font-semibold outline-none sm:text-2xl sm:leading-8"
        >
          {card.title}
        </h2>
        {card.kind === 'written' ? <WrittenLesson card={card} isDense={isDrawn} /> : <ServiceTable rows={card.rows} />}
        {card.unlike && <UnlikeNote unlike={card.unlike} isDense={isDrawn} />}
        {more && <FoldedNote {...more} isDense={isDrawn} />}
      </div>
      <ActionBar
        isOneRow
        primary={
          <Button aria-keyshortcuts="Enter" disabled={!open} onClick={() => onDone(false)}>
            Got it
          </Button>
        }
      >
        {canClaim && (
          <Button look="quiet" disabled={!open} onClick={() => onDone(true)}>
            I know {isOne ? 'this' : 'these'} already
          </Button>
        )}
      </ActionBar>
    </article>
  );
}
