import { PortText } from '@/app/_components/port-text';
import { Chevron } from '@/app/(public)/_components/chevron';
import type { Misconception } from '@/lib/catalog/concept';
import type { SourceNumbers } from './number-sources';
import { SourceMarks } from './source-marks';

type MisconceptionsProps = { readonly misconceptions: readonly Misconception[]; readonly numbers: SourceNumbers };

/** Shows common misconceptions as cards. Each card shows the wrong belief and opens to show what is true. */
export function Misconceptions({ misconceptions, numbers }: MisconceptionsProps) {
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-semibold">Common misconceptions</h2>
      <p className="text-sm text-muted">Each of these is wrong. Do you know why? Open a card to check.</p>
      <ul className="grid gap-2">
        {misconceptions.map(({ id, belief, why, sources }) => (
          <li key={id}>
            <details className="group rounded-xl border border-line-strong bg-card open:bg-sunk">
              <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 px-4 py-3 [&::-webkit-details-marker]:hidden">
                <span aria-hidden className="font-semibold text-wrong">
                  ✗
                </span>
                <q className="min-w-0 flex-1 wrap-anywhere">
                  <PortText text={belief} />
                </q>
                <Chevron />
              </summary>
              <p className="border-t border-line px-4 py-3 wrap-anywhere">
                <span className="font-semibold text-correct">
                  <span aria-hidden>✓ </span>What’s true:
                </span>{' '}
                <PortText text={why} /> <SourceMarks sources={sources} numbers={numbers} />
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
