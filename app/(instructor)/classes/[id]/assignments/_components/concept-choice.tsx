'use client';

import type { ReactNode } from 'react';

export type FamilyChoice = {
  readonly id: string;
  readonly label: string;
  readonly concepts: readonly { readonly id: string; readonly title: string }[];
};

type ConceptChoiceProps = {
  readonly families: readonly FamilyChoice[];
  readonly tickedFamilies: readonly string[];
  readonly tickedConcepts: readonly string[];
  readonly error: string | undefined;
};

/** Families to tick, and inside each its concepts, one by one. */
export function ConceptChoice({ families, tickedFamilies, tickedConcepts, error }: ConceptChoiceProps) {
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? 'concepts-error' : 'concepts-hint'}>
      <legend className="font-medium">What is assigned</legend>
      <p id="concepts-hint" className="text-sm text-muted">
        A whole family, or single concepts of it. What they build on is begun first by itself.
      </p>
      {error && (
        <p id="concepts-error" className="text-sm text-wrong">
          {error}
        </p>
      )}
      <ul className="grid gap-2">
        {families.map(({ id, label, concepts }) => (
          <li key={id} className="rounded-lg border border-line bg-card px-3 py-1">
            <Tick name="family" value={id} isTicked={tickedFamilies.includes(id)}>
              <span className="font-medium">{label}</span>{' '}
              <span className="text-sm whitespace-nowrap text-muted">all {concepts.length}</span>
            </Tick>
            <details open={concepts.some((concept) => tickedConcepts.includes(concept.id))}>
              <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">
                Single concepts<span className="sr-only"> of {label}</span>
              </summary>
              <ul className="grid sm:grid-cols-2">
                {concepts.map((concept) => (
                  <li key={concept.id}>
                    <Tick name="concept" value={concept.id} isTicked={tickedConcepts.includes(concept.id)}>
                      {concept.title}
                    </Tick>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type TickProps = {
  readonly name: string;
  readonly value: string;
  readonly isTicked: boolean;
  readonly children: ReactNode;
};

function Tick({ name, value, isTicked, children }: TickProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 py-1 wrap-anywhere">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isTicked}
        className="size-5 shrink-0 accent-accent"
      />
      {children}
    </label>
  );
}
