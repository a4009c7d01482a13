import type { RefObject } from 'react';
import type { OpenTurn } from '@/lib/study/next-turn';

type QuestionHeadProps = {
  readonly turn: OpenTurn;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

/** The field that a question is from and why it is asked now; then the question. */
export function QuestionHead({ turn, heading }: QuestionHeadProps) {
  const { question, family, reason } = turn;
  return (
    <header className="grid gap-2">
      <p className="text-sm text-muted">
        {family} · <span data-reason>{reason}</span>
      </p>
      <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        {question.prompt}
      </h2>
      {question.form === 'true-false' && <p className="rounded-lg bg-sunk px-4 py-3 text-lg">{question.statement}</p>}
    </header>
  );
}
