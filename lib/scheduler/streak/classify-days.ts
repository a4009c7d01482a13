import type { ConceptId } from '@/lib/ids';
import { dueDayOf, type Placeable } from '@/lib/scheduler/due/due-day';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import { minutesOn } from '@/lib/scheduler/quiz/quiz-settings';
import { excuseJourneys } from './excuse-journeys';
import { settingsOn } from './settings-history';
import type { ClassifiedDay, DayKind, StreakFacts, StreakReview } from './streak-facts';

/**
 * Classifies every study day since the first response as one of these:
 * - rest, if no minutes were planned for it;
 * - studied, if its quiz was finished or at least half of the planned minutes were spent;
 * - free, if nothing was due, nothing could begin, and nothing was answered;
 * - idle, if nothing was due and nothing was answered although new concepts could begin;
 * - journey, if the learner missed it because a change of time zone cut it short (`excuse-journeys.ts`);
 * - missed otherwise, or open while it is not over.
 *
 * Days before quizzes had a fixed size count as studied if everything due was answered or all of the planned minutes
 * were spent. The due concepts follow from what the reviews recorded at that time, so neither new parameters nor new
 * settings rewrite the past.
 */
export function classifyDays(facts: StreakFacts): readonly ClassifiedDay[] {
  const { reviews, today, history } = facts;
  const first = reviews[0]?.studyDay;
  if (first === undefined) return [];
  const days = reviews.map(({ studyDay }) => studyDay);
  const start = days.reduce<number>((least, day) => Math.min(least, day), first) as StudyDay;
  const end = days.reduce<number>((most, day) => Math.max(most, day), Math.max(today, history.reached));
  const length = end - start + 1;
  const spentMs = new Array<number>(length).fill(0);
  const counts = new Array<number>(length).fill(0);
  const asked = counts.map(() => new Set<ConceptId>());
  for (const { conceptId, studyDay, elapsedMs, readMs } of reviews) {
    asked[studyDay - start]?.add(conceptId);
    counts[studyDay - start] = (counts[studyDay - start] ?? 0) + 1;
    spentMs[studyDay - start] = (spentMs[studyDay - start] ?? 0) + studyMs(elapsedMs) + readMs;
  }
  const left = countLeft(facts, start, length);
  const allBegunOn = findAllBegun(facts);
  const classified = counts.map((reviewCount, index) => {
    const day = {
      on: addStudyDays(start, index),
      reviewCount,
      questionCount: asked[index]?.size ?? 0,
      spentMs: (spentMs[index] ?? 0) + (facts.lessonMs.get(addStudyDays(start, index)) ?? 0),
      leftCount: left[index] ?? 0,
    };
    return { ...day, kind: classifyDay(day, facts, allBegunOn) };
  });
  return excuseJourneys(classified, facts);
}

/** Returns the study day on which the last concept of the course began, or infinity if any concept has not begun. */
function findAllBegun({ reviews, course }: StreakFacts): number {
  const begunOn = new Map<ConceptId, StudyDay>();
  for (const { conceptId, studyDay } of reviews) if (!begunOn.has(conceptId)) begunOn.set(conceptId, studyDay);
  return course.reduce((latest, id) => Math.max(latest, begunOn.get(id) ?? Number.POSITIVE_INFINITY), 0);
}

function classifyDay(
  day: Omit<ClassifiedDay, 'kind'>,
  { history, quizSizes, today }: StreakFacts,
  allBegunOn: number,
): DayKind {
  const settings = settingsOn(history, day.on);
  const plannedMs = minutesOn(settings, day.on) * 60_000;
  if (plannedMs === 0) return 'rest';
  if (day.reviewCount === 0 && day.leftCount === 0) {
    if (allBegunOn <= day.on || settings.newPerDay === 0) return 'free';
    return day.on >= today ? 'open' : 'idle';
  }
  const quizSize = quizSizes.get(day.on);
  const isFinished = quizSize === undefined ? day.leftCount === 0 : day.questionCount >= quizSize;
  const enoughMs = quizSize === undefined ? plannedMs : plannedMs / 2;
  if (day.reviewCount > 0 && (isFinished || day.spentMs >= enoughMs)) return 'studied';
  return day.on >= today ? 'open' : 'missed';
}

/** Returns how many concepts were due on each day and had no answer by its end. */
function countLeft(facts: StreakFacts, start: StudyDay, length: number): readonly number[] {
  const { reviews, memories, model, refittedAt, suspensions } = facts;
  const changes = new Array<number>(length + 1).fill(0);
  // New parameters move due days. Nothing counts as due under parameters that did not exist yet.
  let refits = 0;
  let countedFrom = start;
  const countFrom = (seq: number, previous: StudyDay) => {
    while ((refittedAt[refits] ?? seq) < seq) {
      refits += 1;
      countedFrom = addStudyDays(previous, 1);
    }
  };
  const add = (from: number, until: number) => {
    const first = Math.max(from, countedFrom) - start;
    if (until - start <= first) return;
    changes[first] = (changes[first] ?? 0) + 1;
    changes[until - start] = (changes[until - start] ?? 0) - 1;
  };
  // Suspended concepts are not due.
  const addFor = (conceptId: ConceptId, respondedOn: StudyDay) => (from: number, until: number) => {
    // An answer after an undo leaves the memory unchanged, but its concept no longer counts as waiting that day.
    let rest = Math.max(from, respondedOn + 1);
    for (const suspension of suspensions) {
      if (suspension.conceptId !== conceptId || suspension.until <= rest) continue;
      add(rest, Math.min(suspension.from, until));
      rest = suspension.until;
    }
    add(rest, until);
  };
  const latest = new Map<ConceptId, StreakReview>();
  let previous = start;
  for (const review of reviews) {
    const { conceptId, seq, studyDay, predictedRecall, elapsedDays } = review;
    countFrom(seq, previous);
    if (predictedRecall !== null && elapsedDays !== null && elapsedDays > 0) {
      const stability = model.stabilityFor(predictedRecall, elapsedDays);
      const lastReviewedOn = addStudyDays(studyDay, -elapsedDays);
      const before = latest.get(conceptId);
      const add = addFor(conceptId, before?.studyDay ?? lastReviewedOn);
      waits(facts, { stability, lastReviewedOn, lastSeq: before?.seq ?? 0 }, studyDay, add);
    }
    latest.set(conceptId, review);
    previous = studyDay;
  }
  countFrom(Number.POSITIVE_INFINITY, previous);
  for (const memory of memories)
    waits(facts, memory, addStudyDays(start, length), addFor(memory.conceptId, memory.lastRespondedOn));
  let left = 0;
  return changes.slice(0, length).map((change) => {
    left += change;
    return left;
  });
}

/** Reports the days on which a memory was due, until the day on which its concept got an answer. */
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
    // Reviews are brought forward for an exam only until exam day.
    const examOver = settings.exam ? addStudyDays(settings.exam.on, 1) : until;
    if (examOver > from) tell(Math.max(dueOn(memory.lastReviewedOn), from), Math.min(end, examOver));
    if (examOver < end) tell(Math.max(dueOn(examOver), from, examOver), end);
  });
}
