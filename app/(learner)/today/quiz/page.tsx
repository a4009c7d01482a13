import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Quiz } from '@/app/_components/quiz/quiz';
import { QuizShell } from '@/app/_components/quiz-shell';
import { DRAWINGS } from '@/app/_drawings/drawings';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { MORE_COUNT } from '@/lib/scheduler/quiz/next-in-mode';
import { openToday } from '@/lib/study/sitting/open-today';
import { DaySummaryView } from './_components/day-summary';

export const metadata: Metadata = { title: 'Today’s quiz' };

type QuizPageProps = {
  readonly searchParams: Promise<{ readonly more?: string | string[]; readonly from?: string | string[] }>;
};

/**
 * Today's quiz, or a few additional questions if the URL has `more`. The URL then also says where they began, so that a
 * reload continues them.
 */
export default async function TodayQuizPage({ searchParams }: QuizPageProps) {
  const learnerId = await requireLearnerId('/today/quiz');
  const { more, from: begun } = await searchParams;
  const wanted = more === undefined ? null : (readCount(begun) ?? 'now');
  const now = new Date();
  const opened = await openToday(getApp(), learnerId, wanted, now);
  if (!opened.ok) redirect('/gone');
  const { sitting, from } = opened.value;
  if (wanted === 'now' && from !== null) redirect(`/today/quiz?more=${MORE_COUNT}&from=${from}`);
  const isOver = sitting.turn === null && sitting.lesson === null;
  return (
    <QuizShell title="Today’s quiz" sitting={sitting}>
      <Quiz
        key={from}
        aim={from === null ? { mode: 'today' } : { mode: 'beyond', from: String(from) }}
        start={sitting}
        leaveTo="/today"
        drawn={Object.keys(DRAWINGS)}
      >
        {isOver ? <DaySummaryView learnerId={learnerId} now={now} /> : null}
      </Quiz>
    </QuizShell>
  );
}

/**
 * Returns how many questions had been answered when the additional questions began, or null if the value is not a valid
 * number.
 */
const readCount = (text: string | string[] | undefined): number | null =>
  typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : null;
