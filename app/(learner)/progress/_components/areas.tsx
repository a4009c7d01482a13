import Link from 'next/link';
import type { FamilyProgress } from '@/lib/study/progress/view-progress';
import { AreaTopics } from './area-topics';
import { describeStages, StageBar } from './stage-bar';

type AreasProps = {
  readonly families: readonly FamilyProgress[];
  /** The id of the open area, or null if all are folded. */
  readonly opened: string | null;
};

/** Shows the learner's progress in every area. One area is open at a time, and each has its own URL. */
export function Areas({ families, opened }: AreasProps) {
  const parts = [
    ['ideas', 'Ideas', families.filter(({ isServices }) => !isServices)],
    ['services', 'Services', families.filter(({ isServices }) => isServices)],
  ] as const;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {parts.map(([id, heading, listed]) => (
        <section key={id} aria-labelledby={id} className="rounded-xl border border-line bg-card">
          <h2 id={id} className="px-4 pt-5 pb-2 sm:px-6 text-lg font-semibold">
            {heading}
          </h2>
          <ul className="divide-y divide-line">
            {listed.map((family) => (
              <Area key={family.id} family={family} isOpen={family.id === opened} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Area({ family, isOpen }: { readonly family: FamilyProgress; readonly isOpen: boolean }) {
  const { id, label, counts, concepts } = family;
  return (
    <li id={`area-${id}`}>
      <Link
        href={isOpen ? '/progress' : `/progress?area=${id}`}
        scroll={false}
        prefetch={false}
        aria-expanded={isOpen}
        className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 no-underline hover:bg-sunk sm:flex-nowrap sm:px-6"
      >
        <span aria-hidden className={`w-3 shrink-0 text-muted ${isOpen ? 'rotate-90' : ''}`}>
          ▸
        </span>
        <span className="min-w-0 flex-1 first-letter:uppercase">{label.replace(/^Services: /, '')}</span>
        <StageBar
          counts={counts}
          className="order-last ml-6 w-[calc(100%-1.5rem)] sm:order-none sm:ml-0 sm:w-32 sm:shrink-0"
        />
        <span className="w-14 shrink-0 text-end font-mono text-sm text-muted tabular-nums">
          <span aria-hidden>
            {counts.known}/{concepts.length}
          </span>
          <span className="sr-only">{describeStages(counts)}</span>
        </span>
      </Link>
      {isOpen && <AreaTopics family={family} />}
    </li>
  );
}
