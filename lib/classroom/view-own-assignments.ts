import { type AttendedClass, listAttendedClasses } from '@/lib/db/assignments';
import { findLearnerState } from '@/lib/db/learner-state';
import { listOwnDays } from '@/lib/db/study-tallies';
import type { AssignmentId, ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import { isKnown } from '@/lib/scheduler/known';
import type { StudyDay } from '@/lib/scheduler/study-day';
import type { StudyContext } from '@/lib/study/context';
import { quizStateOf } from '@/lib/study/quiz-state';
import { type AssignmentPhase, phaseOf } from './assignment-phase';
import { type Credit, creditOf } from './credit';

/** An assignment as the learner sees it who works on it: the figures are those that their instructors see. */
export type OwnAssignment = {
  readonly id: AssignmentId;
  readonly title: string;
  readonly opensOn: StudyDay;
  readonly dueOn: StudyDay;
  readonly phase: AssignmentPhase;
  /** Null when they joined after it was over. */
  readonly credit: Credit | null;
  readonly concepts: readonly {
    readonly id: ConceptId;
    readonly title: string;
    readonly isBegun: boolean;
    readonly isKnown: boolean;
  }[];
};
export type OwnClass = {
  readonly id: ClassroomId;
  readonly name: string;
  readonly timeZone: string;
  /** The soonest due first. */
  readonly assignments: readonly OwnAssignment[];
};

/** What is assigned to somebody, class by class, and how far they are; nothing for an account that is gone. */
export async function viewOwnAssignments(
  context: StudyContext,
  learnerId: LearnerId,
  now: Date,
): Promise<readonly OwnClass[]> {
  const classes = await listAttendedClasses(context.db, learnerId);
  const opened = classes.flatMap(({ assignments }) => assignments.map(({ opensOn }) => opensOn));
  if (opened.length === 0) return classes.map(({ id, name, timeZone }) => ({ id, name, timeZone, assignments: [] }));
  const [state, days] = await Promise.all([
    findLearnerState(context.db, learnerId, now),
    listOwnDays(context.db, learnerId, Math.min(...opened) as StudyDay),
  ]);
  if (!state) return [];
  const { memories, model, today } = quizStateOf(context, state, now);
  const viewConcept = (id: ConceptId) => {
    const concept = context.catalog.find(id);
    const memory = memories.get(id);
    if (!concept) return [];
    return {
      id,
      title: concept.title,
      isBegun: memory !== undefined,
      isKnown: !!memory && isKnown(model, memory, today),
    };
  };
  const viewOne = (attended: AttendedClass) =>
    attended.assignments.map((each): OwnAssignment => {
      const { id, title, opensOn, dueOn, conceptIds } = each;
      return {
        id,
        title,
        opensOn,
        dueOn,
        phase: phaseOf(each, attended, now),
        credit: creditOf(each, attended.sharedFrom, days),
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
