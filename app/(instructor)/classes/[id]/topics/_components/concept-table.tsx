import Link from 'next/link';
import { KNOWN_RULE } from '@/lib/classroom/assignments/credit';
import type { ConceptFamily, ConceptFigures } from '@/lib/classroom/insight/view-class-concepts';
import {
  NumberCell,
  NumberHeader,
  SelfGradedNote,
  ShareCell,
  TableHead,
  WideTable,
} from '../../_components/wide-table';

type ConceptTableProps = {
  /** Address of the concepts' pages, without the concept. */
  readonly path: string;
  readonly families: readonly ConceptFamily[];
  readonly learnerCount: number;
};

/** Which share of the class knows each concept. */
export function ConceptTable({ path, families, learnerCount }: ConceptTableProps) {
  return (
    <section aria-labelledby="concepts" className="grid gap-3">
      <h1 id="concepts" className="text-lg font-semibold">
        What the class knows
      </h1>
      <p className="text-sm text-muted">
        The bar is the share of the class that knows the topic today; its paler part, those who have started it.{' '}
        {KNOWN_RULE}
      </p>
      <WideTable caption="How many of the class have started each topic, and how many know it today">
        <TableHead name="Topic">
          <NumberHeader>Started</NumberHeader>
          <NumberHeader>Know it</NumberHeader>
          <NumberHeader>Share</NumberHeader>
        </TableHead>
        {families.map((family) => (
          <tbody key={family.id}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="bg-sunk px-3 py-2 text-start font-semibold">
                {family.label}
              </th>
            </tr>
            {family.concepts.map((concept) => (
              <ConceptRow key={concept.id} path={path} concept={concept} learnerCount={learnerCount} />
            ))}
          </tbody>
        ))}
      </WideTable>
    </section>
  );
}

type ConceptRowProps = { readonly path: string; readonly concept: ConceptFigures; readonly learnerCount: number };

function ConceptRow({ path, concept, learnerCount }: ConceptRowProps) {
  const known = learnerCount === 0 ? 0 : concept.knownCount / learnerCount;
  return (
    <tr className="border-t border-line">
      <th scope="row" className="w-full min-w-32 px-3 py-2 text-start font-normal">
        <span className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-2">
          <Link href={`${path}/${concept.id}`} prefetch={false} className="wrap-anywhere">
            {concept.title}
          </Link>
          <ShareBar known={known} begun={learnerCount === 0 ? 0 : concept.begunCount / learnerCount} />
        </span>
      </th>
      <NumberCell>
        {concept.begunCount}
        <SelfGradedNote count={concept.selfGradedCount} />
      </NumberCell>
      <NumberCell>{concept.knownCount}</NumberCell>
      <ShareCell share={known} />
    </tr>
  );
}

/** Two shares, 0 to 1, of the same whole. The cells beside it say them in numbers. */
function ShareBar({ known, begun }: { readonly known: number; readonly begun: number }) {
  return (
    <svg aria-hidden="true" className="h-2 w-full" viewBox="0 0 100 8" preserveAspectRatio="none">
      <rect width="100" height="8" className="fill-sunk" />
      <rect width={100 * begun} height="8" className="fill-accent opacity-35" />
      <rect width={100 * known} height="8" className="fill-accent" />
    </svg>
  );
}
