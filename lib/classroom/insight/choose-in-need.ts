import type { HelpReason } from './help-reasons';

/**
 * The largest share of a class to name. A longer list would name some learners all the time and would no longer be a
 * warning.
 */
const MOST_NAMED = 0.2;
/** The weight of a long absence, which is more than all other reasons together can weigh. */
const AWAY_SEVERITY = 3;
/** The number of days after which an absence or overdue work adds half of the maximum that it can add. */
const HALF_AWAY_DAYS = 14;
const HALF_OVERDUE_DAYS = 3;

/**
 * Returns the weight of one reason: 0 to 1 or, for a learner who has stayed away, more than all other reasons together.
 */
function getSeverity(reason: HelpReason): number {
  switch (reason.kind) {
    case 'away':
      return AWAY_SEVERITY + reason.days / (reason.days + HALF_AWAY_DAYS);
    case 'missed-days':
      return reason.missedCount / reason.plannedCount;
    case 'overdue':
      return reason.days / (reason.days + HALF_OVERDUE_DAYS);
    case 'forgetting':
      return reason.forgottenCount / reason.knownCount;
  }
}

/** Returns a learner's risk: the sum of the weights of their reasons. */
export const riskOf = (reasons: readonly HelpReason[]): number =>
  reasons.reduce((sum, reason) => sum + getSeverity(reason), 0);

/** A learner with at least one reason. */
type Candidate = { readonly reasons: readonly HelpReason[] };

/**
 * Returns the learners to name, sorted by risk, each with the strongest reason first. Names at most a fifth of the
 * class (one learner in a class of fewer than five), unless more have been away for at least two weeks.
 * @param classSize the number of learners in the class, including those without a reason
 */
export function chooseInNeed<Learner extends Candidate>(
  candidates: readonly Learner[],
  classSize: number,
): readonly Learner[] {
  const awayCount = candidates.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'away')).length;
  const most = Math.max(1, Math.floor(MOST_NAMED * classSize), awayCount);
  return candidates
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => riskOf(b.reasons) - riskOf(a.reasons))
    .slice(0, most)
    .map((each) => ({ ...each, reasons: strongestFirst(each.reasons) }));
}

/** Returns reasons sorted by weight, the strongest first. */
export const strongestFirst = (reasons: readonly HelpReason[]): readonly HelpReason[] =>
  reasons.toSorted((a, b) => getSeverity(b) - getSeverity(a));
