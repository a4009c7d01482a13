import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUp } from '@/lib/auth/sign-in/accounts';
import type { GlanceQuery } from '@/lib/classroom/insight/glance-query';
import { type ClassGlance, viewGlance } from '@/lib/classroom/insight/view-glance';
import { joinClassroom, joiningSchema } from '@/lib/classroom/people/join-classroom';
import { leaveClassroom } from '@/lib/classroom/people/leave-classroom';
import { listClassrooms } from '@/lib/classroom/people/list-classrooms';
import { openClassroom } from '@/lib/classroom/people/open-classroom';
import { countAccounts, removeAccounts } from '@/lib/db/account/demo-accounts';
import { type Db, openDb } from '@/lib/db/connection/client';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { makeQuestion, rightResponse } from '@/lib/quiz/quiz';
import { findStudyDay } from '@/lib/scheduler/due/study-day';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { viewProgress } from '@/lib/study/progress/view-progress';
import type { Aim } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openTurn, turnKeyFrom } from '@/lib/study/sitting/turn';
import { content } from '../../content';
import { countKnown } from '../count-known';
import { createTestDatabase } from '../database';
import { hashOnce } from '../study';

const url = await createTestDatabase();
const db: Db = openDb(url);
afterAll(() => db.$disconnect());

const { catalog } = content;
const context: StudyContext = { db, catalog, turnKey: turnKeyFrom('a secret of the tests') };
const MONDAY = new Date('2026-03-02T18:00:00Z');
const laterBy = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000);
const THURSDAY = laterBy(3 * 24 * 60);
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const { below } = chanceFrom(7, 'codes');

async function person(name: string, timeZone = 'UTC', domain = 'example.org'): Promise<LearnerId> {
  const email = `${name.toLowerCase()}@${domain}`;
  const made = await signUp(db, { name, email, password: 'correct horse battery', timeZone }, MONDAY, hashOnce);
  if (!made.ok) throw new Error(made.code);
  return made.value.id as LearnerId;
}

async function classroom(instructorId: LearnerId, name = 'Networks 1') {
  const opened = await openClassroom(db, instructorId, { name }, { now: MONDAY, below });
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
}

const join = (learnerId: LearnerId, code: string) => joinClassroom(db, learnerId, { code }, MONDAY);

const USUAL: GlanceQuery = { on: null, sort: 'name', descending: false, page: 1, open: [] };

