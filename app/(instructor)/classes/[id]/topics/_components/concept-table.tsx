import Link from 'next/link';
import type { ConceptFamily, ConceptFigures } from '@/lib/classroom/insight/view-class-concepts';
import { addStandings } from '@/lib/classroom/insight/weakest-first';
import { formatPercent } from '@/lib/words/percent';
import {
  NumberCell,
  NumberHeader,
  SelfGradedNote,
  ShareCell,
  TableHead,
  WideTable,
} from '../../_components/wide-table';

type ConceptTableProps = {
  /** The path of the class's topic pages, without the topic. */
  readonly path: string;
  readonly caption: string;
  readonly concepts: readonly ConceptFigures[];
  readonly learnerCount: number;
};

/** Shows how many learners have started each topic and how many know it. */
export function ConceptTable({ path, caption, concepts, learnerCount }: ConceptTableProps) {
  return (
    <WideTable caption={caption}>
      <TableHead name="Topic">
        <NumberHeader>Started</NumberHeader>
        <NumberHeader>Know it</NumberHeader>
        <NumberHeader>Share</NumberHeader>
      </TableHead>
      <tbody>
        {concepts.map((concept) => (
          <ConceptRow key={concept.id} path={path} concept={concept} learnerCount={learnerCount} />
        ))}
      </tbody>
    </WideTable>
  );
}

type FamiliesProps = Pick<ConceptTableProps, 'path' | 'learnerCount'> & {
  readonly families: readonly ConceptFamily[];
};

/** Lists every topic by family. Each family is folded at first. */
export function Families({ path, families, learnerCount }: FamiliesProps) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {families.map(({ id, label, concepts }) => {
        const { begunCount, knownCount } = addStandings(concepts);
        const all = learnerCount * concepts.length;
        return (
          <li key={id}>
            <details className="group rounded-xl border border-line bg-card">
              <summary className="grid min-h-11 cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 rounded-xl px-4 py-2 sm:grid-cols-[minmax(0,1fr)_12rem_3rem]">
                <span className="font-medium">
                  <span aria-hidden="true" className="me-2 inline-block text-muted group-open:rotate-90">
                    ›
                  </span>
                  {label} <span className="text-sm font-normal text-muted">{concepts.length}</span>
                </span>
                <span className="max-sm:order-last max-sm:col-span-2">
                  <ShareBar known={shareOf(knownCount, all)} begun={shareOf(begunCount, all)} />
                </span>
                <span className="text-end text-sm text-muted tabular-nums">
                  {formatPercent(shareOf(knownCount, all))}
                  <span className="sr-only"> known</span>
                </span>
              </summary>
              <div className="px-2 pb-2">
                <ConceptTable path={path} caption={label} concepts={concepts} learnerCount={learnerCount} />
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

const shareOf = (count: number, all: number): number => (all === 0 ? 0 : count / all);

type ConceptRowProps = { readonly path: string; readonly concept: ConceptFigures; readonly learnerCount: number };

function ConceptRow({ path, concept, learnerCount }: ConceptRowProps) {
  const known = shareOf(concept.knownCount, learnerCount);
  return (
    <tr className="border-t border-line">
      <th scope="row" className="w-full min-w-32 px-3 py-2 text-start font-normal">
        <span className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-2">
          <Link href={`${path}/${concept.id}`} prefetch={false} className="wrap-anywhere">
            {concept.title}
          </Link>
          <ShareBar known={known} begun={shareOf(concept.begunCount, learnerCount)} />
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

/** Draws two shares of the same whole, from 0 to 1, as one bar. The cells next to it give the numbers. */
function ShareBar({ known, begun }: { readonly known: number; readonly begun: number }) {
  return (
    <svg
      aria-hidden="true"
      className="h-2 w-full rounded-full border border-line-strong forced-color-adjust-none"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
    >
      <rect width="100" height="8" className="fill-sunk" />
      <rect width={100 * begun} height="8" className="fill-accent opacity-35" />
      <rect width={100 * known} height="8" className="fill-accent" />
    </svg>
  );
}
