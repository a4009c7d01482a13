'use client';

import { useState } from 'react';
import { Quiz } from '@/app/_components/quiz/quiz';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { FinishDialog } from './finish-dialog';

type ExamQuizProps = {
  readonly start: Sitting;
  /** Ends the exam, and redirects to its result. */
  readonly onFinish: () => Promise<void>;
};

/** The questions of a mock exam, with a way to finish before time is up. */
export function ExamQuiz({ start, onFinish }: ExamQuizProps) {
  const [unansweredCount, setUnansweredCount] = useState<number | null>(null);
  return (
    <>
      <Quiz
        aim={{ mode: 'mock' }}
        start={start}
        leaveTo="/today/practice/mock"
        moreItems={[{ label: 'Finish early', run: ({ done, total }) => setUnansweredCount(total - done) }]}
      />
      {unansweredCount !== null && (
        <FinishDialog unansweredCount={unansweredCount} onFinish={onFinish} onClose={() => setUnansweredCount(null)} />
      )}
    </>
  );
}
