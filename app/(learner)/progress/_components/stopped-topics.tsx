import Link from 'next/link';
import { SuspensionForm } from '@/app/(learner)/concepts/_components/suspension-form';
import type { ConceptProgress } from '@/lib/study/progress/view-progress';

/** Lists the topics that the learner suspended, each with a button to resume it. */
export const StoppedTopics = ({ topics }: { readonly topics: readonly ConceptProgress[] }) => (
  <section
    aria-labelledby="stopped"
    data-testid="left-out"
    className="grid gap-2 rounded-xl border border-line bg-card p-4 sm:p-6"
  >
    <h2 id="stopped" className="text-lg font-semibold">
      Topics you left out
    </h2>
    <p className="text-sm text-muted">Your quizzes leave these topics out until you choose “Start asking again”.</p>
    <ul className="divide-y divide-line">
      {topics.map(({ id, title }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
          <Link href={`/topics/${id}`} prefetch={false} className="underline">
            {title}
          </Link>
          <SuspensionForm conceptId={id} title={title} suspended />
        </li>
      ))}
    </ul>
  </section>
);
