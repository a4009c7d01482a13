import type { RefObject } from 'react';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';
import { PortText } from '../port-text';
import { FORM_VIEWS } from './forms/registry';

type QuestionHeadProps = {
  readonly turn: OpenTurn;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

/** The label above a question for each kind of turn. */
export const KINDS = {
  new: 'New',
  review: 'Review',
  'second-try': 'Second try',
  class: 'Class',
} as const;

/** The kind of question in one or two words, and the question itself. */
export function QuestionHead({ turn, heading }: QuestionHeadProps) {
  const { question, reason } = turn;
  const { showsPrompt } = FORM_VIEWS[question.form];
  return (
    <header className="grid gap-1">
      <p data-reason={reason.kind} className="text-sm font-semibold text-muted low:hidden">
        {KINDS[reason.kind]}
      </p>
      <h2
        ref={heading}
        tabIndex={-1}
        className={showsPrompt ? 'sr-only' : 'text-xl leading-7 font-semibold outline-none sm:text-2xl sm:leading-8'}
      >
        <PortText text={question.prompt} />
      </h2>
    </header>
  );
}
