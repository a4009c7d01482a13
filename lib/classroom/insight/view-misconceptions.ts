import type { Catalog } from '@/lib/catalog/catalog';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { type HeldMisconception, listMisconceptions } from '@/lib/db/classroom/class-misconceptions';
import type { ConceptId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { findBelief, readConceptId } from './misconception';

/** A misconception in a class, in words. */
export type ClassMisconception = HeldMisconception & {
  readonly belief: string;
  readonly conceptId: ConceptId;
  readonly conceptTitle: string;
};
export type ClassMisconceptions = {
  readonly heading: ClassHeading;
  /** Those that someone has now, ranked. */
  readonly held: readonly ClassMisconception[];
  /** How many more were shown and have all been recovered from. */
  readonly overcomeCount: number;
};

/** What a class believes wrongly. */
export async function viewMisconceptions(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
): Promise<Result<ClassMisconceptions, 'not-found'>> {
  const [heading, shown] = await Promise.all([findClassHeading(db, taught), listMisconceptions(db, taught)]);
  if (!heading) return fail('not-found');
  const inWords = inTheirWords(catalog, shown);
  const held = inWords.filter(({ holders }) => holders.length > 0);
  return succeed({ heading, held, overcomeCount: inWords.length - held.length });
}

/**
 * Returns misconceptions in words, without those that have left the content: conceptual ones before mix-ups of two
 * ports, then those of the most learners, then the latest revealed.
 */
export function inTheirWords(catalog: Catalog, shown: readonly HeldMisconception[]): readonly ClassMisconception[] {
  const isMixUp = ({ conceptId }: ClassMisconception) => catalog.get(conceptId).kind === 'service';
  return shown
    .flatMap((each): ClassMisconception[] => {
      const concept = catalog.find(readConceptId(each.misconceptionId));
      const belief = findBelief(catalog, each.misconceptionId);
      return concept && belief ? [{ ...each, belief, conceptId: concept.id, conceptTitle: concept.title }] : [];
    })
    .sort(
      (a, b) =>
        Number(isMixUp(a)) - Number(isMixUp(b)) ||
        b.holders.length - a.holders.length ||
        b.lastShownOn - a.lastShownOn ||
        (a.misconceptionId < b.misconceptionId ? -1 : 1),
    );
}
