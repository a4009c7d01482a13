import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign, changeAssignment, withdrawAssignment } from '@/lib/classroom/assignments/assign';
import { viewAssignment, viewAssignments } from '@/lib/classroom/assignments/view-assignments';
import { viewOwnAssignments } from '@/lib/classroom/assignments/view-own-assignments';
import { acceptInvitation } from '@/lib/classroom/people/answer-invitation';
import { archiveClassroom, reopenClassroom } from '@/lib/classroom/people/archive-classroom';
import { inviteCoInstructor } from '@/lib/classroom/people/invite';
import { leaveClassroom } from '@/lib/classroom/people/leave-classroom';
import { removeCoInstructor } from '@/lib/classroom/people/remove-member';
import { markEmailVerified } from '@/lib/db/account/accounts';
import { addAssignment } from '@/lib/db/classroom/assignments';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { AssignmentId, ClassroomId, LearnerId } from '@/lib/ids';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import { createTestDatabase } from '../database';
import { newLearner, studyContext } from '../study';
import { chosen, classDesk, fields, late, later, NOW } from './class-desk';

const context = studyContext(await createTestDatabase());
const { db, catalog } = context;
const { newClass, newPupil, assigned } = classDesk(context);
afterAll(() => db.$disconnect());

const NOT_FOUND = { ok: false, code: 'not-found' };
const NOWHERE = '00000000-0000-4000-8000-000000000000';

let ines: LearnerId;
let id: ClassroomId;
beforeAll(async () => {
  ines = await newLearner(context, NOW);
  ({ id } = await newClass(ines));
});

describe('seeing and changing assignments', () => {
  /** Returns every action, as one user would attempt it. An action returns true if it was done. */
  const attempts = (asking: LearnerId, classroomId: ClassroomId, assignment: AssignmentId) => ({
    list: async () => (await viewAssignments(context, { instructorId: asking, classroomId }, NOW)).ok,
    view: async () => (await viewAssignment(context, { instructorId: asking, classroomId }, assignment, NOW)).ok,
    assign: async () =>
      (await assign(context, { instructorId: asking, classroomId }, { fields: fields(), chosen: chosen() }, NOW)).ok,
    change: async () =>
      (await changeAssignment(db, { instructorId: asking, classroomId }, { id: assignment, fields: fields() }, NOW)).ok,
    withdraw: async () => (await withdrawAssignment(db, { instructorId: asking, classroomId }, assignment)).ok,
  });
  const tryAll = async (asking: LearnerId, classroomId: ClassroomId, assignment: AssignmentId) => {
    const done: Record<string, boolean> = {};
    for (const [name, attempt] of Object.entries(attempts(asking, classroomId, assignment)))
      done[name] = await attempt();
    return done;
  };
  const all = (done: boolean) => ({ list: done, view: done, assign: done, change: done, withdraw: done });

  it('is only for instructors of the class: not for its learners, former members, or instructors of another class', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    const former = await newPupil(room.joinCode);
    await leaveClassroom(db, former, room.id);
    const helper = await newLearner(context, NOW);
    const { email } = await db.account.findUniqueOrThrow({ where: { id: helper } });
    await inviteCoInstructor(db, { instructorId: ines, classroomId: room.id }, { email }, NOW);
    await markEmailVerified(db, helper, NOW);
    await acceptInvitation(db, helper, room.id, NOW);
    const other = await newLearner(context, NOW);
    await newClass(other);
    const assignment = await assigned(ines, room.id);
    const before = await db.assignment.findMany();
    for (const asking of [pupil, former, other, await newLearner(context, NOW), NOWHERE as LearnerId]) {
      expect(await tryAll(asking, room.id, assignment)).toEqual(all(false));
    }
    expect(await db.assignment.findMany()).toEqual(before);
    expect(await tryAll(helper, room.id, assignment)).toEqual(all(true));
    expect(await tryAll(ines, room.id, await assigned(ines, room.id))).toEqual(all(true));
    const again = await assigned(ines, room.id);
    await removeCoInstructor(db, { instructorId: ines, classroomId: room.id }, helper);
    expect(await tryAll(helper, room.id, again)).toEqual(all(false));
  });

  it('with a guessed id finds as little as with one that does not exist, even through the user’s own class', async () => {
    const own = await newClass(ines);
    const elsewhere = await newLearner(context, NOW);
    const theirs = await newClass(elsewhere);
    const foreign = await assigned(elsewhere, theirs.id);
    for (const assignment of [foreign, NOWHERE as AssignmentId]) {
      for (const room of [own.id, theirs.id, NOWHERE as ClassroomId]) {
        expect(await viewAssignment(context, { instructorId: ines, classroomId: room }, assignment, NOW)).toEqual(
          NOT_FOUND,
        );
        expect(
          await changeAssignment(
            db,
            { instructorId: ines, classroomId: room },
            { id: assignment, fields: fields() },
            NOW,
          ),
        ).toEqual(NOT_FOUND);
        expect((await withdrawAssignment(db, { instructorId: ines, classroomId: room }, assignment)).ok).toBe(false);
      }
    }
    expect(
      await assign(
        context,
        { instructorId: ines, classroomId: theirs.id },
        { fields: fields({ title: '' }), chosen: chosen([]) },
        NOW,
      ),
    ).toEqual(NOT_FOUND);
  });

  it('in an archived class is limited to reading: nothing can be assigned, changed, or withdrawn', async () => {
    const room = await newClass(ines);
    const pupil = await newPupil(room.joinCode);
    const assignment = await assigned(ines, room.id);
    await archiveClassroom(db, { instructorId: ines, classroomId: room.id }, NOW);
    expect(await tryAll(ines, room.id, assignment)).toEqual({ ...all(false), list: true, view: true });
    expect((await findLearnerState(db, pupil, NOW))?.assignments).toEqual([]);
    const [attended] = await viewOwnAssignments(context, pupil, NOW);
    expect(attended?.assignments.map(({ phase }) => phase)).toEqual(['over']);
    await reopenClassroom(db, { instructorId: ines, classroomId: room.id });
    expect((await findLearnerState(db, pupil, NOW))?.assignments).toHaveLength(1);
  });

  it('by a learner covers only their own classes, not those that they left or never joined', async () => {
    const [one, two] = [await newClass(ines), await newClass(ines)];
    const pupil = await newPupil(one.joinCode);
    await assigned(ines, one.id, { title: 'Mine' });
    await assigned(ines, two.id, { title: 'Not mine' });
    const seen = await viewOwnAssignments(context, pupil, NOW);
    expect(seen.flatMap(({ assignments }) => assignments.map(({ title }) => title))).toEqual(['Mine']);
    expect(await viewOwnAssignments(context, ines, NOW)).toEqual([]);
    await leaveClassroom(db, pupil, one.id);
    expect(await viewOwnAssignments(context, pupil, NOW)).toEqual([]);
    expect((await findLearnerState(db, pupil, NOW))?.assignments).toEqual([]);
  });
});

