import type { LearnerId } from '@/lib/ids';
import type { GlanceQuery } from './glance-query';
import { FIGURE_COLUMNS } from './learner-columns';
import type { LearnerFigures } from './learner-figures';

/**
 * Sorts learners by a column. The input must be sorted by name, and ties keep that order. Learners without a value come
 * last in either direction.
 * @param knownOf returns how many concepts a learner knows in the group or family that the table is sorted by
 */
export function sortLearners<Learner extends LearnerFigures>(
  byName: readonly Learner[],
  { sort, descending }: Pick<GlanceQuery, 'sort' | 'descending'>,
  knownOf: (id: LearnerId) => number,
): readonly Learner[] {
  if (sort === 'name') return descending ? byName.toReversed() : byName;
  const figure = FIGURE_COLUMNS.find(({ id }) => id === sort);
  const measure = (learner: Learner) => (figure ? figure.measure(learner) : knownOf(learner.id));
  const sign = descending ? -1 : 1;
  return byName.toSorted((a, b) => {
    const [x, y] = [measure(a), measure(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}
