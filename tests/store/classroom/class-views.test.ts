import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewClassConcept } from '@/lib/classroom/insight/view-class-concept';
import { viewClassLearner } from '@/lib/classroom/insight/view-class-learner';
import { viewMisconceptions } from '@/lib/classroom/insight/view-misconceptions';
import { viewOverview } from '@/lib/classroom/insight/view-overview';
import { viewProjected } from '@/lib/classroom/insight/view-projected';
import { joinClassroom } from '@/lib/classroom/people/join-classroom';
import type { ClassroomId, LearnerId } from '@/lib/ids';
import type { Result } from '@/lib/result';
import { suspend } from '@/lib/study/progress/suspension';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { changeSettings } from '@/lib/study/settings/settings';
import { countKnown } from '../count-known';
import { createTestDatabase } from '../database';
import { type GivenReview, keepReviews } from '../filled-log';
import { newLearner, studyContext } from '../study';
import { classDesk } from './class-desk';
import { type ClassWorld, CONCEPT, makeClassWorld, UNSEEN } from './class-world';

const context = studyContext(await createTestDatabase());
const { db, catalog } = context;
afterAll(() => db.$disconnect());

const NOW = new Date('2026-03-02T18:00:00Z');
const NOWHERE = '00000000-0000-4000-8000-000000000000';
let world: ClassWorld;
beforeAll(async () => {
  world = await makeClassWorld(context, NOW);
});

