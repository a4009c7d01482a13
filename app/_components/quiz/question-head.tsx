import type { RefObject } from 'react';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';

type QuestionHeadProps = {
  readonly turn: OpenTurn;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

/** The field that a question is from and why it is asked now, and the question's prompt. */
export function QuestionHead({ turn, heading }: QuestionHeadProps) {
  const { question, family, reason } = turn;
  return (
    <header className="grid gap-2">
      <p className="text-sm text-muted">
        {family} · <span data-reason>{reason.sentence}</span>
      </p>
      <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        {question.prompt}
      </h2>
    </header>
  );
}
