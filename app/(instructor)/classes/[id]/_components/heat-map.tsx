import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ClassRecall } from '@/lib/classroom/insight/class-recall';
import { type GlanceQuery, glanceAddress } from '@/lib/classroom/insight/glance-query';
import type { ClassGlance, GlanceFamily, GlanceRow } from '@/lib/classroom/insight/view-glance';
import { formatNumber } from '@/lib/words/count';
import { formatPercent, roundPercent } from '@/lib/words/percent';
import { Day } from './day';
import { drawStrip, inkOn, recallStep, SELF_GRADED_COLOR, stepColor } from './recall-steps';
import { NumberCell, SelfGradedNote, ShareCell, WideTable } from './wide-table';

type HeatMapProps = {
  readonly path: string;
  readonly query: GlanceQuery;
  readonly glance: ClassGlance;
};

/**
 * Learners × concepts, as a table that is a picture: a folded family is a strip of its concepts and how many of them
 * are known, an unfolded one has a column for each. Whoever cannot see the colours has the numbers.
 */
export function HeatMap({ path, query, glance }: HeatMapProps) {
  const { families, rows, learnerCount } = glance;
  return (
    <WideTable caption="Predicted recall of each concept, learner by learner">
      <thead className="text-sm text-muted">
        <tr className="border-b border-line align-bottom">
          <SortHeader path={path} query={query} by="name" firstDown={false} isName>
            Learner
          </SortHeader>
          <SortHeader path={path} query={query} by="known">
            Known
          </SortHeader>
          {families.map((family) => (
            <FamilyHeaders key={family.id} path={path} query={query} family={family} />
          ))}
          <SortHeader path={path} query={query} by="responses">
            Responses
          </SortHeader>
          <SortHeader path={path} query={query} by="accuracy">
            Right
          </SortHeader>
          <SortHeader path={path} query={query} by="last-day">
            Last study day
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        <tr className="border-b border-line bg-sunk">
          <th scope="row" className="sticky start-0 z-1 bg-sunk px-3 py-1.5 text-start font-medium">
            Known by
          </th>
          <ShareCell share={learnerCount === 0 ? null : glance.knownCount / (learnerCount * glance.conceptCount)} />
          {families.map((family) => (
            <ClassCells
              key={family.id}
              family={family}
              learnerCount={learnerCount}
              isOpen={query.open.includes(family.id)}
            />
          ))}
          <td colSpan={3} />
        </tr>
        {rows.map((row) => (
          <LearnerRow key={row.id} path={path} query={query} families={families} row={row} />
        ))}
      </tbody>
    </WideTable>
  );
}

/** A link in a narrow column is still at least 24 CSS pixels each way (WCAG 2.2, success criterion 2.5.8). */
const target = 'inline-block min-h-6 min-w-6 py-0.5 print:min-h-0 print:min-w-0 print:py-0';

type SortHeaderProps = {
  readonly path: string;
  readonly query: GlanceQuery;
  readonly by: string;
  readonly firstDown?: boolean;
  readonly isName?: boolean;
  readonly children: ReactNode;
};

function SortHeader({ path, query, by, firstDown = true, isName = false, children }: SortHeaderProps) {
  const isSorted = query.sort === by;
  const descending = isSorted ? !query.descending : firstDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (query.descending ? 'descending' : 'ascending') : undefined}
      className={`px-2 py-2 font-medium sm:px-3 print:px-1 ${isName ? 'sticky start-0 z-1 bg-card text-start' : 'text-end whitespace-nowrap'}`}
    >
      <Link href={glanceAddress(path, { ...query, sort: by, descending, page: 1 })} prefetch={false} className={target}>
        {children}
        {isSorted && <span aria-hidden="true">{query.descending ? ' ↓' : ' ↑'}</span>}
      </Link>
    </th>
  );
}