async function found<Value>(view: Promise<Result<Value, 'not-found'>>): Promise<Value> {
  const result = await view;
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** Every view of a class that takes the class's id. */
const views: Readonly<Record<string, (asking: LearnerId, id: ClassroomId) => Promise<Result<unknown, 'not-found'>>>> = {
  misconceptions: (asking, id) => viewMisconceptions(context, { instructorId: asking, classroomId: id }),
  concept: (asking, id) => viewClassConcept(context, { instructorId: asking, classroomId: id }, CONCEPT, NOW),
  help: (asking, id) => viewOverview(context, { instructorId: asking, classroomId: id }, NOW),
  projector: (asking, id) =>
    viewProjected(context, { instructorId: asking, classroomId: id }, 'port-number/only-servers'),
  learner: (asking, id) => viewClassLearner(context, { instructorId: asking, classroomId: id }, world.amara.id, NOW),
};

describe.each(Object.entries(views))('the view of a class’s %s', (_, view) => {
  it('is found by its instructors, and by no one else', async () => {
    const { ines, otto, amara, dan, classroomId } = world;
    expect((await view(ines.id, classroomId)).ok).toBe(true);
    for (const asking of [otto, amara, dan]) {
      expect(await view(asking.id, classroomId), asking.name).toEqual({ ok: false, code: 'not-found' });
    }
    expect(await view(ines.id, NOWHERE as ClassroomId)).toEqual({ ok: false, code: 'not-found' });
  });

  it('shows nothing from before joining, nothing undone, and no one who left', async () => {
    const { ines, otto, classroomId, othersId, dan } = world;
    const told = JSON.stringify(await view(ines.id, classroomId));
    for (const text of [...UNSEEN, dan.name, dan.id]) expect(told).not.toContain(text);
    const toldToOtto = JSON.stringify(await view(otto.id, othersId));
    for (const text of ['what is wrong', 'what is right', world.misconceptionId])
      expect(toldToOtto).not.toContain(text);
  });
});

describe('misconceptions', () => {
  it('stay until a first response on a later day is right', async () => {
    const { ines, otto, amara, cara, classroomId, othersId, dayOf, misconceptionId } = world;
    const { held, overcomeCount } = await found(viewMisconceptions(context, { instructorId: ines.id, classroomId }));
    expect(overcomeCount).toBe(0);
    expect(held.map((each) => [each.misconceptionId, each.recoveredCount, each.lastShownOn])).toEqual([
      [misconceptionId, 1, dayOf(39)],
    ]);
    const holders = held[0]?.holders.map(({ learnerId, shownCount }) => [learnerId, shownCount]);
    expect(holders).toEqual([
      [amara.id, 1],
      [cara.id, 1],
    ]);
    expect((await found(viewMisconceptions(context, { instructorId: otto.id, classroomId: othersId }))).held).toEqual(
      [],
    );
  });
});

describe('a misconception on the projector', () => {
  const project = (id: string) =>
    viewProjected(context, { instructorId: world.ines.id, classroomId: world.classroomId }, id);

  it('shows the belief and why it is false, for a concept and for a mix-up of two services', async () => {
    const { belief, why } = await found(project(world.misconceptionId));
    const concept = catalog.get(CONCEPT);
    const own = concept.kind === 'written' ? concept.misconceptions[0] : undefined;
    expect({ belief, why }).toEqual({ belief: own?.belief, why: own?.why });
    const mixedUp = await found(project('ssh~telnet/port'));
    expect(mixedUp.belief).toContain('23');
    expect(mixedUp.why).toContain('22');
  });

  it.each(['nothing/at-all', 'ssh', 'ssh~nothing/port', 'bind/nothing', 'Ü/x', ''])(
    'does not exist: %j',
    async (id) => {
      expect(await project(id)).toEqual({ ok: false, code: 'not-found' });
    },
  );
});

describe('a concept', () => {
  it('has the answers that had predictions, are shared, and were not undone', async () => {
    const { items, learnerCount, begunCount } = await found(
      viewClassConcept(context, { instructorId: world.ines.id, classroomId: world.classroomId }, CONCEPT, NOW),
    );
    expect([learnerCount, begunCount]).toEqual([3, 3]);
    expect(items.whole).toMatchObject({ count: 3, learnerCount: 2, difference: null });
    expect(items.whole?.predicted).toBeCloseTo((0.7 + 0.6 + 0.8) / 3, 6);
    expect(items.wrong.map(({ misconceptionId, count }) => [misconceptionId, count])).toEqual([
      [world.misconceptionId, 1],
    ]);
  });

  it('is known by as many learners at the end of its trend as now, and by none before they joined', async () => {
    const { trend, knownCount } = await found(
      viewClassConcept(context, { instructorId: world.ines.id, classroomId: world.classroomId }, CONCEPT, NOW),
    );
    expect(trend.at(-1)).toEqual({ day: world.dayOf(0), knownCount, learnerCount: 3 });
    for (const { day, learnerCount } of trend) expect(learnerCount).toBe(day < world.dayOf(40) ? 0 : 3);
    expect(knownCount).toBe(1);
    const ofBen = trend.filter(({ knownCount: count }) => count > 0).map(({ day }) => day);
    expect(ofBen.every((day) => day >= world.dayOf(35))).toBe(true);
  });

  it('omits answers more than half a year old, although the memory counts them', async () => {
    const later = new Date(NOW.getTime() + 200 * 86_400_000);
    const { items, begunCount } = await found(
      viewClassConcept(context, { instructorId: world.ines.id, classroomId: world.classroomId }, CONCEPT, later),
    );
    expect(items.whole).toBeNull();
    expect(begunCount).toBe(3);
  });
});

describe('a learner', () => {
  it('is shown with what they did since they joined, and what they know now', async () => {
    const { ines, amara, classroomId, dayOf } = world;
    const { figures, responses, days, misconceptions, sharedFrom, families } = await found(
      viewClassLearner(context, { instructorId: ines.id, classroomId }, amara.id, NOW),
    );
    expect(sharedFrom).toBe(dayOf(40));
    expect(responses.map(({ studyDay, outcome }) => [studyDay, outcome])).toEqual([
      [dayOf(38), 'right'],
      [dayOf(39), 'wrong'],
    ]);
    expect(days.map(({ studyDay, reviews }) => [studyDay, reviews])).toEqual([
      [dayOf(39), 1],
      [dayOf(38), 1],
    ]);
    expect(misconceptions.map(({ misconceptionId }) => misconceptionId)).toEqual([world.misconceptionId]);
    const progress = await viewProgress(context, amara.id, NOW);
    expect(progress.ok && countKnown(progress.value)).toBe(figures.knownCount);
    const begun = families.flatMap(({ concepts }) => concepts.filter(({ recall }) => recall !== null));
    expect(begun.map(({ id }) => id).sort()).toEqual([CONCEPT, 'ssh']);
  });

  it('is not found after leaving, as an instructor, or in another class', async () => {
    const { ines, otto, ben, dan, classroomId, othersId } = world;
    const notFound = { ok: false, code: 'not-found' };
    expect(await viewClassLearner(context, { instructorId: ines.id, classroomId }, dan.id, NOW)).toEqual(notFound);
    expect(await viewClassLearner(context, { instructorId: ines.id, classroomId }, ines.id, NOW)).toEqual(notFound);
    expect(await viewClassLearner(context, { instructorId: otto.id, classroomId: othersId }, ben.id, NOW)).toEqual(
      notFound,
    );
    expect(await viewClassLearner(context, { instructorId: ines.id, classroomId }, NOWHERE as LearnerId, NOW)).toEqual(
      notFound,
    );
  });
});

describe('the list of learners who need help', () => {
  it('includes absences of at least two weeks, and names everyone affected', async () => {
    const { inNeed, learnerCount } = await found(
      viewOverview(context, { instructorId: world.ines.id, classroomId: world.classroomId }, NOW),
    );
    expect(learnerCount).toBe(3);
    expect(inNeed.map(({ id, reasons }) => [id, reasons.map(({ kind }) => kind)])).toEqual(
      [world.cara, world.amara, world.ben].map(({ id }) => [id, ['away']]),
    );
    expect(inNeed[0]?.reasons[0]).toMatchObject({ days: 39, lastStudiedOn: world.dayOf(39) });
  });

  it('comes with the week, what to explain, and what is due', async () => {
    const { ines, classroomId, misconceptionId } = world;
    const taught = { instructorId: ines.id, classroomId };
    const then = new Date(NOW.getTime() - 34 * 86_400_000);
    const { week, toTeach, dueNext } = await found(viewOverview(context, taught, then));
    expect(week.activeCount).toBe(3);
    // Amara and Ben studied on two of the seven days, Cara on one.
    expect(week.meanStudyDays).toBeCloseTo(5 / 3, 6);
    expect(week.knownShare).toBeGreaterThan(0);
    expect(toTeach.map((each) => each.misconceptionId)).toEqual([misconceptionId]);
    expect(dueNext).toBeNull();
  });

  it('counts overdue concepts by the learner’s own threshold, and leaves out suspended ones', async () => {
    const { ines, dayOf } = world;
    // Eve is alone in her class, so no one there is at a higher risk.
    const { id: classroomId, joinCode } = await classDesk(context).newClass(ines.id, NOW);
    const eve = await newLearner(context, NOW);
    // Memories that last from hours to months: some reviewed once, some three times.
    const given = catalog.concepts.flatMap(({ id: conceptId }, place): GivenReview[] =>
      [...(place % 3 === 0 ? [120, 100] : []), 10 + (place % 60)].map((daysAgo) => ({
        conceptId,
        studyDay: dayOf(daysAgo),
        grade: (['again', 'hard', 'good', 'easy'] as const)[place % 4] ?? 'good',
      })),
    );
    await keepReviews(
      context,
      eve,
      given.toSorted((a, b) => a.studyDay - b.studyDay),
    );
    expect((await joinClassroom(db, eve, { code: joinCode }, NOW)).ok).toBe(true);
    await changeSettings(db, eve, { dailyMinutes: 5, desiredRetention: 0.93 }, NOW);
    const dueNow = async () => {
      const { families } = await found(viewClassLearner(context, { instructorId: ines.id, classroomId }, eve, NOW));
      return families.flatMap(({ concepts }) =>
        concepts.filter(({ dueInDays }) => dueInDays !== null && dueInDays <= 0),
      );
    };
    const overdue = async () => {
      const { inNeed } = await found(viewOverview(context, { instructorId: ines.id, classroomId }, NOW));
      const reasons = inNeed.find(({ id }) => id === eve)?.reasons ?? [];
      return reasons.flatMap((reason) => (reason.kind === 'overdue' ? [reason.dueCount] : []));
    };
    const due = await dueNow();
    expect(due.length).toBeGreaterThan(100);
    expect(due.length).toBeLessThan(catalog.concepts.length - 20);
    expect(await overdue()).toEqual([due.length]);
    const [first] = due;
    if (!first) throw new Error('nothing is due');
    await suspend(context, eve, first.id, NOW);
    expect(await overdue()).toEqual([due.length - 1]);
  });
});
