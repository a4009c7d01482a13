import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseInNeed, riskOf } from '@/lib/classroom/insight/choose-in-need';
import type { HelpReason } from '@/lib/classroom/insight/help-reasons';

const count = (least: number, most: number) => fc.integer({ min: least, max: most });
const away = count(14, 400).map((days): HelpReason => ({ kind: 'away', days, lastStudiedOn: null }));
const missed = fc.tuple(count(3, 14), count(0, 11)).map(
  ([missedCount, more]): HelpReason => ({
    kind: 'missed-days',
    missedCount,
    plannedCount: missedCount + more,
    lastStudiedOn: null,
  }),
);
const overdue = count(4, 100).map((days): HelpReason => ({ kind: 'overdue', dueCount: days * 10, days }));
const forgetting = fc
  .tuple(count(5, 60), count(0, 100))
  .map(
    ([forgottenCount, more]): HelpReason => ({ kind: 'forgetting', forgottenCount, knownCount: forgottenCount + more }),
  );

/**
 * Classes of up to 60 learners, each with at most one reason of each kind. A learner who only missed days does not
 * count as away.
 */
const learner = fc
  .tuple(
    fc.option(fc.oneof({ weight: 1, arbitrary: away }, { weight: 4, arbitrary: missed })),
    fc.option(overdue),
    fc.option(forgetting),
  )
  .map((reasons) => ({ reasons: reasons.filter((reason) => reason !== null) }));
const classes = fc
  .array(learner, { minLength: 1, maxLength: 60 })
  .map((learners) => learners.map((each, place) => ({ ...each, id: place })));

const isAway = ({ reasons }: { readonly reasons: readonly HelpReason[] }) =>
  reasons.some(({ kind }) => kind === 'away');

describe('the learners who need help', () => {
  it('are at most a fifth, or all who were away for two weeks if those are more', () => {
    fc.assert(
      fc.property(classes, (learners) => {
        const named = chooseInNeed(learners, learners.length);
        const awayCount = learners.filter(isAway).length;
        expect(named.length).toBeLessThanOrEqual(Math.max(1, learners.length / 5, awayCount));
        expect(named.filter(isAway)).toHaveLength(awayCount);
        expect(named.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
    );
  });

  it('are at a higher risk than the others, in order of risk, each with the strongest reason first', () => {
    fc.assert(
      fc.property(classes, (learners) => {
        const named = chooseInNeed(learners, learners.length);
        const risks = named.map(({ reasons }) => riskOf(reasons));
        expect(risks).toEqual(risks.toSorted((a, b) => b - a));
        const ids = new Set(named.map(({ id }) => id));
        const lowest = risks.at(-1) ?? 0;
        for (const each of learners) if (!ids.has(each.id)) expect(riskOf(each.reasons)).toBeLessThanOrEqual(lowest);
        for (const { reasons } of named) {
          const [first, ...others] = reasons.map((reason) => riskOf([reason]));
          for (const other of others) expect(first).toBeGreaterThanOrEqual(other);
        }
      }),
    );
  });

  it('are a full fifth if enough learners have a reason', () => {
    const learners = Array.from({ length: 30 }, () => ({
      reasons: [{ kind: 'overdue', dueCount: 9, days: 4 } as const],
    }));
    expect(chooseInNeed(learners, 30)).toHaveLength(6);
    expect(chooseInNeed(learners.slice(0, 4), 4)).toHaveLength(1);
    expect(chooseInNeed([], 30)).toEqual([]);
  });
});
