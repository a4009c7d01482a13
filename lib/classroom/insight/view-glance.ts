import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import {
  type ClassMemory,
  listClassLearners,
  listClassMemories,
  listMeasuredLearners,
  listStandings,
} from '@/lib/db/classroom/class-records';
import type { ConceptId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { type ClassRecall, getClassRecall, isKnownRecall, type Measure, measureOf, toYardstick } from './class-recall';
import type { GlanceQuery } from './glance-query';
import { type FamilyColumn, listFamilyColumns } from './learner-columns';
import { type LearnerFigures, toFigures } from './learner-figures';
import { sortLearners } from './sort-learners';

/** A learner's row of the table. */
export type GlanceRow = LearnerFigures & {
  /** How many concepts they have begun and always graded themselves. */
  readonly selfGradedConceptCount: number;
  /**
   * For each of `families`, how many of its concepts the learner knows, and the recall that instructors see for each
   * concept.
   */
  readonly families: readonly { readonly knownCount: number; readonly recalls: readonly ClassRecall[] }[];
};
export type GlanceConcept = {
  readonly id: ConceptId;
  readonly title: string;
  readonly begunCount: number;
  readonly knownCount: number;
};
export type GlanceFamily = FamilyColumn & { readonly concepts: readonly GlanceConcept[] };
export type ClassGlance = {
  readonly heading: ClassHeading;
  readonly conceptCount: number;
  readonly learnerCount: number;
  /** The number of known concepts, summed over the class. */
  readonly knownCount: number;
  /**
   * The mean number of study days in the class, and the mean of the learners' shares of right answers, which is null
   * before the first answer.
   */
  readonly meanDays: number;
  readonly meanAccuracy: number | null;
  /** The families, in the order of their columns. */
  readonly families: readonly GlanceFamily[];
  readonly rows: readonly GlanceRow[];
  readonly pageCount: number;
};

/** The maximum number of learners on one page. */
const PAGE_LENGTH = 50;

/**
 * Returns the class at a glance for one of its instructors. Fails with `not-found` for anyone else, and for a classroom
 * that does not exist. Each learner is judged by their own memory model and study day, as on their own progress page.
 */
export async function viewGlance(
  context: StudyContext,
  taught: TaughtClass,
  query: GlanceQuery,
  now: Date,
): Promise<Result<ClassGlance, 'not-found'>> {
  const opened = await openGlance(context, taught, query, now);
  if (!opened.ok) return opened;
  const { learners, readRows, ...whole } = opened.value;
  const accuracies = learners.flatMap(({ accuracy }) => accuracy ?? []);
  return succeed({
    ...whole,
    learnerCount: learners.length,
    knownCount: learners.reduce((sum, { knownCount }) => sum + knownCount, 0),
    meanDays: mean(learners.map(({ dayCount }) => dayCount)) ?? 0,
    meanAccuracy: mean(accuracies),
    rows: await readRows(learners.slice((query.page - 1) * PAGE_LENGTH, query.page * PAGE_LENGTH)),
    pageCount: Math.max(1, Math.ceil(learners.length / PAGE_LENGTH)),
  });
}

/**
 * The figures for the learners in a class. The rows, which are wider, are read only for the learners that the caller
 * asks for.
 */
export type OpenGlance = Pick<ClassGlance, 'heading' | 'conceptCount' | 'families'> & {
  /** All learners, in the requested order. */
  readonly learners: readonly LearnerFigures[];
  /** Reads the rows of the given learners. Omits learners who have left in the meantime. */
  readonly readRows: (some: readonly LearnerFigures[]) => Promise<readonly GlanceRow[]>;
};

/** Returns the class at a glance like `viewGlance`, but does not read the rows yet. */
export async function openGlance(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  query: Pick<GlanceQuery, 'on' | 'sort' | 'descending'>,
  now: Date,
): Promise<Result<OpenGlance, 'not-found'>> {
  const [heading, measured] = await Promise.all([findClassHeading(db, taught), listMeasuredLearners(db, taught)]);
  if (!heading) return fail('not-found');
  const measures = new Map(measured.map((each) => [each.learnerId, measureOf(each, now, query.on)]));
  const yardsticks = measured.map((each) => toYardstick(each, get(measures, each.learnerId)));
  const all = catalog.concepts.map(({ id }) => id);
  const columns = listFamilyColumns(catalog);
  const sortedFamilies = columns.filter(({ id, group }) => query.sort === id || query.sort === group);
  const sortedIds = catalog.concepts
    .filter(({ family }) => sortedFamilies.some(({ id }) => id === family))
    .map(({ id }) => id);
  const [there, standings, sortStandings] = await Promise.all([
    listClassLearners(db, taught),
    listStandings(db, taught, yardsticks, all),
    sortedIds.length > 0 ? listStandings(db, taught, yardsticks, sortedIds) : [],
  ]);
  // A learner who joined between the two reads is left out until the next view.
  const learners = there.filter(({ learnerId }) => measures.has(learnerId));
  const standingOf = new Map(standings.map((each) => [each.learnerId ?? each.conceptId, each]));
  const inSorted = new Map(sortStandings.map(({ learnerId, knownCount }) => [learnerId, knownCount]));
  const figures = learners.map((each) => toFigures(each, standingOf.get(each.learnerId)?.knownCount ?? 0));
  const families = columns.map(
    (column): GlanceFamily => ({
      ...column,
      concepts: catalog.concepts
        .filter(({ family }) => family === column.id)
        .map(({ id, title }) => ({
          id,
          title,
          begunCount: standingOf.get(id)?.begunCount ?? 0,
          knownCount: standingOf.get(id)?.knownCount ?? 0,
        })),
    }),
  );
  const readRows = async (some: readonly LearnerFigures[]): Promise<readonly GlanceRow[]> => {
    const ids = some.map(({ id }) => id);
    const memories = await listClassMemories(db, taught, ids);
    return some.flatMap((each) => {
      const theirs = memories.get(each.id);
      if (!theirs) return [];
      const row = makeRow(families, theirs, get(measures, each.id));
      const selfGraded = row.flatMap(({ recalls }) => recalls.filter((recall) => recall === 'self-graded'));
      return [{ ...each, selfGradedConceptCount: selfGraded.length, families: row }];
    });
  };
  return succeed({
    heading,
    conceptCount: all.length,
    families,
    learners: sortLearners(figures, query, (id) => inSorted.get(id) ?? 0),
    readRows,
  });
}

function makeRow(
  families: readonly GlanceFamily[],
  memories: readonly ClassMemory[],
  measure: Measure,
): GlanceRow['families'] {
  const recallBy = new Map(memories.map((memory) => [memory.conceptId, getClassRecall(measure, memory)]));
  return families.map(({ concepts }) => {
    const recalls = concepts.map(({ id }) => recallBy.get(id) ?? null);
    return { recalls, knownCount: recalls.filter(isKnownRecall).length };
  });
}

function get<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing for ${String(key)}`);
  return value;
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
