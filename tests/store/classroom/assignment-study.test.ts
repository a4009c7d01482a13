import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeAssignment, withdrawAssignment } from '@/lib/classroom/assignments/assign';
import { findDueNext } from '@/lib/classroom/assignments/find-due-next';
import { viewAssignment, viewAssignments } from '@/lib/classroom/assignments/view-assignments';
import { viewOwnAssignments } from '@/lib/classroom/assignments/view-own-assignments';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import type { AssignmentId, ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { changeSettings } from '@/lib/study/settings/settings';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { countKnown } from '../count-known';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';
import { classDesk, date, fields, late, later, NOW, nextConcept, study } from './class-desk';

const context = studyContext(await createTestDatabase());
const { db, catalog } = context;
const { newClass, newPupil, assigned } = classDesk(context);
afterAll(() => db.$disconnect());

const NOT_FOUND = { ok: false, code: 'not-found' };

async function rowOf(
  {
    instructorId,
    id,
    assignment,
  }: { readonly instructorId: LearnerId; readonly id: ClassroomId; readonly assignment: AssignmentId },
  learner: LearnerId,
  now: Date,
) {
  const view = await viewAssignment(context, { instructorId, classroomId: id }, assignment, now);
  if (!view.ok) throw new Error(view.code);
  return view.value.rows.find((row) => row.id === learner);
}

let ines: LearnerId;
beforeAll(async () => {
  ines = await newLearner(context, NOW);
});

describe('the daily quiz', () => {
  it('includes assigned concepts in the order of prerequisites and says so, but not before the opening or after the end', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    await assigned(ines, room.id, { opensOn: date(1) });
    expect((await nextConcept(context, pupil, later(0, 5 * 60 - 1))).kind).toBe('new');
    const open = await nextConcept(context, pupil, later(0, 5 * 60));
    expect(open.kind).toBe('assigned');
    expect(open.reason.kind).toBe('class');
    expect(open.reason.sentence).toContain('Sunday, December 6');
    expect((await nextConcept(context, pupil, later(6, 5 * 60 - 1))).kind).toBe('assigned');
    expect((await nextConcept(context, pupil, later(6, 5 * 60))).kind).toBe('new');
    await changeSettings(db, pupil, { newPerDay: 2 }, NOW);

    const asked: ConceptId[] = [];
    for (let day = 1; day <= 6; day++) {
      for (;;) {
        const sitting = await openSitting(context, pupil, 'today', later(day));
        if (!sitting.ok || !sitting.value.turn) break;
        asked.push(...(await study(context, pupil, 1, later(day))));
      }
    }
    for (const conceptId of late) {
      const place = asked.indexOf(conceptId);
      expect(place, conceptId).toBeGreaterThanOrEqual(0);
      for (const needed of catalog.get(conceptId).prerequisites) expect(asked.indexOf(needed)).toBeLessThan(place);
    }
    const reviews = await db.review.findMany({ where: { learnerId: pupil, reason: 'assigned' } });
    expect(reviews.map(({ conceptId }) => conceptId)).toEqual(expect.arrayContaining([...late]));
  });

  it('accepts the answer to a question that was open when its assignment was made or withdrawn', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    const before = await nextConcept(context, pupil, NOW);
    const { conceptId: _, ...first } = await respondTo(context, pupil, { turn: before.turn, right: true }, NOW);
    const assignment = await assigned(ines, room.id);
    const meanwhile = await nextConcept(context, pupil, NOW);
    expect([before.kind, meanwhile.kind]).toEqual(['new', 'assigned']);
    const reply = await answer(context, pupil, first, NOW);
    expect(reply.ok && reply.value.sitting.turn?.reason).toEqual(meanwhile.reason);
    const { conceptId: __, ...second } = await respondTo(context, pupil, { turn: meanwhile.turn, right: true }, NOW);
    await withdrawAssignment(db, { instructorId: ines, classroomId: room.id }, assignment);
    expect((await answer(context, pupil, second, later(0, 1))).ok).toBe(true);
    expect((await answer(context, pupil, second, later(0, 1))).ok).toBe(true);
    expect((await nextConcept(context, pupil, later(0, 2))).kind).toBe('new');
    expect(await db.review.count({ where: { learnerId: pupil } })).toBe(2);
  });

  it('forgets what was withdrawn, and keeps what was learned for it', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    const assignment = await assigned(ines, room.id);
    const asked = await study(context, pupil, 2, NOW);
    const memories = await db.memory.findMany({ where: { learnerId: pupil } });
    expect((await withdrawAssignment(db, { instructorId: ines, classroomId: room.id }, assignment)).ok).toBe(true);
    expect((await nextConcept(context, pupil, later(0, 3))).kind).toBe('new');
    expect(await db.memory.findMany({ where: { learnerId: pupil } })).toEqual(memories);
    expect(await db.review.count({ where: { learnerId: pupil } })).toBe(asked.length);
    expect(await viewAssignment(context, { instructorId: ines, classroomId: room.id }, assignment, NOW)).toEqual(
      NOT_FOUND,
    );
    expect((await viewOwnAssignments(context, pupil, NOW))[0]?.assignments).toEqual([]);
  });
});