function FamilyHeaders({ path, query, family }: { path: string; query: GlanceQuery; family: GlanceFamily }) {
  const isOpen = query.open.includes(family.id);
  const open = isOpen ? query.open.filter((id) => id !== family.id) : [...query.open, family.id];
  const isSorted = query.sort === family.id;
  return (
    <>
      <th
        scope="col"
        aria-sort={isSorted ? (query.descending ? 'descending' : 'ascending') : undefined}
        className="min-w-28 px-2 py-2 text-start font-medium print:min-w-0 print:rotate-180 print:px-1 print:[text-orientation:sideways] print:[writing-mode:vertical-rl]"
      >
        <Link
          href={glanceAddress(path, {
            ...query,
            sort: family.id,
            descending: isSorted ? !query.descending : true,
            page: 1,
          })}
          prefetch={false}
          className={target}
        >
          {family.label}
          {isSorted && <span aria-hidden="true">{query.descending ? ' ↓' : ' ↑'}</span>}
        </Link>
        <br />
        <Link
          href={glanceAddress(path, { ...query, open })}
          prefetch={false}
          scroll={false}
          className={`${target} text-xs underline print:hidden`}
        >
          {isOpen ? 'fold' : `unfold ${family.concepts.length}`}
          <span className="sr-only"> {family.label}</span>
        </Link>
      </th>
      {isOpen &&
        family.concepts.map(({ id, title }) => (
          <th key={id} scope="col" className="px-0.5 py-2 text-xs font-normal">
            <Link
              href={`${path.replace(/\/learners$/, '')}/topics/${id}`}
              prefetch={false}
              className="mx-auto block max-h-44 min-w-6 rotate-180 [text-orientation:sideways] [writing-mode:vertical-rl]"
            >
              {title}
            </Link>
          </th>
        ))}
    </>
  );
}

type ClassCellsProps = { readonly family: GlanceFamily; readonly learnerCount: number; readonly isOpen: boolean };

function ClassCells({ family, learnerCount, isOpen }: ClassCellsProps) {
  const shares = family.concepts.map(({ knownCount }) => (learnerCount === 0 ? 0 : knownCount / learnerCount));
  const mean = shares.reduce((sum, share) => sum + share, 0) / family.concepts.length;
  return (
    <>
      <td className="px-2 py-1.5 tabular-nums print:px-0 print:text-center print:text-xs">{formatPercent(mean)}</td>
      {isOpen &&
        family.concepts.map(({ id }, place) => (
          <td key={id} className="px-1 text-center text-xs tabular-nums">
            {roundPercent(shares[place] ?? 0)}
          </td>
        ))}
    </>
  );
}

type LearnerRowProps = {
  readonly path: string;
  readonly query: GlanceQuery;
  readonly families: readonly GlanceFamily[];
  readonly row: GlanceRow;
};

function LearnerRow({ path, query, families, row }: LearnerRowProps) {
  return (
    <tr className="border-b border-line last:border-b-0">
      <th
        scope="row"
        className="sticky start-0 z-1 max-w-40 min-w-28 bg-card px-3 py-1.5 text-start font-normal wrap-break-word sm:max-w-56 sm:min-w-44 print:min-w-0 print:max-w-36"
      >
        <Link href={`${path}/${row.id}`} prefetch={false}>
          {row.name}
        </Link>
      </th>
      <NumberCell>
        {row.knownCount}
        <SelfGradedNote count={row.selfGradedConceptCount} />
      </NumberCell>
      {row.families.map(({ knownCount, recalls }, place) => {
        const family = families[place];
        return (
          family && (
            <FamilyCells
              key={family.id}
              known={knownCount}
              recalls={recalls}
              family={family}
              isOpen={query.open.includes(family.id)}
            />
          )
        );
      })}
      <NumberCell>
        {formatNumber(row.responseCount)}
        <SelfGradedNote count={row.selfGradedCount} />
      </NumberCell>
      <ShareCell share={row.accuracy} />
      <NumberCell>{row.lastStudiedOn === null ? 'not yet' : <Day day={row.lastStudiedOn} />}</NumberCell>
    </tr>
  );
}

type FamilyCellsProps = {
  readonly known: number;
  readonly recalls: readonly ClassRecall[];
  readonly family: GlanceFamily;
  readonly isOpen: boolean;
};

function FamilyCells({ known, recalls, family, isOpen }: FamilyCellsProps) {
  return (
    <>
      <td className="recall-strip" style={{ backgroundImage: drawStrip(recalls) }}>
        {known}
      </td>
      {isOpen && family.concepts.map(({ id }, place) => <RecallCell key={id} recall={recalls[place] ?? null} />)}
    </>
  );
}

function RecallCell({ recall }: { readonly recall: ClassRecall }) {
  if (recall === null) return <td className="text-center text-xs text-muted">–</td>;
  if (recall === 'self-graded') {
    return (
      <td className="border border-card px-1 text-center text-xs" style={{ background: SELF_GRADED_COLOR }}>
        self<span className="sr-only">-graded only</span>
      </td>
    );
  }
  const step = recallStep(recall);
  return (
    <td
      className="border border-card px-1 text-center text-xs tabular-nums print:[print-color-adjust:exact]"
      style={{ background: stepColor(step), color: inkOn(step) }}
    >
      {roundPercent(recall)}
    </td>
  );
}
