import { describeReturn } from '@/app/_components/quiz/verdict-panel';
import type { ConceptProgress, FamilyProgress } from '@/lib/study/view-progress';

/** Predicted recall per concept, by family; each family folds. */
export function FamilyList({ families }: { readonly families: readonly FamilyProgress[] }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-semibold">By family</h2>
      {families.map((family) => {
        const begun = family.concepts.some(({ recall }) => recall !== null);
        return (
          <details key={family.label} open={begun} className="rounded-lg border border-line bg-card">
            <summary className="flex min-h-11 cursor-pointer items-center gap-3 px-4 py-2">
              <span className="font-medium">{family.label}</span>
              <span className="ml-auto font-mono text-sm text-muted tabular-nums">
                {family.knownCount}/{family.concepts.length} known
              </span>
            </summary>
            <table className="w-full border-t border-line text-left">
              <caption className="sr-only">{family.label}: predicted recall today</caption>
              <thead className="sr-only">
                <tr>
                  <th scope="col">Concept</th>
                  <th scope="col">Predicted recall</th>
                  <th scope="col">Comes back</th>
                </tr>
              </thead>
              <tbody className="divide-y divide-line">
                {family.concepts.map((concept) => (
                  <ConceptRow key={concept.title} concept={concept} />
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </section>
  );
}

function ConceptRow({ concept }: { readonly concept: ConceptProgress }) {
  const { title, recall, dueInDays } = concept;
  const percent = recall === null ? null : Math.round(recall * 100);
  return (
    <tr className={percent === null ? 'text-muted' : ''}>
      <th scope="row" className="px-4 py-1.5 font-normal">
        {title}
      </th>
      <td className="w-36 py-1.5 pr-2">
        {percent === null ? (
          <span className="text-sm">not begun</span>
        ) : (
          <span className="flex items-center gap-2">
            <span aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-sunk">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
            </span>
            <span className="w-12 text-end font-mono text-sm tabular-nums">{percent} %</span>
          </span>
        )}
      </td>
      <td className="hidden w-28 py-1.5 pr-4 text-end text-sm text-muted sm:table-cell">
        {dueInDays === null ? '' : describeReturn(dueInDays)}
      </td>
    </tr>
  );
}
