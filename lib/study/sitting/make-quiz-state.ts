import type { Catalog } from '@/lib/catalog/catalog';
import { listCourse } from '@/lib/catalog/course';
import type { LearnerCalibration, LearnerState } from '@/lib/db/learner/learner-state';
import { assignedAt } from '@/lib/scheduler/due/assigned';
import { notBefore, studyDayOf } from '@/lib/scheduler/due/study-day';
import { isUndone } from '@/lib/scheduler/memory/disclosure';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { type Pace, paceAround, USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import type { StudyContext } from '@/lib/study/context';

/**
 * Returns a learner's state for the scheduler at a given instant. Memories of concepts that were removed from the
 * content are left out.
 */
export function makeQuizState({ catalog }: Pick<StudyContext, 'catalog'>, state: LearnerState, now: Date): QuizState {
  const { timeZone } = state.settings;
  const today = notBefore(studyDayOf(now, timeZone), state.spent?.on ?? null);
  const answering = { now, timeZone, issuedAtMs: now.getTime() };
  const undone = [...state.disclosures].filter(
    ([id, disclosures]) => catalog.find(id) !== null && isUndone(disclosures, answering),
  );
  const resting = undone.filter(
    ([id, all]) =>
      !state.memories.has(id) && all.some(({ respondedOn }) => respondedOn !== null && respondedOn >= today),
  );
  return {
    concepts: catalog.concepts,
    course: listCourse(catalog, state.settings.goals),
    memories: withoutRemoved(catalog, state.memories),
    suspended: state.suspended,
    undone: new Set(undone.map(([id]) => id)),
    resting: new Set(resting.map(([id]) => id)),
    assigned: assignedAt(state.assignments, now, timeZone),
    settings: state.settings,
    model: getMemoryModel(state.calibration?.parameters),
    pace: paceOf(state.calibration),
    today,
    lastSitting: state.lastDays.find(({ on }) => on < today) ?? null,
    promised: state.spent?.on === today ? state.promisedCount : null,
    spentMs: state.spent?.on === today ? state.spent.ms : 0,
    logLength: state.logLength,
  };
}

/** Returns the memories of concepts that are still in the catalog: usually all of them. */
function withoutRemoved(catalog: Catalog, memories: QuizState['memories']): QuizState['memories'] {
  for (const id of memories.keys()) {
    if (catalog.find(id) === null) return new Map([...memories].filter(([each]) => catalog.find(each) !== null));
  }
  return memories;
}

/** Returns the learner's pace. Calibrations that were made before kinds were measured have only means. */
function paceOf(calibration: LearnerCalibration | null): Pace {
  if (calibration === null) return USUAL_PACE;
  const { kinds, ...means } = calibration.pace;
  return kinds === null ? paceAround(means) : { ...means, kinds };
}
