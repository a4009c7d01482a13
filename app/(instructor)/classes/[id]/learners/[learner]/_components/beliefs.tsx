import { PortText } from '@/app/_components/port-text';
import type { ClassLearnerView } from '@/lib/classroom/insight/view-class-learner';
import { Day } from '../../../_components/day';

type BeliefsProps = Pick<ClassLearnerView, 'misconceptions'>;

/** The number of misconceptions that are visible at first. The rest are folded. */
const SHOWN = 3;

/** Lists the misconceptions that a learner has, most recently revealed first. */
export function Beliefs({ misconceptions }: BeliefsProps) {
  if (misconceptions.length === 0) return null;
  const more = misconceptions.slice(SHOWN);
  return (
    <section aria-labelledby="beliefs" className="grid gap-2">
      <h2 id="beliefs" className="text-lg font-semibold">
        Misconceptions
      </h2>
      <BeliefItems misconceptions={misconceptions.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-1">{more.length} more</summary>
          <BeliefItems misconceptions={more} />
        </details>
      )}
    </section>
  );
}

function BeliefItems({ misconceptions }: BeliefsProps) {
  return (
    <ul className="grid list-disc gap-1 ps-5">
      {misconceptions.map(({ misconceptionId, belief, lastShownOn }) => (
        <li key={misconceptionId}>
          “<PortText text={belief} />”{' '}
          <span className="text-sm text-muted">
            last revealed on <Day day={lastShownOn} />
          </span>
        </li>
      ))}
    </ul>
  );
}
