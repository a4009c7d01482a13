import { formatPercent } from '@/lib/words/percent';

/**
 * Shows a concept's predicted recall, 0 to 1, as a bar and a percentage. Null means that the learner has not started
 * the concept.
 */
export function RecallCell({ recall }: { readonly recall: number | null }) {
  return (
    <td className="w-24 py-1.5 pr-4 sm:w-36 sm:pr-2">
      {recall === null ? (
        <span className="text-sm">not started</span>
      ) : (
        <span className="flex items-center gap-2">
          <span aria-hidden className="hidden h-2 flex-1 overflow-hidden rounded-full bg-sunk sm:block">
            <span className="block h-full rounded-full bg-accent" style={{ width: formatPercent(recall) }} />
          </span>
          <span className="w-full text-end font-mono sm:w-12 text-sm tabular-nums">{formatPercent(recall)}</span>
        </span>
      )}
    </td>
  );
}
