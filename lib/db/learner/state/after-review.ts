import { isMockOpen, type OpenMock } from '@/lib/db/exam/mock-exams';
import { type NewReview, timeOf } from '@/lib/db/learner/review-log';
import type { ConceptId } from '@/lib/ids';
import { isMiss, type Memory } from '@/lib/scheduler/memory/memory';
import type { LearnerState } from './state';
import { firstLessonDay } from './state-row';

/** Returns the state after a review. */
export function afterReview(state: LearnerState, review: NewReview, memory: Memory | null): LearnerState {
  const { conceptId, studyDay, promise, at: givenAt } = review;
  const isSameDay = state.spent?.on === studyDay;
  const isKept = promise?.dailyMinutes === state.settings.dailyMinutes;
  const disclosures = state.disclosures
    .get(conceptId)
    ?.map((each) => (each.kind === 'undo' ? { ...each, respondedOn: studyDay } : each));
  const mock = state.mock && isMockOpen(state.mock, givenAt) ? state.mock : null;
  return {
    ...state,
    logLength: review.seq,
    spent: { on: studyDay, ms: timeOf(review) + (isSameDay ? (state.spent?.ms ?? 0) : 0) },
    lastDays: noteInDays(state.lastDays, review),
    promisedCount: (isSameDay ? state.promisedCount : null) ?? (isKept ? promise.count : null),
    lessons: state.lessons.filter((lesson) => lesson.studyDay >= firstLessonDay(givenAt)),
    mock: mock && review.mode === 'mock' ? noteInMock(mock, conceptId) : mock,
    memories: memory === null ? state.memories : new Map(state.memories).set(conceptId, memory),
    disclosures: disclosures ? new Map(state.disclosures).set(conceptId, disclosures) : state.disclosures,
  };
}

/** Returns the last two days with responses after a review. */
function noteInDays([last, ...earlier]: LearnerState['lastDays'], review: NewReview) {
  const { studyDay, practice, selfGraded, outcome } = review;
  const before = last?.on === studyDay ? last : { on: studyDay, count: 0, right: 0 };
  const day =
    practice || selfGraded
      ? before
      : { on: studyDay, count: before.count + 1, right: before.right + (isMiss(outcome) ? 0 : 1) };
  return last && last.on !== studyDay ? [day, last] : [day, ...earlier];
}

const noteInMock = (mock: OpenMock, id: ConceptId): OpenMock =>
  mock.conceptIds.includes(id) && !mock.answeredIds.includes(id)
    ? { ...mock, answeredIds: [...mock.answeredIds, id] }
    : mock;
