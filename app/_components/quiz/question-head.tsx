import type { RefObject } from 'react';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';

type QuestionHeadProps = {
  readonly turn: OpenTurn;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

/** The id of the question's heading, by which the control for its answer can be named. */
export const QUESTION_ID = 'question';

/** What each kind of turn is called above its question. */
const KINDS = {
  new: 'New',
  review: 'Review',
  'second-try': 'Second try',
  class: 'Class',
  practice: 'Practice',
} as const;

/** In one or two words why the question is asked, and the question itself. */
export function QuestionHead({ turn, heading }: QuestionHeadProps) {
  const { question, reason } = turn;
  return (
    <header className="grid gap-1">
      <p data-reason={reason.kind} className="text-sm font-semibold text-muted low:hidden">
        {KINDS[reason.kind]}
      </p>
      <h2
        id={QUESTION_ID}
        ref={heading}
        tabIndex={-1}
        className="text-xl leading-7 font-semibold outline-none sm:text-2xl sm:leading-8"
      >
        {question.prompt}
      </h2>
    </header>
  );
}
