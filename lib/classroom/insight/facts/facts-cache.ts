import { type ClassMisconception, inTheirWords } from '@/lib/classroom/insight/view-misconceptions';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { groupRevealed } from '@/lib/db/classroom/class-misconceptions';
import { listLearnerVersions } from '@/lib/db/classroom/class-records';
import type { Db } from '@/lib/db/connection/client';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import { type LearnerFacts, readLearnerFacts } from './learner-facts';

/** The facts about every learner of a class, sorted by name, and the misconceptions of the class, ranked. */
export type ClassFacts = {
  readonly learners: readonly LearnerFacts[];
  readonly misconceptions: readonly ClassMisconception[];
};

/** Facts, and the version of the learner's data that they were read from or, at the latest, the next version. */
type Kept = { readonly version: string; readonly facts: LearnerFacts };
type KeptClass = {
  byLearner: ReadonlyMap<LearnerId, Kept>;
  /** The misconceptions that follow from these facts. */
  ranked: { readonly facts: readonly LearnerFacts[]; readonly misconceptions: readonly ClassMisconception[] } | null;
};

/** The maximum number of learners whose facts a process keeps. They take about 20 kB each. */
const MOST_LEARNERS = 1000;

const caches = new WeakMap<Db, Map<ClassroomId, KeptClass>>();

/**
 * Returns the facts about a class. Reads only those about learners for whom anything has changed since this process
 * last read them, or whose study day is a new one. The versions are read first, so that the kept facts are never older
 * than their version.
 */
export async function readClassFacts(context: StudyContext, taught: TaughtClass, now: Date): Promise<ClassFacts> {
  const versions = (await listLearnerVersions(context.db, taught)).map(({ learnerId, timeZone, version }) => ({
    learnerId,
    version: `${context.catalog.version} ${studyDayOf(now, timeZone)} ${version}`,
  }));
  if (versions.length === 0) return { learners: [], misconceptions: [] };
  const kept = openCache(context.db, taught.classroomId, versions.length);
  const found = new Map<LearnerId, LearnerFacts>();
  for (const { learnerId, version } of versions) {
    const known = kept.byLearner.get(learnerId);
    if (known?.version === version) found.set(learnerId, known.facts);
  }
  if (found.size < versions.length) {
    const stale = versions.flatMap(({ learnerId }) => (found.has(learnerId) ? [] : [learnerId]));
    const read = await readLearnerFacts(context, taught, found.size === 0 ? null : stale, now);
    for (const facts of read) found.set(facts.learnerId, facts);
  }
  const current = versions.flatMap(({ learnerId, version }) => {
    const facts = found.get(learnerId);
    return facts ? [{ version, facts }] : [];
  });
  kept.byLearner = new Map(current.map((each) => [each.facts.learnerId, each]));
  const learners = current.map(({ facts }) => facts);
  return { learners, misconceptions: rank(context, kept, learners) };
}

/** Finds or begins the cache of a class. It forgets the classes that were viewed longest ago if there are too many. */
function openCache(db: Db, classroomId: ClassroomId, learnerCount: number): KeptClass {
  const classes = caches.get(db) ?? new Map<ClassroomId, KeptClass>();
  caches.set(db, classes);
  const kept: KeptClass = classes.get(classroomId) ?? { byLearner: new Map(), ranked: null };
  classes.delete(classroomId);
  if (learnerCount > MOST_LEARNERS) return kept;
  classes.set(classroomId, kept);
  let total = [...classes.values()].reduce((sum, { byLearner }) => sum + byLearner.size, learnerCount);
  for (const [id, { byLearner }] of classes) {
    if (total <= MOST_LEARNERS || id === classroomId) break;
    total -= byLearner.size;
    classes.delete(id);
  }
  return kept;
}

function rank(
  { catalog }: StudyContext,
  kept: KeptClass,
  facts: readonly LearnerFacts[],
): readonly ClassMisconception[] {
  const { ranked } = kept;
  const isSame = ranked?.facts.length === facts.length && facts.every((each, place) => each === ranked.facts[place]);
  if (ranked && isSame) return ranked.misconceptions;
  const shown = groupRevealed(facts.flatMap(({ revealed }) => revealed ?? []));
  const misconceptions = inTheirWords(catalog, shown).filter(({ holders }) => holders.length > 0);
  kept.ranked = { facts, misconceptions };
  return misconceptions;
}
