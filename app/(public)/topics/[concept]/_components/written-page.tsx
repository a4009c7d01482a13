import { SourceLinks } from '@/app/_components/source-links';
import type { Catalog } from '@/lib/catalog/catalog';
import type { WrittenConcept } from '@/lib/catalog/concept';
import { Analogies } from './analogies';
import { ConceptFrame } from './concept-frame';

/** The concept with the drawings of the two analogies. */
const WITH_DRAWINGS = 'address-analogies';

/** A written concept: what it is, what is true of it, what people believe wrongly. */
export function WrittenPage({ concept, catalog }: { readonly concept: WrittenConcept; readonly catalog: Catalog }) {
  const heading = (
    <>
      <h1 className="text-2xl font-semibold">{concept.title}</h1>
      <p className="text-lg">{concept.definition}</p>
    </>
  );
  return (
    <ConceptFrame catalog={catalog} concept={concept} heading={heading}>
      <p>{concept.explanation}</p>
      {concept.id === WITH_DRAWINGS && <Analogies />}
      <section className="grid gap-2">
        <h2 className="text-lg font-semibold">Facts</h2>
        <ul className="grid gap-3">
          {concept.facts.map(({ id, text, sources }) => (
            <li key={id} className="border-l-2 border-line pl-3">
              {text}
              <br />
              <SourceLinks sources={sources} />
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h2 className="text-lg font-semibold">Myths</h2>
        <ul className="grid gap-3">
          {concept.misconceptions.map(({ id, belief, why, sources }) => (
            <li key={id} className="grid gap-1 rounded-lg bg-sunk px-4 py-3">
              <p>
                <span className="font-semibold text-wrong">
                  <span aria-hidden>✗ </span>Wrong:
                </span>{' '}
                <q>{belief}</q>
              </p>
              <p>
                <span className="font-semibold">Instead:</span> {why}
              </p>
              <SourceLinks sources={sources} />
            </li>
          ))}
        </ul>
      </section>
    </ConceptFrame>
  );
}
