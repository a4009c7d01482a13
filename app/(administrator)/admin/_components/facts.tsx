import type { ReactNode } from 'react';

type FactsProps = { readonly facts: readonly (readonly [label: string, value: ReactNode])[] };

/** A list of facts, each with its name. On wide screens the names form a column. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="grid gap-x-6 sm:grid-cols-[12rem_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="grid border-t border-line py-2 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
