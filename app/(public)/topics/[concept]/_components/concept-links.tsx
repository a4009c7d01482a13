import Link from 'next/link';
import { PortName } from '@/app/_components/port-name';
import { PortText } from '@/app/_components/port-text';
import type { Concept } from '@/lib/catalog/concept';

type ConceptListProps = { readonly title: string; readonly concepts: readonly Concept[] };

/** Links to other topics, in a row that wraps. */
export function ConceptRow({ title, concepts }: ConceptListProps) {
  if (concepts.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="flex flex-wrap gap-2">
        {concepts.map((concept) => (
          <li key={concept.id}>
            <Link
              href={`/topics/${concept.id}`}
              prefetch={false}
              className="eased inline-flex min-h-11 items-center gap-2 rounded-lg border border-line-strong bg-card px-3 no-underline hover:border-accent"
            >
              {concept.title}
              {concept.kind === 'service' && <PortName {...concept} />}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Lists the topics that learners confuse with this one, each with its definition. */
export function Confusables({ concepts }: { readonly concepts: readonly Concept[] }) {
  if (concepts.length === 0) return null;
  return (
    <section id="side-by-side" className="grid gap-2">
      <h2 className="text-lg font-semibold">Don’t confuse it with</h2>
      <ul className="divide-y divide-line border-y border-line">
        {concepts.map((concept) => (
          <li key={concept.id} className="grid gap-0.5 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link
                href={`/topics/${concept.id}`}
                prefetch={false}
                className="inline-block font-medium pointer-coarse:py-2.5"
              >
                {concept.title}
              </Link>
              {concept.kind === 'service' && <PortName {...concept} />}
            </p>
            <p className="text-sm text-muted">
              <PortText
                text={concept.kind === 'written' ? concept.definition : `${concept.longName}: ${concept.use}.`}
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