async function view(instructorId: LearnerId, id: ClassroomId, now = THURSDAY): Promise<ClassGlance> {
  const found = await viewGlance(context, { instructorId, classroomId: id }, USUAL, now);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

/** Responds once to today's next question. */
async function respond(learnerId: LearnerId, isRight: boolean, now: Date, aim: Aim = 'today'): Promise<ConceptId> {
  const sitting = await openSitting(context, learnerId, aim, now);
  const token = sitting.ok && sitting.value.turn?.token;
  if (!token) throw new Error('nothing to answer');
  const turn = await openTurn(token, learnerId, now, context.turnKey);
  if (!turn.ok) throw new Error(turn.code);
  const { conceptId, form, seed } = turn.value;
  const asked = makeQuestion(catalog, catalog.get(conceptId), { form, seed });
  if (!asked) throw new Error('nothing to ask');
  const response = isRight ? rightResponse(asked.key) : ({ form: 'none' } as const);
  const reply = await answer(context, learnerId, { token, response, elapsedMs: 1000 }, now);
  if (!reply.ok) throw new Error(reply.code);
  return conceptId;
}

let ines: LearnerId;
let amara: LearnerId;
let ben: LearnerId;
beforeAll(async () => {
  ines = await person('Ines');
  amara = await person('Amara', 'Pacific/Auckland');
  ben = await person('Ben');
});

describe('opening, joining, and leaving', () => {
  it('makes the user who opens a classroom its instructor, with a code that learners can type', async () => {
    const { id, joinCode } = await classroom(ines, 'Opened');
    expect(joiningSchema.parse({ code: joinCode.toLowerCase() })).toEqual({ code: joinCode });
    const list = await listClassrooms(db, ines);
    expect(list.ok && list.value.classrooms).toContainEqual({
      id,
      name: 'Opened',
      role: 'instructor',
      joinCode,
      learnerCount: 0,
    });
  });

  it('draws another code when one is taken', async () => {
    const same = () => 0;
    const first = await openClassroom(db, ines, { name: 'First' }, { now: MONDAY, below: same });
    expect(first.ok && first.value.joinCode).toBe('33333333');
    let draws = 0;
    const second = await openClassroom(
      db,
      ines,
      { name: 'Second' },
      { now: MONDAY, below: () => (draws++ < 8 ? 0 : 1) },
    );
    expect(second.ok && second.value.joinCode).toBe('44444444');
    expect(await openClassroom(db, ines, { name: 'Third' }, { now: MONDAY, below: same })).toEqual({
      ok: false,
      code: 'busy',
    });
  });

  it('is not possible for deleted accounts', async () => {
    const gone = NOWHERE as LearnerId;
    const { joinCode } = await classroom(ines);
    expect(await openClassroom(db, gone, { name: 'x' }, { now: MONDAY, below })).toEqual({
      ok: false,
      code: 'no-learner',
    });
    expect(await join(gone, joinCode)).toEqual({ ok: false, code: 'no-classroom' });
    expect(await listClassrooms(db, gone)).toEqual({ ok: false, code: 'no-learner' });
  });

  it('lets learners join by the code, once, and shows them the instructors but not the code', async () => {
    const { id, joinCode } = await classroom(ines, 'Joined');
    expect(await join(amara, joinCode)).toEqual({ ok: true, value: { name: 'Joined' } });
    expect(await join(amara, joinCode)).toEqual({ ok: false, code: 'already-in' });
    const list = await listClassrooms(db, amara);
    expect(list.ok && list.value).toEqual({
      timeZone: 'Pacific/Auckland',
      classrooms: [{ id, name: 'Joined', role: 'learner', joinedAt: MONDAY, instructorNames: ['Ines'] }],
    });
    expect((await view(ines, id)).rows).toHaveLength(1);
  });

  it('gives one place to a user who joins twice at the same time', async () => {
    const { id, joinCode } = await classroom(ines);
    const joined = await Promise.all([1, 2, 3, 4].map(() => join(ben, joinCode)));
    expect(joined.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await view(ines, id)).rows).toHaveLength(1);
  });

  it('leaves the role of an instructor who tries the code unchanged', async () => {
    const { id, joinCode } = await classroom(ines);
    expect(await join(ines, joinCode)).toEqual({ ok: false, code: 'already-in' });
    expect((await view(ines, id)).rows).toEqual([]);
  });

  it('refuses a code that no classroom has', async () => {
    expect(await join(amara, 'YYYYYYYY')).toEqual({ ok: false, code: 'no-classroom' });
  });

  it('lets learners leave and come back; instructors stay', async () => {
    const { id, joinCode } = await classroom(ines);
    await join(amara, joinCode);
    expect((await leaveClassroom(db, ben, id)).ok).toBe(false);
    expect((await leaveClassroom(db, ines, id)).ok).toBe(false);
    expect((await leaveClassroom(db, amara, id)).ok).toBe(true);
    expect((await view(ines, id)).rows).toEqual([]);
    expect((await join(amara, joinCode)).ok).toBe(true);
  });
});

