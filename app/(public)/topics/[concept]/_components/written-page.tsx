import { PortText } from '@/app/_components/port-text';
import { Analogies } from '@/app/_drawings/analogies/analogies';
import { DrawingFigure } from '@/app/_drawings/drawing-figure';
import { DRAWINGS } from '@/app/_drawings/drawings';
import type { Catalog } from '@/lib/catalog/catalog';
import type { WrittenConcept } from '@/lib/catalog/concept';
import { Facts } from './facts';
import { Misconceptions } from './misconceptions';
import { numberSources } from './number-sources';
import { TopicFrame } from './topic-frame';

/** The topic whose page shows the drawings of the two analogies. */
const WITH_ANALOGIES = 'address-analogies';

/** Describes a written topic: its definition, its drawing if it has one, facts, and common misconceptions. */
export function WrittenPage({ concept, catalog }: { readonly concept: WrittenConcept; readonly catalog: Catalog }) {
  const { facts, misconceptions } = concept;
  const drawing = DRAWINGS[concept.id];
  const numbers = numberSources([
    ...[...facts, ...misconceptions].flatMap(({ sources }) => sources),
    ...concept.sources,
  ]);
  const heading = (
    <>
      <h1 className="text-h1 font-semibold">{concept.title}</h1>
      <p className="text-lg">
        <PortText text={concept.definition} />
      </p>
    </>
  );
  return (
    <TopicFrame catalog={catalog} concept={concept} heading={heading} numbers={numbers}>
      {drawing && <DrawingFigure drawing={drawing} />}
      <p>
        <PortText text={concept.explanation} />
      </p>
      {concept.id === WITH_ANALOGIES && <Analogies />}
      <Facts facts={facts} numbers={numbers} />
      <Misconceptions misconceptions={misconceptions} numbers={numbers} />
    </TopicFrame>
  );
}
