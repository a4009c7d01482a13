import Link from 'next/link';
import type { ConceptProgress, FamilyProgress } from '@/lib/study/progress/view-progress';
import { formatReturn } from '@/lib/words/duration';
import { RecallCell } from './recall-cell';

/** Lists the topics of an open area with their predicted recall and the day on which each comes back. */
export const AreaTopics = ({ family }: { readonly family: FamilyProgress }) => (
  <table className="w-full border-t border-line text-left">
    <caption className="sr-only">{family.label}: predicted recall today</caption>
    <thead className="sr-only">
      <tr>
        <th scope="col">Topic</th>
        <th scope="col">Predicted recall</th>
        <th scope="col">Comes back</th>
      </tr>
    </thead>
    <tbody className="divide-y divide-line">
      {family.concepts.map((concept) => (
        <TopicRow key={concept.id} concept={concept} />
      ))}
    </tbody>
  </table>
);

function TopicRow({ concept }: { readonly concept: ConceptProgress }) {
  const { id, title, recall, dueInDays, suspended, isLeech } = concept;
  return (
    <tr className={recall === null ? 'text-muted' : ''}>
      <th scope="row" className="py-2 pr-2 pl-6 font-normal wrap-anywhere">
        <Link href={`/topics/${id}`} prefetch={false} className="underline decoration-line hover:decoration-ink">
          {title}
        </Link>
        {isLeech && <span className="ml-2 text-sm text-muted">keeps slipping</span>}
      </th>
      <RecallCell recall={recall} />
      <td className="w-24 py-2 pr-6 text-end text-sm text-muted">
        {suspended ? 'left out' : dueInDays === null ? '' : formatReturn(dueInDays)}
      </td>
    </tr>
  );
}
