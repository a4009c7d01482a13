import { PortText } from '@/app/_components/port-text';
import type { Fact } from '@/lib/catalog/concept';
import { formatCount } from '@/lib/words/count';
import type { SourceNumbers } from './number-sources';
import { SourceMarks } from './source-marks';

type FactsProps = { readonly facts: readonly Fact[]; readonly numbers: SourceNumbers };

/** The number of facts that are visible at first. The others are folded. */
const SHOWN = 3;

/** Lists the facts about a topic. */
export function Facts({ facts, numbers }: FactsProps) {
  const more = facts.slice(SHOWN);
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-semibold">Facts</h2>
      <FactList facts={facts.slice(0, SHOWN)} numbers={numbers} />
      {more.length > 0 && (
        <details>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center text-muted underline">
            {formatCount(more.length, 'more fact')}
          </summary>
          <FactList facts={more} numbers={numbers} />
        </details>
      )}
    </section>
  );
}

function FactList({ facts, numbers }: FactsProps) {
  return (
    <ul className="grid gap-3">
      {facts.map(({ id, text, sources }) => (
        <li key={id} className="border-l-2 border-line pl-3">
          <PortText text={text} /> <SourceMarks sources={sources} numbers={numbers} />
        </li>
      ))}
    </ul>
  );
}
