import { type AttendedClass, listAttendedClasses } from '@/lib/db/classroom/assignments';
import { listOwnCredit } from '@/lib/db/classroom/credit-days';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { AssignmentId, ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isKnown } from '@/lib/scheduler/memory/known';
import type { StudyContext } from '@/lib/study/context';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { type AssignmentPhase, getAssignmentPhase } from './assignment-phase';
import { type Credit, computeCredit, FEWEST_CONCEPTS } from './credit';

/** An assignment as a learner with a place in its class sees it. Instructors see the same figures. */
export type OwnAssignment = {
  readonly id: AssignmentId;
  readonly title: string;
  readonly opensOn: StudyDay;
  readonly dueOn: StudyDay;
  readonly phase: AssignmentPhase;
  /** The learner's credit; null if they joined after the due day. */
  readonly credit: Credit | null;
  readonly concepts: readonly {
    readonly id: ConceptId;
    readonly title: string;
    readonly isBegun: boolean;
    /** Whether the learner graded every one of their responses. */
    readonly isSelfGraded: boolean;
    /** Whether the concept is known, as instructors see it: from marked responses alone. */
    readonly isKnown: boolean;
  }[];
};
export type OwnClass = {
  readonly id: ClassroomId;
  readonly name: string;
  readonly timeZone: string;
  /** The assignments, sorted by due day, the soonest first. */
  readonly assignments: readonly OwnAssignment[];
};

/** Returns a learner's assignments and progress, class by class; an empty list for an account that was deleted. */
export async function viewOwnAssignments(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<readonly OwnClass[]> {
  const classes = await listAttendedClasses(context.db, learnerId);
  const all = classes.flatMap(({ assignments }) => assignments);
  if (all.length === 0) return classes.map(({ id, name, timeZone }) => ({ id, name, timeZone, assignments: [] }));
  const window = {
    from: Math.min(...all.map(({ opensOn }) => opensOn)) as StudyDay,
    to: Math.max(...all.map(({ dueOn }) => dueOn)) as StudyDay,
    fewestConcepts: FEWEST_CONCEPTS,
  };
  const [state, credits] = await Promise.all([
    findLearnerState(context.db, learnerId, now),
    listOwnCredit(context.db, learnerId, window),
  ]);
  if (!state) return [];
  const { memories, model, today } = makeQuizState(context, state, now);
  const viewConcept = (id: ConceptId) => {
    const concept = context.catalog.find(id);
    const memory = memories.get(id);
    if (!concept) return [];
    return {
      id,
      title: concept.title,
      isBegun: memory !== undefined,
      isSelfGraded: memory?.marked === null,
      isKnown: !!memory?.marked && isKnown(model, memory.marked, today),
    };
  };
  const viewOne = (attended: AttendedClass) =>
    attended.assignments.map((each): OwnAssignment => {
      const { id, title, opensOn, dueOn, conceptIds } = each;
      const earned = credits.get(attended.id);
      return {
        id,
        title,
        opensOn,
        dueOn,
        phase: getAssignmentPhase(each, attended, now),
        credit: earned ? computeCredit(each, earned.joinedOn, earned.days) : null,
        concepts: conceptIds.flatMap(viewConcept),
      };
    });
  return classes.map((each) => ({
    id: each.id,
    name: each.name,
    timeZone: each.timeZone,
    assignments: viewOne(each),
  }));
}
