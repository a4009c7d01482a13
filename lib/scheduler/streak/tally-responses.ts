import type { ConceptId } from '@/lib/ids';
import { dueDayOf, type Placeable } from '@/lib/scheduler/due/due-day';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import type { StreakFacts, StreakReview } from './streak-facts';

/** What a learner's responses contribute to the classification of their days. */
export type ResponseTally = {
  /** The first study day with a response. */
  readonly start: StudyDay;
  readonly days: ReadonlyMap<StudyDay, DayTally>;
  /** The study day of each concept's first response. */
  readonly begunOn: ReadonlyMap<ConceptId, StudyDay>;
  /**
   * Returns how many concepts were due on each day and had no response by the end of it.
   * @param length the number of days to count, from the first one
   */
  countLeft(length: number): readonly number[];
};
type DayTally = { count: number; spentMs: number; readonly asked: Set<ConceptId> };

/** A tally to which later responses can be added. */
type OpenTally = {
  /** The responses that it contains. */
  seen: readonly StreakReview[];
  readonly basis: Basis;
  readonly start: StudyDay;
  readonly days: Map<StudyDay, DayTally>;
  readonly begunOn: Map<ConceptId, StudyDay>;
  readonly latest: Map<ConceptId, StreakReview>;
  readonly changes: Changes;
  previous: StudyDay;
  refits: Refits;
};
/** By how much the number of due concepts changes on each day, from the first day on. */
type Changes = number[];
/** How often the parameters have changed, and the first day on which concepts count as due under the latest ones. */
type Refits = { readonly count: number; readonly countedFrom: StudyDay };
/** The facts that, together with the responses, determine on which days concepts were due. */
type Basis = Pick<StreakFacts, 'model' | 'history' | 'refittedAt' | 'suspensions'>;

/** The tally of each log, by the first response in the log. It lasts as long as the caller keeps that response. */
const tallies = new WeakMap<StreakReview, OpenTally>();

/**
 * Tallies the responses of a log. If an earlier tally contains the first responses of the log and nothing else that
 * matters has changed, adds only the newer responses to that tally, because most responses are old.
 */
export function tallyResponses(facts: StreakFacts, first: StreakReview): ResponseTally {
  const { reviews } = facts;
  const start = reviews.reduce<number>((least, { studyDay }) => Math.min(least, studyDay), first.studyDay) as StudyDay;
  const known = tallies.get(first);
  const tally = known && known.start === start && continues(known, facts) ? known : beginTally(facts, start);
  for (let place = tally.seen.length; place < reviews.length; place++) {
    addResponse(tally, facts, reviews[place] as StreakReview);
  }
  tally.seen = [...reviews];
  tallies.set(first, tally);
  return { start, days: tally.days, begunOn: tally.begunOn, countLeft: (length) => countLeft(tally, facts, length) };
}

const beginTally = ({ model, history, refittedAt, suspensions }: StreakFacts, start: StudyDay): OpenTally => ({
  seen: [],
  basis: { model, history, refittedAt: [...refittedAt], suspensions: [...suspensions] },
  start,
  days: new Map(),
  begunOn: new Map(),
  latest: new Map(),
  changes: [],
  previous: start,
  refits: { count: 0, countedFrom: start },
});

/** Returns whether a tally contains exactly the first responses of a log and was made on the same basis. */
function continues({ seen, basis }: OpenTally, facts: StreakFacts): boolean {
  return (
    seen.length <= facts.reviews.length &&
    seen.every((review, place) => review === facts.reviews[place]) &&
    basis.model === facts.model &&
    textOf(basis) === textOf(facts)
  );
}

const textOf = ({ history, refittedAt, suspensions }: Basis): string =>
  JSON.stringify([history.stretches, refittedAt, suspensions]);

