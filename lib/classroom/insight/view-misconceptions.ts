import type { Catalog } from '@/lib/catalog/catalog';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import {
  groupRevealed,
  type HeldMisconception,
  listRevealed,
  type MisconceptionHolder,
} from '@/lib/db/classroom/class-misconceptions';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { findBelief, readConceptId } from './misconception';

/** A misconception in a class, in words. */
export type ClassMisconception = Pick<HeldMisconception, 'misconceptionId' | 'holders' | 'lastShownOn'> & {
  readonly belief: string;
  /**
   * The concepts that the misconception is about. A mix-up of two services lists both if questions about both revealed
   * it.
   */
  readonly concepts: readonly { readonly id: ConceptId; readonly title: string }[];
  /** How many learners revealed it and no longer have it. */
  readonly recoveredCount: number;
};
export type ClassMisconceptions = {
  readonly heading: ClassHeading;
  /** The misconceptions that at least one learner has now, ranked. */
  readonly held: readonly ClassMisconception[];
  /** How many other misconceptions were revealed and have since been overcome by every learner who had them. */
  readonly overcomeCount: number;
};

/** Returns the misconceptions of a class. */
export async function viewMisconceptions(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
): Promise<Result<ClassMisconceptions, 'not-found'>> {
  const [heading, revealed] = await Promise.all([findClassHeading(db, taught), listRevealed(db, taught)]);
  if (!heading) return fail('not-found');
  const inWords = inTheirWords(catalog, groupRevealed(revealed));
  const held = inWords.filter(({ holders }) => holders.length > 0);
  return succeed({ heading, held, overcomeCount: inWords.length - held.length });
}

/**
 * Returns misconceptions in words, each belief once. Omits those that the content no longer contains. Conceptual
 * misconceptions come before mix-ups of two ports. Within each group, the most widespread come first, and in a tie the
 * most recent.
 */
export function inTheirWords(catalog: Catalog, shown: readonly HeldMisconception[]): readonly ClassMisconception[] {
  const byBelief = new Map<string, HeldMisconception[]>();
  for (const each of shown) {
    const isAsked = catalog.find(readConceptId(each.misconceptionId)) !== null;
    const belief = isAsked ? findBelief(catalog, each.misconceptionId) : null;
    if (belief !== null) byBelief.set(belief, [...(byBelief.get(belief) ?? []), each]);
  }
  const isMixUp = ({ concepts: [first] }: ClassMisconception) => first && catalog.get(first.id).kind === 'service';
  return [...byBelief]
    .map(([belief, alike]) => mergeAlike(catalog, belief, alike))
    .sort(
      (a, b) =>
        Number(isMixUp(a)) - Number(isMixUp(b)) ||
        b.holders.length - a.holders.length ||
        b.lastShownOn - a.lastShownOn ||
        (a.misconceptionId < b.misconceptionId ? -1 : 1),
    );
}

/**
 * Merges misconceptions with the same words into one. For example, a question about SSH and a question about Telnet can
 * both reveal the belief that SSH uses port 23.
 */
function mergeAlike(catalog: Catalog, belief: string, alike: readonly HeldMisconception[]): ClassMisconception {
  const most = alike.toSorted((a, b) => b.holders.length - a.holders.length);
  const holders = new Map<LearnerId, MisconceptionHolder>();
  for (const holder of most.flatMap((each) => each.holders)) {
    const { shownCount = 0, lastShownOn = holder.lastShownOn } = holders.get(holder.learnerId) ?? {};
    holders.set(holder.learnerId, {
      ...holder,
      shownCount: shownCount + holder.shownCount,
      lastShownOn: later(lastShownOn, holder.lastShownOn),
    });
  }
  const recovered = new Set(most.flatMap((each) => each.recovered).filter((id) => !holders.has(id)));
  return {
    misconceptionId: most[0]?.misconceptionId ?? '',
    belief,
    concepts: most.map(({ misconceptionId }) => {
      const { id, title } = catalog.get(readConceptId(misconceptionId));
      return { id, title };
    }),
    holders: [...holders.values()].sort((a, b) => b.lastShownOn - a.lastShownOn),
    recoveredCount: recovered.size,
    lastShownOn: most.map(({ lastShownOn }) => lastShownOn).reduce(later),
  };
}

const later = (one: StudyDay, other: StudyDay): StudyDay => (one > other ? one : other);
