import type { LearnerId } from '@/lib/ids';
import type { GlanceQuery } from './glance-query';
import type { LearnerFigures } from './learner-figures';

/** What is sorted by, as a number; null stands last whichever way. By name, the given order is right already. */
function measureFor(sort: string, inFamily: (id: LearnerId) => number): (learner: LearnerFigures) => number | null {
  switch (sort) {
    case 'known':
      return ({ knownCount }) => knownCount;
    case 'responses':
      return ({ responseCount }) => responseCount;
    case 'accuracy':
      return ({ accuracy }) => accuracy;
    case 'last-day':
      return ({ lastStudiedOn }) => lastStudiedOn;
    default:
      return ({ id }) => inFamily(id);
  }
}

/** Learners, given by name, in the order that was asked for; those alike stay in the order of their names. */
export function sortLearners<Learner extends LearnerFigures>(
  byName: readonly Learner[],
  { sort, descending }: Pick<GlanceQuery, 'sort' | 'descending'>,
  inFamily: (id: LearnerId) => number,
): readonly Learner[] {
  if (sort === 'name') return descending ? byName.toReversed() : byName;
  const measure = measureFor(sort, inFamily);
  const sign = descending ? -1 : 1;
  return byName.toSorted((a, b) => {
    const [x, y] = [measure(a), measure(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}
