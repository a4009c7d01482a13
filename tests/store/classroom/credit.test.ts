import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewAssignment } from '@/lib/classroom/assignments/view-assignments';
import { viewOwnAssignments } from '@/lib/classroom/assignments/view-own-assignments';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import type { AssignmentId, ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import type { Response } from '@/lib/quiz/question';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { changeSettings } from '@/lib/study/settings/settings';
import type { Aim } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { countKnown } from '../count-known';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';
import { classDesk } from './class-desk';

const context = studyContext(await createTestDatabase());
const { db, catalog } = context;
const { newClass, newPupil, assigned } = classDesk(context);
afterAll(() => db.$disconnect());

/** The class and its assignment use Berlin time. This is seven in the evening there, on the opening day. */
const NOW = new Date('2026-11-30T18:00:00Z');
const later = (seconds: number, from = NOW) => new Date(from.getTime() + seconds * 1000);
const DAY = 86_400;
const DONT_KNOW: Response = { form: 'none' };
const EASY: Response = { form: 'flashcard', grade: 'easy' };

let ines: LearnerId;
let room: { readonly id: ClassroomId; readonly joinCode: string };
let assignment: AssignmentId;
beforeAll(async () => {
  ines = await newLearner(context, NOW);
  room = await newClass(ines);
  assignment = await assigned(
    ines,
    room.id,
    {},
    catalog.concepts.map(({ id }) => id),
  );
});

async function open(learnerId: LearnerId, aim: Aim, at: Date) {
  const sitting = await openSitting(context, learnerId, aim, at);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  return sitting.value.turn;
}

type Responding = {
  readonly aim?: Aim;
  readonly openedAt: Date;
  readonly at?: Date;
  readonly response?: Response | null;
};

/** Opens a question at one instant, and gives this response (or a right one) at another. */
async function respond(
  learnerId: LearnerId,
  { aim = 'today', openedAt, at = later(5, openedAt), response = null }: Responding,
): Promise<void> {
  const turn = await open(learnerId, aim, openedAt);
  const { conceptId: _, ...given } = await respondTo(context, learnerId, { turn, right: true }, openedAt);
  const reply = await answer(context, learnerId, response ? { ...given, response } : given, at);
  if (!reply.ok) throw new Error(reply.code);
}

/** Gives several responses one after another, each a given number of seconds after its question. */
async function respondOften(
  learnerId: LearnerId,
  {
    count,
    from,
    seconds,
    more = {},
  }: {
    readonly count: number;
    readonly from: Date;
    readonly seconds: number;
    readonly more?: Pick<Responding, 'aim' | 'response'>;
  },
): Promise<void> {
  for (let nth = 0; nth < count; nth++) {
    const openedAt = later(nth * seconds, from);
    await respond(learnerId, { openedAt, at: later(seconds, openedAt), ...more });
  }
}

/** Returns the learner's row in the instructor's view. Checks that the learner sees the same credit. */
async function standingOf(learnerId: LearnerId, now = later(5 * DAY)) {
  const view = await viewAssignment(context, { instructorId: ines, classroomId: room.id }, assignment, now);
  if (!view.ok) throw new Error(view.code);
  const row = view.value.rows.find(({ id }) => id === learnerId);
  const own = (await viewOwnAssignments(context, learnerId, now)).find(({ id }) => id === room.id)?.assignments[0];
  expect(own?.credit).toEqual(row?.credit);
  expect(own?.concepts.filter(({ isKnown }) => isKnown)).toHaveLength(row?.knownCount ?? -1);
  return row;
}
const countedDays = async (learnerId: LearnerId) => (await standingOf(learnerId))?.credit?.countedDays;

describe('a day of credit', () => {
  it('is earned by five questions on different concepts that took a while, even if every answer is “I don’t know”', async () => {
    const right = await newPupil(room.joinCode, NOW);
    await respondOften(right, { count: 4, from: NOW, seconds: 5 });
    expect(await countedDays(right)).toBe(0);
    await respondOften(right, { count: 1, from: later(100), seconds: 5 });
    expect(await countedDays(right)).toBe(1);
    const unsure = await newPupil(room.joinCode, NOW);
    // Missed questions come back in between.
    await respondOften(unsure, { count: 12, from: NOW, seconds: 5, more: { response: DONT_KNOW } });
    expect(await countedDays(unsure)).toBe(1);
  });

  it('is not earned by self-graded flashcards, however many', async () => {
    const pupil = await newPupil(room.joinCode, NOW);
    await respondOften(pupil, { count: 30, from: NOW, seconds: 5, more: { aim: 'flashcards', response: EASY } });
    expect(await standingOf(pupil)).toMatchObject({ credit: { countedDays: 0 }, begunCount: 30, knownCount: 0 });
  });

  it('is not earned by a script that answers in milliseconds, right or wrong, whatever time it reports', async () => {
    const pupil = await newPupil(room.joinCode, NOW);
    await respondOften(pupil, { count: 12, from: NOW, seconds: 0.1, more: { response: DONT_KNOW } });
    await respondOften(pupil, { count: 12, from: later(60), seconds: 2.9 });
    expect(await countedDays(pupil)).toBe(0);
  });

  it('is not earned by opening questions early and sending the answers in one burst', async () => {
    const pupil = await newPupil(room.joinCode, NOW);
    const aims: Aim[] = ['today', ...catalog.concepts.slice(0, 9).map(({ id }): Aim => ({ practice: id }))];
    const turns = await Promise.all(aims.map((aim) => open(pupil, aim, NOW)));
    for (const [place, turn] of turns.entries()) {
      const at = later(600 + place * 0.2);
      const { conceptId: _, ...given } = await respondTo(context, pupil, { turn, right: true }, at);
      expect((await answer(context, pupil, given, at)).ok).toBe(true);
    }
    expect(await countedDays(pupil)).toBe(0);
  });

  it('is not earned by the same concept again and again', async () => {
    const pupil = await newPupil(room.joinCode, NOW);
    const [concept] = catalog.concepts;
    if (!concept) throw new Error('no concept');
    await respondOften(pupil, { count: 8, from: NOW, seconds: 10, more: { aim: { practice: concept.id } } });
    expect(await countedDays(pupil)).toBe(0);
  });

  it('follows the class’s calendar, whatever time zones the learner chooses in between', async () => {
    const pupil = await newPupil(room.joinCode, NOW);
    for (const [place, timeZone] of ['UTC', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Etc/GMT+12'].entries()) {
      const now = later(600 * place);
      await changeSettings(db, pupil, { timeZone }, now);
      await respondOften(pupil, { count: 6, from: now, seconds: 5, more: { aim: { beyond: 1000 } } });
    }
    expect(await countedDays(pupil)).toBe(1);
  });

  it('begins and ends at the class’s midnight', async () => {
    const midnight = new Date('2026-11-30T23:00:00Z');
    const pupil = await newPupil(room.joinCode, NOW);
    await respondOften(pupil, { count: 3, from: later(-60, midnight), seconds: 5 });
    await respondOften(pupil, { count: 4, from: later(1, midnight), seconds: 5 });
    expect(await countedDays(pupil)).toBe(0);
    await respondOften(pupil, { count: 1, from: later(60, midnight), seconds: 5 });
    expect(await countedDays(pupil)).toBe(1);
    const late = await newPupil(room.joinCode, NOW);
    const over = new Date('2026-12-06T23:00:00Z');
    await respondOften(late, { count: 4, from: later(-60, over), seconds: 5 });
    await respondOften(late, { count: 4, from: later(1, over), seconds: 5 });
    expect(await countedDays(late)).toBe(0);
    const inTime = await newPupil(room.joinCode, NOW);
    await respondOften(inTime, { count: 5, from: later(-60, over), seconds: 5 });
    expect(await countedDays(inTime)).toBe(1);
  });

  it('is lost with an answer that is undone, unless another answer about the concept followed', async () => {
    const pupil = await newPupil(room.joinCode, NOW);
    await respondOften(pupil, { count: 5, from: NOW, seconds: 5 });
    await retractReview(context, pupil, 'today', later(40));
    expect(await countedDays(pupil)).toBe(0);
    await respondOften(pupil, { count: 1, from: later(60), seconds: 5 });
    expect(await countedDays(pupil)).toBe(1);
    const review = await db.review.findFirstOrThrow({
      where: { learnerId: pupil, retraction: null },
      orderBy: { seq: 'desc' },
    });
    const aim: Aim = { practice: review.conceptId as ConceptId };
    await respond(pupil, { aim, openedAt: later(90) });
    await retractReview(context, pupil, aim, later(100));
    expect(await countedDays(pupil)).toBe(1);
  });

  it('counts what was done earlier on the day of joining', async () => {
    const pupil = await newLearner(context, NOW);
    await respondOften(pupil, { count: 6, from: later(-DAY), seconds: 5 });
    await respondOften(pupil, { count: 3, from: later(-3600), seconds: 5, more: { aim: { beyond: 1000 } } });
    await joinClassroom(db, pupil, { code: room.joinCode }, NOW);
    expect(await countedDays(pupil)).toBe(0);
    await respondOften(pupil, { count: 2, from: later(60), seconds: 5, more: { aim: { beyond: 1000 } } });
    expect(await countedDays(pupil)).toBe(1);
  });
});

describe('a concept that an instructor sees as known', () => {
  it('does not become known by a right guess followed only by flashcards', async () => {
    const pupil = await newPupil(room.joinCode, NOW);
    await respondOften(pupil, { count: 1, from: NOW, seconds: 5 });
    expect((await standingOf(pupil, later(DAY)))?.knownCount).toBe(1);
    for (const day of [4, 12, 30, 60])
      await respond(pupil, { aim: 'flashcards', openedAt: later(day * DAY), response: EASY });
    const progress = await viewProgress(context, pupil, later(61 * DAY));
    expect(progress.ok && countKnown(progress.value)).toBeGreaterThan(0);
    expect((await standingOf(pupil, later(61 * DAY)))?.knownCount).toBe(0);
  });

  it('becomes known again with a right answer on a day without an earlier flashcard', async () => {
    const pupil = await newPupil(room.joinCode, NOW);
    await respond(pupil, { aim: 'flashcards', openedAt: NOW, response: EASY });
    const { conceptId } = await db.memory.findFirstOrThrow({ where: { learnerId: pupil } });
    const aim: Aim = { practice: conceptId as ConceptId };
    await respond(pupil, { aim, openedAt: later(60) });
    expect(await standingOf(pupil, later(DAY))).toMatchObject({ knownCount: 0 });
    await respond(pupil, { aim, openedAt: later(2 * DAY) });
    expect(await standingOf(pupil, later(3 * DAY))).toMatchObject({ knownCount: 1 });
  });
});

it('the days of credit equal a rebuild from the reviews', async () => {
  const orderBy = [{ learnerId: 'asc' }, { timeZone: 'asc' }, { day: 'asc' }] as const;
  const list = () => db.creditDay.findMany({ orderBy: [...orderBy] });
  const kept = await list();
  expect(kept.length).toBeGreaterThan(8);
  await db.$queryRaw`SELECT rebuild_credit_days()::text`;
  expect(await list()).toEqual(kept);
});
