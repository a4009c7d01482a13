import { assign } from '@/lib/classroom/assignments/assign';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import type { AssignmentId, ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { dateOf, studyDayOf } from '@/lib/scheduler/due/study-day';
import { answer } from '@/lib/study/answer/answer';
import type { StudyContext } from '@/lib/study/context';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openTurn } from '@/lib/study/sitting/turn';
import { content } from '../../content';
import { newLearner, respondTo } from '../study';

/** A Monday evening. Everyone here lives in Berlin. */
export const NOW = new Date('2026-11-30T18:00:00Z');
export const later = (days: number, minutes = 0) => new Date(NOW.getTime() + (days * 24 * 60 + minutes) * 60_000);
export const date = (days: number) => dateOf(studyDayOf(later(days), 'Europe/Berlin'));
const { below } = chanceFrom(5, 'codes');

/** Concepts late in the catalog, which no learner would soon get otherwise. */
export const late: readonly ConceptId[] = content.catalog.concepts
  .slice(-40)
  .filter(({ prerequisites }) => prerequisites.length > 0)
  .map(({ id }) => id)
  .slice(0, 3);

/** Returns a valid form for a week starting today. */
export const fields = (over: object = {}) => ({
  title: 'Late ones',
  opensOn: date(0),
  dueOn: date(6),
  studyDays: '3',
  ...over,
});
export const chosen = (concepts: readonly string[] = late) => ({ presets: [], concepts });

/** Makes classes and their assignments through the real use cases. Throws if something cannot be made. */
export function classDesk(context: StudyContext) {
  const { db } = context;
  return {
    newClass: async (instructorId: LearnerId, at = NOW) => {
      const opened = await openClassroom(db, instructorId, { name: 'Networks' }, { now: at, below });
      if (!opened.ok) throw new Error(opened.code);
      return opened.value;
    },
    newPupil: async (code: string, at = NOW): Promise<LearnerId> => {
      const learnerId = await newLearner(context, at);
      const joined = await joinClassroom(db, learnerId, { code }, at);
      if (!joined.ok) throw new Error(joined.code);
      return learnerId;
    },
    assigned: async (
      instructorId: LearnerId,
      id: ClassroomId,
      over: object = {},
      concepts: readonly ConceptId[] = late,
    ): Promise<AssignmentId> => {
      const made = await assign(
        context,
        { instructorId, classroomId: id },
        { fields: fields(over), chosen: chosen(concepts) },
        NOW,
      );
      if (!made.ok) throw new Error(made.code);
      return made.value;
    },
  };
}

/**
 * Returns what today's quiz asks about next, and why. `kind` is the reason as in the log, and `reason` is the reason as
 * the learner reads it.
 */
export async function nextConcept(context: StudyContext, learnerId: LearnerId, now: Date) {
  const sitting = await openSitting(context, learnerId, 'today', now);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  const { turn } = sitting.value;
  const opened = openTurn(turn.token, learnerId, now, context.turnKey);
  if (!opened.ok) throw new Error(opened.code);
  return { conceptId: opened.value.conceptId, kind: opened.value.reason, reason: turn.reason, turn };
}

/** Answers a given number of today's questions correctly, five seconds apart. Returns the questions. */
export async function study(
  context: StudyContext,
  learnerId: LearnerId,
  count: number,
  now: Date,
): Promise<readonly ConceptId[]> {
  const asked: ConceptId[] = [];
  for (let nth = 0; nth < count; nth++) {
    const asksAt = new Date(now.getTime() + nth * 5000);
    const { turn } = await nextConcept(context, learnerId, asksAt);
    const at = new Date(asksAt.getTime() + 5000);
    const { conceptId, ...given } = await respondTo(context, learnerId, { turn, right: true }, at);
    const reply = await answer(context, learnerId, given, at);
    if (!reply.ok) throw new Error(reply.code);
    asked.push(conceptId);
  }
  return asked;
}