function addResponse(tally: OpenTally, facts: StreakFacts, review: StreakReview): void {
  const { conceptId, seq, studyDay, elapsedMs, readMs, predictedRecall, elapsedDays } = review;
  const day = tally.days.get(studyDay) ?? { count: 0, spentMs: 0, asked: new Set() };
  day.count += 1;
  day.spentMs += studyMs(elapsedMs) + readMs;
  day.asked.add(conceptId);
  tally.days.set(studyDay, day);
  if (!tally.begunOn.has(conceptId)) tally.begunOn.set(conceptId, studyDay);
  tally.refits = countRefits(facts, tally.refits, seq, tally.previous);
  if (predictedRecall !== null && elapsedDays !== null && elapsedDays > 0) {
    const stability = facts.model.stabilityFor(predictedRecall, elapsedDays);
    const lastReviewedOn = addStudyDays(studyDay, -elapsedDays);
    const before = tally.latest.get(conceptId);
    const memory = { stability, lastReviewedOn, lastSeq: before?.seq ?? 0 };
    const concept = { conceptId, respondedOn: before?.studyDay ?? lastReviewedOn };
    addWait(facts, tally, { memory, concept, until: studyDay, countedFrom: tally.refits.countedFrom });
  }
  tally.latest.set(conceptId, review);
  tally.previous = studyDay;
}

/** New parameters move due days. Nothing counts as due under parameters that did not exist yet. */
function countRefits({ refittedAt }: StreakFacts, refits: Refits, seq: number, previous: StudyDay): Refits {
  let { count, countedFrom } = refits;
  while ((refittedAt[count] ?? seq) < seq) {
    count += 1;
    countedFrom = addStudyDays(previous, 1);
  }
  return { count, countedFrom };
}

function countLeft(tally: OpenTally, facts: StreakFacts, length: number): readonly number[] {
  const { start, previous } = tally;
  const changes = [...tally.changes];
  const { countedFrom } = countRefits(facts, tally.refits, Number.POSITIVE_INFINITY, previous);
  for (const memory of facts.memories) {
    const concept = { conceptId: memory.conceptId, respondedOn: memory.lastRespondedOn };
    addWait(facts, { start, changes }, { memory, concept, until: addStudyDays(start, length), countedFrom });
  }
  let left = 0;
  return Array.from({ length }, (_, place) => {
    left += changes[place] ?? 0;
    return left;
  });
}

/** A memory whose concept waits for a response, and the days that limit the wait. */
type Wait = {
  readonly memory: Placeable;
  readonly concept: { readonly conceptId: ConceptId; readonly respondedOn: StudyDay };
  readonly until: StudyDay;
  readonly countedFrom: StudyDay;
};

/** Adds the days on which a memory was due, until the day on which its concept got a response. */
function addWait(facts: StreakFacts, { start, changes }: Pick<OpenTally, 'start' | 'changes'>, wait: Wait): void {
  const { memory, concept, until, countedFrom } = wait;
  const add = (from: number, end: number) => {
    const first = Math.max(from, countedFrom) - start;
    if (end - start <= first) return;
    changes[first] = (changes[first] ?? 0) + 1;
    changes[end - start] = (changes[end - start] ?? 0) - 1;
  };
  waits(facts, memory, until, (from, end) => {
    // A response after an undo leaves the memory unchanged, but its concept no longer counts as waiting that day.
    let rest = Math.max(from, concept.respondedOn + 1);
    // Suspended concepts are not due.
    for (const suspension of facts.suspensions) {
      if (suspension.conceptId !== concept.conceptId || suspension.until <= rest) continue;
      add(rest, Math.min(suspension.from, end));
      rest = suspension.until;
    }
    add(rest, end);
  });
}

/** Reports the days on which a memory was due, until the day on which its concept got a response. */
function waits(
  { model, history }: StreakFacts,
  memory: Placeable,
  until: StudyDay,
  tell: (from: number, until: number) => void,
): void {
  history.stretches.forEach(({ from, settings }, place) => {
    const end = Math.min(until, history.stretches[place + 1]?.from ?? until);
    if (end <= memory.lastReviewedOn + 1) return;
    const dueOn = (today: StudyDay) => dueDayOf({ model, settings, today }, memory);
    // Reviews are brought forward for an exam only through exam day.
    const examOver = settings.exam ? addStudyDays(settings.exam.on, 1) : until;
    if (examOver > from) tell(Math.max(dueOn(memory.lastReviewedOn), from), Math.min(end, examOver));
    if (examOver < end) tell(Math.max(dueOn(examOver), from, examOver), end);
  });
}