describe('the instructor’s view', () => {
  it('is not found by strangers, classmates, or other instructors, or for ids that do not exist, all with the same reply', async () => {
    const { id, joinCode } = await classroom(ines);
    await join(amara, joinCode);
    await join(ben, joinCode);
    const other = await person('Otto');
    await classroom(other);
    const notFound = { ok: false, code: 'not-found' };
    for (const asking of [amara, ben, other]) {
      expect(await viewGlance(context, { instructorId: asking, classroomId: id }, USUAL, THURSDAY)).toEqual(notFound);
    }
    expect(
      await viewGlance(context, { instructorId: ines, classroomId: NOWHERE as ClassroomId }, USUAL, THURSDAY),
    ).toEqual(notFound);
    expect((await view(ines, id)).rows.map(({ name }) => name)).toEqual(['Amara', 'Ben']);
  });

  it('shows only members of this classroom, not of the instructor’s other classrooms', async () => {
    const first = await classroom(ines);
    const second = await classroom(ines);
    await join(amara, first.joinCode);
    await join(ben, second.joinCode);
    expect((await view(ines, first.id)).rows.map(({ name }) => name)).toEqual(['Amara']);
  });

  it('matches the log: no undone reviews, accuracy without practice, each learner on their own study day', async () => {
    const cara = await person('Cara', 'Pacific/Auckland');
    const dora = await person('Dora');
    const { id, joinCode } = await classroom(ines, 'Counted');
    await join(cara, joinCode);
    await join(dora, joinCode);
    // The answers are two right, one unknown, three right (one of them practice), and one undone.
    const asked: ConceptId[] = [];
    for (const [minute, isRight] of [true, true, false, true, true, true].entries()) {
      asked.push(await respond(cara, isRight, laterBy(minute)));
    }
    await respond(cara, true, laterBy(6), { practice: asked[0] as ConceptId });
    await respond(cara, true, laterBy(7));
    expect((await retractReview(context, cara, 'today', laterBy(8))).ok).toBe(true);

    const log = await db.review.findMany({ where: { learnerId: cara, retraction: { is: null } } });
    const counted = log.filter(({ practice }) => !practice);
    const right = counted.filter(({ outcome }) => outcome === 'right' || outcome === 'partly-right');
    expect([log.length, counted.length, right.length]).toEqual([7, 6, 5]);

    const { rows, families, conceptCount } = await view(ines, id);
    expect(rows.map(({ families: _, ...figures }) => figures)).toEqual([
      {
        id: cara,
        name: 'Cara',
        joinedAt: MONDAY,
        responseCount: 7,
        dayCount: 1,
        accuracy: 5 / 6,
        knownCount: 5,
        selfGradedCount: 0,
        selfGradedConceptCount: 0,
        lastStudiedOn: findStudyDay('2026-03-03'),
      },
      {
        id: dora,
        name: 'Dora',
        joinedAt: MONDAY,
        responseCount: 0,
        dayCount: 0,
        accuracy: null,
        knownCount: 0,
        selfGradedCount: 0,
        selfGradedConceptCount: 0,
        lastStudiedOn: null,
      },
    ]);
    const concepts = families.flatMap((family) => family.concepts);
    expect(concepts).toHaveLength(conceptCount);
    const begun = new Set(log.map(({ conceptId }) => conceptId));
    const known = new Set(right.map(({ conceptId }) => conceptId));
    for (const concept of concepts) {
      expect(concept.begunCount, concept.id).toBe(begun.has(concept.id) ? 1 : 0);
      expect(concept.knownCount, concept.id).toBe(known.has(concept.id) ? 1 : 0);
    }
  });

  it('shows for each learner what their own progress page shows', async () => {
    const erik = await person('Erik', 'America/Los_Angeles');
    const { id, joinCode } = await classroom(ines);
    await join(erik, joinCode);
    for (let day = 0; day < 3; day++) {
      for (let minute = 0; minute < 8; minute++) {
        await respond(erik, (day + minute) % 3 > 0, laterBy(day * 24 * 60 + minute));
      }
    }
    for (const now of [laterBy(2 * 24 * 60 + 60), THURSDAY, laterBy(30 * 24 * 60)]) {
      const progress = await viewProgress(context, erik, now);
      const figures = (await view(ines, id, now)).rows[0];
      expect(progress.ok && countKnown(progress.value)).toBe(figures?.knownCount);
    }
    const state = await findLearnerState(db, erik, THURSDAY);
    const begun = (await view(ines, id)).families.flatMap(({ concepts }) =>
      concepts.filter((each) => each.begunCount > 0),
    );
    expect(new Set(begun.map((each) => each.id))).toEqual(new Set(state?.memories.keys()));
  });
});

describe('the demo’s accounts', () => {
  it('can be told apart from all others, and are deleted with their classrooms and nothing else', async () => {
    const demo = await person('Demo', 'UTC', 'demo.example');
    const theirs = await classroom(demo, 'Demo');
    const kept = await classroom(ines, 'Kept');
    await join(amara, theirs.joinCode);
    await join(demo, kept.joinCode);
    const before = await countAccounts(db);
    expect(await countAccounts(db, 'demo.example')).toBe(1);
    await removeAccounts(db, 'demo.example');
    expect(await countAccounts(db, 'demo.example')).toBe(0);
    expect(await countAccounts(db)).toBe(before - 1);
    expect((await view(ines, kept.id)).rows).toEqual([]);
    expect(await db.classroom.count({ where: { id: theirs.id } })).toBe(0);
  });
});
