import Link from 'next/link';
import type { MockResult } from '@/lib/study/mock/mock-result';
import { formatDate } from '@/lib/words/date';
import { formatPercent, formatPercentRange } from '@/lib/words/percent';

type MockExamsProps = { readonly mocks: readonly MockResult[]; readonly timeZone: string };

/** Lists the learner's mock exams, latest first. */
export function MockExams({ mocks, timeZone }: MockExamsProps) {
  return (
    <section aria-labelledby="mock-exams" className="rounded-xl border border-line bg-card">
      <h2 id="mock-exams" className="px-4 pt-5 pb-2 text-lg font-semibold sm:px-6">
        Mock exams
      </h2>
      <ul className="divide-y divide-line">
        {mocks.map(({ id, startedAt, goalName, right, total, predicted }) => (
          <li key={id}>
            <Link
              href={`/today/practice/mock/result/${id}`}
              prefetch={false}
              className="flex min-h-12 flex-wrap items-center gap-x-4 px-4 py-2 no-underline -outline-offset-2 hover:bg-sunk sm:px-6"
            >
              <span className="min-w-0 flex-1">
                {formatDate(startedAt, timeZone)} <span className="text-muted">· {goalName}</span>
              </span>
              <span className="tabular-nums">
                <strong className="font-semibold">{formatPercent(right / total)}</strong>
                {predicted && (
                  <span className="text-muted"> · predicted {formatPercentRange(predicted.low, predicted.high)}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
