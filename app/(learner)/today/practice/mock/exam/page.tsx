import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { QuizShell } from '@/app/_components/quiz-shell';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { endMock } from '../actions';
import { ExamQuiz } from './_components/exam-quiz';

export const metadata: Metadata = { title: 'Mock exam' };

/** The mock exam in progress. Redirects to the result when the exam is over. */
export default async function MockExamPage() {
  const learnerId = await requireLearnerId('/today/practice/mock/exam');
  const sitting = await openSitting(getApp(), learnerId, 'mock', new Date());
  if (!sitting.ok) redirect('/gone');
  if (!sitting.value.turn) redirect('/today/practice/mock/result/latest');
  return (
    <QuizShell title="Mock exam" sitting={sitting.value}>
      <ExamQuiz start={sitting.value} onFinish={endMock} />
    </QuizShell>
  );
}
