import type { ConceptId } from '@/lib/ids';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { minutesOn } from '@/lib/scheduler/quiz/quiz-settings';
import { excuseJourneys } from './excuse-journeys';
import { settingsOn } from './settings-history';
import type { ClassifiedDay, DayKind, StreakFacts } from './streak-facts';
import { tallyResponses } from './tally-responses';

/**
 * Classifies every study day since the first response as one of these:
 * - rest, if no minutes were planned for it;
 * - studied, if its quiz was finished or at least half of the planned minutes were spent;
 * - free, if nothing was due, nothing could be started, and nothing was answered;
 * - idle, if nothing was due and nothing was answered although new concepts could be started;
 * - journey, if the learner missed it because a change of time zone cut it short (`excuse-journeys.ts`);
 * - missed otherwise, or open while it is not over.
 *
 * Days before quizzes had a fixed size count as studied if everything due was answered or all of the planned minutes
 * were spent. The due concepts follow from what the reviews recorded at that time, so neither new parameters nor new
 * settings rewrite the past.
 */
export function classifyDays(facts: StreakFacts): readonly ClassifiedDay[] {
  const { reviews, today, history } = facts;
  const first = reviews[0];
  if (first === undefined) return [];
  const { start, days, begunOn, countLeft } = tallyResponses(facts, first);
  const end = Math.max(today, history.reached, ...days.keys());
  const left = countLeft(end - start + 1);
  const allBegunOn = findAllBegun(facts, begunOn);
  const classified = left.map((leftCount, place) => {
    const on = addStudyDays(start, place);
    const { count: reviewCount = 0, spentMs = 0, asked } = days.get(on) ?? {};
    const day = {
      on,
      reviewCount,
      questionCount: asked?.size ?? 0,
      spentMs: spentMs + (facts.lessonMs.get(on) ?? 0),
      leftCount,
    };
    return { ...day, kind: classifyDay(day, facts, allBegunOn) };
  });
  return excuseJourneys(classified, facts);
}

/**
 * Returns the study day on which the last concept of the course was started, or infinity if any concept has not been
 * started.
 */
const findAllBegun = ({ course }: StreakFacts, begunOn: ReadonlyMap<ConceptId, StudyDay>): number =>
  course.reduce((latest, id) => Math.max(latest, begunOn.get(id) ?? Number.POSITIVE_INFINITY), 0);

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
