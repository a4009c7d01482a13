import type { HelpReason } from './help-reasons';

/** An alarm that names half a class is always on, so at most this share is named. */
const MOST_NAMED = 0.2;
/** More than the other reasons can come to together. */
const AWAY_SEVERITY = 3;
/** So many days raise what an absence, or overdue work, counts by half of the most that they can add. */
const HALF_AWAY_DAYS = 14;
const HALF_OVERDUE_DAYS = 3;

/** How much one reason says: from 0 to 1, and more than all others together for a learner who stays away. */
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

/** Returns how much a learner is at risk: the sum of what their reasons say. */
export const riskOf = (reasons: readonly HelpReason[]): number =>
  reasons.reduce((sum, reason) => sum + getSeverity(reason), 0);

/** A learner with at least one reason. */
type Candidate = { readonly reasons: readonly HelpReason[] };

/**
 * Returns the learners to name, those at the highest risk first and each with the strongest reason first: at most a
 * fifth of the class (one learner in a class of fewer than five), unless more have stayed away for two weeks.
 * @param classSize how many learners the class has, with those who have no reason
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

/** Returns reasons with the one that says most first. */
export const strongestFirst = (reasons: readonly HelpReason[]): readonly HelpReason[] =>
  reasons.toSorted((a, b) => getSeverity(b) - getSeverity(a));