describe('making assignments', () => {
  it('reports what is wrong with a form, field by field, and stores nothing', async () => {
    const before = await db.assignment.count();
    const made = await assign(
      context,
      { instructorId: ines, classroomId: id },
      { fields: fields({ title: '', dueOn: 'soon' }), chosen: chosen([]) },
      NOW,
    );
    expect(made).toMatchObject({
      ok: false,
      code: 'unreadable',
      errors: {
        title: 'Enter a title.',
        dueOn: 'Enter a date as year-month-day, like 2027-03-01.',
        concepts: 'Choose at least one topic.',
      },
    });
    expect(await db.assignment.count()).toBe(before);
  });

  it('with a family assigns the concepts that it has now', async () => {
    const family = catalog.families[0]?.id ?? '';
    const made = await assign(
      context,
      { instructorId: ines, classroomId: id },
      { fields: fields(), chosen: { presets: [family], concepts: [] } },
      NOW,
    );
    if (!made.ok) throw new Error(made.code);
    const view = await viewAssignment(context, { instructorId: ines, classroomId: id }, made.value, NOW);
    const expected = catalog.concepts.filter((each) => each.family === family).map((each) => each.id);
    expect(view.ok && view.value.concepts.map((each) => each.id)).toEqual(expected);
    await withdrawAssignment(db, { instructorId: ines, classroomId: id }, made.value);
  });

  it('uses days in the classroom’s time zone', async () => {
    const almostTuesday = new Date('2026-11-30T22:59:59Z');
    const tuesday = new Date('2026-11-30T23:00:00Z');
    const tillToday = fields({ dueOn: '2026-11-30', studyDays: '' });
    const made = await assign(
      context,
      { instructorId: ines, classroomId: id },
      { fields: tillToday, chosen: chosen() },
      almostTuesday,
    );
    expect(made.ok).toBe(true);
    expect(
      (await assign(context, { instructorId: ines, classroomId: id }, { fields: tillToday, chosen: chosen() }, tuesday))
        .ok,
    ).toBe(false);
    if (made.ok) await withdrawAssignment(db, { instructorId: ines, classroomId: id }, made.value);
  });

  it('stops at the limit of open and upcoming assignments', async () => {
    const room = await newClass(ines);
    const plan = { title: 'x', conceptIds: late, opensOn: studyDayOf(NOW, 'UTC'), dueOn: studyDayOf(NOW, 'UTC') };
    const add = (today = plan.dueOn) =>
      addAssignment(
        db,
        { instructorId: ines, classroomId: room.id },
        { ...plan, studyDays: 1, id: crypto.randomUUID() as AssignmentId },
        { now: NOW, today, most: 2 },
      );
    expect([await add(), await add(), await add()]).toEqual(['made', 'made', 'full']);
    expect(await add(studyDayOf(later(1), 'UTC'))).toBe('made');
  });
});
