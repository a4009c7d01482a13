import Link from 'next/link';
import { FIGURE_COLUMNS, TOPIC_GROUPS } from '@/lib/classroom/insight/learner-columns';
import type { ClassGlance, GlanceFamily, GlanceRow } from '@/lib/classroom/insight/view-glance';
import { SelfGradedNote } from '../../_components/wide-table';
import { ConceptCell, FigureCell, ShareOfClassCell, ShareOfTopicsCell } from './cells';
import { FamilyHeads, FigureHead, GroupHead, type HeadProps, NameHead } from './column-heads';

type LearnerTableProps = HeadProps & { readonly glance: ClassGlance };

/**
 * Shows what each learner has done and what they know, sortable by any column. Topics form two columns. Each expands
 * into its families, and each family into its concepts. Each cell has one color and a number. The header row and the
 * names stay in view while the rest scrolls inside the table.
 */
export function LearnerTable({ path, query, glance }: LearnerTableProps) {
  const { families, rows } = glance;
  const shown = { families, open: query.open };
  return (
    <section
      aria-label="What each learner has done and what they know"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, the table cannot be scrolled by keyboard
      tabIndex={0}
      className="learner-table"
    >
      <table>
        <caption className="sr-only">What each learner has done and what they know</caption>
        <thead>
          <tr>
            <NameHead path={path} query={query} />
            {FIGURE_COLUMNS.map((column) => (
              <FigureHead key={column.id} path={path} query={query} column={column} />
            ))}
            {TOPIC_GROUPS.map((group) => (
              <GroupHead key={group.id} path={path} query={query} group={group} families={families}>
                <FamilyHeads path={path} query={query} families={inGroup(families, group.id)} />
              </GroupHead>
            ))}
          </tr>
        </thead>
        <tbody>
          <ClassRow glance={glance} open={query.open} />
          {rows.map((row) => (
            <LearnerRow key={row.id} path={path} row={row} {...shown} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const inGroup = (families: readonly GlanceFamily[], id: GlanceFamily['group']): readonly GlanceFamily[] =>
  families.filter(({ group }) => group === id);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

type ClassRowProps = { readonly glance: ClassGlance; readonly open: readonly string[] };

/** The class average: means of the figures, and the share of learners who know each concept. */
function ClassRow({ glance, open }: ClassRowProps) {
  const { families, learnerCount, knownCount, meanDays, meanAccuracy } = glance;
  const means: Readonly<Record<string, number | null>> = {
    days: meanDays,
    accuracy: meanAccuracy,
    known: knownCount / learnerCount,
  };
  return (
    <tr className="class-row">
      <th scope="row">Class average</th>
      {FIGURE_COLUMNS.map(({ id, kind }) => (
        <FigureCell key={id} kind={kind === 'day' ? 'count' : kind} figure={means[id] ?? null} />
      ))}
      {TOPIC_GROUPS.map(({ id }) => {
        const ofGroup = inGroup(families, id);
        const concepts = ofGroup.flatMap((family) => family.concepts);
        const known = (of: GlanceFamily['concepts']) => sum(of.map((each) => each.knownCount)) / learnerCount;
        return [
          <ShareOfTopicsCell key={id} known={known(concepts)} of={concepts.length} />,
          open.includes(id) &&
            ofGroup.map((family) => [
              <ShareOfTopicsCell key={family.id} known={known(family.concepts)} of={family.concepts.length} />,
              open.includes(family.id) &&
                family.concepts.map((concept) => (
                  <ShareOfClassCell key={concept.id} share={concept.knownCount / learnerCount} />
                )),
            ]),
        ];
      })}
    </tr>
  );
}

type LearnerRowProps = {
  readonly path: string;
  readonly row: GlanceRow;
  readonly families: readonly GlanceFamily[];
  readonly open: readonly string[];
};

function LearnerRow({ path, row, families, open }: LearnerRowProps) {
  return (
    <tr>
      <th scope="row">
        <Link href={`${path}/${row.id}`} prefetch={false} className="no-underline hover:underline">
          {row.name}
        </Link>
      </th>
      {FIGURE_COLUMNS.map((column) =>
        column.kind === 'day' ? (
          <FigureCell key={column.id} kind="day" figure={column.measure(row)} />
        ) : (
          <FigureCell key={column.id} kind={column.kind} figure={column.measure(row)}>
            {column.id === 'known' && <SelfGradedNote count={row.selfGradedConceptCount} />}
          </FigureCell>
        ),
      )}
      {TOPIC_GROUPS.map(({ id }) => {
        const theirs = families.flatMap((family, place) => {
          const standing = row.families[place];
          return family.group === id && standing ? [{ family, ...standing }] : [];
        });
        return [
          <ShareOfTopicsCell
            key={id}
            known={sum(theirs.map(({ knownCount }) => knownCount))}
            of={sum(theirs.map(({ family }) => family.concepts.length))}
          />,
          open.includes(id) &&
            theirs.map(({ family, knownCount, recalls }) => [
              <ShareOfTopicsCell key={family.id} known={knownCount} of={family.concepts.length} />,
              open.includes(family.id) &&
                family.concepts.map((concept, nth) => <ConceptCell key={concept.id} recall={recalls[nth] ?? null} />),
            ]),
        ];
      })}
    </tr>
  );
}