describe('credit', () => {
  it('counts days of study, not the work of one evening; learner and instructor see the same figures', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    const idle = await newPupil(room.joinCode);
    const assignment = await assigned(ines, room.id);
    await study(context, pupil, 12, NOW);
    await study(context, pupil, 4, later(1));
    await study(context, pupil, 5, later(2));
    const row = await rowOf({ instructorId: ines, id: room.id, assignment }, pupil, later(2));
    expect(row?.credit).toEqual({ countedDays: 2, wantedDays: 3, percent: 66 });
    expect((await rowOf({ instructorId: ines, id: room.id, assignment }, idle, later(2)))?.credit).toMatchObject({
      percent: 0,
    });
    const [attended] = await viewOwnAssignments(context, pupil, later(2));
    const [own] = attended?.assignments ?? [];
    expect(own).toMatchObject({ title: 'Late ones', phase: 'open', credit: row?.credit });
    expect(own?.concepts.filter(({ isBegun }) => isBegun)).toHaveLength(row?.begunCount ?? -1);
    expect(own?.concepts.filter(({ isKnown }) => isKnown)).toHaveLength(row?.knownCount ?? -1);
    expect(row?.begunCount).toBe(3);

    expect((await retractReview(context, pupil, 'today', later(2, 10))).ok).toBe(true);
    expect((await rowOf({ instructorId: ines, id: room.id, assignment }, pupil, later(2)))?.credit?.countedDays).toBe(
      1,
    );
  });

  it('begins on the day of joining, whatever was done before it', async () => {
    const room = await newClass(ines);
    const assignment = await assigned(ines, room.id, { studyDays: '6' });
    const pupil = await newLearner(context, NOW);
    for (const day of [0, 1, 2]) await study(context, pupil, 5, later(day));
    await joinClassroom(db, pupil, { code: room.joinCode }, later(3));
    expect((await rowOf({ instructorId: ines, id: room.id, assignment }, pupil, later(3)))?.credit).toMatchObject({
      countedDays: 0,
      wantedDays: 4,
    });
    await study(context, pupil, 5, later(3));
    expect((await rowOf({ instructorId: ines, id: room.id, assignment }, pupil, later(3)))?.credit?.percent).toBe(25);
    const tooLate = await newPupil(room.joinCode, later(7));
    expect((await rowOf({ instructorId: ines, id: room.id, assignment }, tooLate, later(7)))?.credit).toBeNull();
  });

  it('immediately follows a change of days or days of study', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    const assignment = await assigned(ines, room.id);
    await study(context, pupil, 5, NOW);
    const changed = await changeAssignment(
      db,
      { instructorId: ines, classroomId: room.id },
      { id: assignment, fields: fields({ studyDays: '2' }) },
      later(1),
    );
    expect(changed.ok).toBe(true);
    expect((await rowOf({ instructorId: ines, id: room.id, assignment }, pupil, later(1)))?.credit?.percent).toBe(50);
    const moved = fields({ opensOn: date(1), title: 'Moved' });
    expect(
      (
        await changeAssignment(
          db,
          { instructorId: ines, classroomId: room.id },
          { id: assignment, fields: moved },
          later(1),
        )
      ).ok,
    ).toBe(true);
    expect((await rowOf({ instructorId: ines, id: room.id, assignment }, pupil, later(1)))?.credit?.percent).toBe(0);
    const list = await viewAssignments(context, { instructorId: ines, classroomId: room.id }, later(1));
    expect(list.ok && list.value.assignments).toMatchObject([{ title: 'Moved', phase: 'open', conceptIds: late }]);
  });

  it('counts begun and known concepts as the learner’s own progress page does', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    const all = catalog.concepts.map((each) => each.id);
    const assignment = await assigned(ines, room.id, {}, all);
    await study(context, pupil, 9, NOW);
    for (const now of [NOW, later(3), later(40)]) {
      const row = await rowOf({ instructorId: ines, id: room.id, assignment }, pupil, now);
      const progress = await viewProgress(context, pupil, now);
      expect(row?.begunCount).toBe(9);
      expect(progress.ok && countKnown(progress.value)).toBe(row?.knownCount);
    }
  });

  it('skips concepts that have left the content', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    const assignment = await assigned(ines, room.id);
    await db.assignment.updateMany({ where: { id: assignment }, data: { conceptIds: ['left-the-content', ...late] } });
    const view = await viewAssignment(context, { instructorId: ines, classroomId: room.id }, assignment, NOW);
    expect(view.ok && view.value.concepts).toHaveLength(late.length);
    expect((await viewOwnAssignments(context, pupil, NOW))[0]?.assignments[0]?.concepts).toHaveLength(late.length);
    expect((await nextConcept(context, pupil, NOW)).kind).toBe('assigned');
  });
});

describe('what is due next', () => {
  it('is the open assignment in any class that is due first', async () => {
    const [one, two] = [await newClass(ines), await newClass(ines)];
    const pupil = await newPupil(one.joinCode);
    await joinClassroom(db, pupil, { code: two.joinCode }, NOW);
    expect(await findDueNext(context.db, pupil, NOW)).toBeNull();
    await assigned(ines, one.id, { title: 'Far', dueOn: date(9) });
    await assigned(ines, two.id, { title: 'Near', dueOn: date(4) });
    await assigned(ines, two.id, { title: 'To come', opensOn: date(1), dueOn: date(2), studyDays: '1' });
    const next = async (days: number) => (await findDueNext(context.db, pupil, later(days)))?.title;
    expect([await next(0), await next(1), await next(3), await next(5), await next(10)]).toEqual([
      'Near',
      'To come',
      'Near',
      'Far',
      undefined,
    ]);
  });

  it('comes with the learner’s own credit, as on their class page', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    await assigned(ines, room.id);
    const next = async () => (await findDueNext(context.db, pupil, later(1)))?.credit;
    expect(await next()).toEqual({ countedDays: 0, wantedDays: 3, percent: 0 });
    await study(context, pupil, 5, NOW);
    expect(await next()).toEqual((await viewOwnAssignments(context, pupil, later(1)))[0]?.assignments[0]?.credit);
    expect(await next()).toMatchObject({ countedDays: 1 });
  });
});
