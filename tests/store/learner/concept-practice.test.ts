import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import { takeLesson } from '@/lib/study/lesson/take-lesson';
import { bringBack, suspend } from '@/lib/study/progress/suspension';
import { viewConcept } from '@/lib/study/progress/view-concept';
import { viewProgress } from '@/lib/study/progress/view-progress';
import type { Aim } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openTurn } from '@/lib/study/sitting/turn';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const start = new Date('2026-11-02T09:00:00Z');
const later = (days: number, minutes = 0) => new Date(start.getTime() + days * 86_400_000 + minutes * 60_000);
const ssh = 'ssh' as ConceptId;
const practice: Aim = { practice: ssh };
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

async function openAim(learnerId: LearnerId, aim: Aim, now: Date) {
  const sitting = await openSitting(context, learnerId, aim, now);
  if (!sitting.ok) throw new Error(sitting.code);
  return sitting.value;
}

async function respond(learnerId: LearnerId, aim: Aim, right: boolean, now: Date) {
  const { turn } = await openAim(learnerId, aim, now);
  if (!turn) throw new Error('nothing to answer');
  const given = await respondTo(context, learnerId, { turn, right }, now);
  const reply = await answer(context, learnerId, given, now);
  if (!reply.ok) throw new Error(reply.code);
  return { turn, reply: reply.value, conceptId: given.conceptId };
}

const memoryOf = async (learnerId: LearnerId) =>
  (await findLearnerState(context.db, learnerId, start))?.memories.get(ssh);

async function view(learnerId: LearnerId, now: Date) {
  const found = await viewConcept(context, learnerId, ssh, now);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

describe('practice of one concept', () => {
  it('asks about that concept again and again, in varying forms', async () => {
    const learnerId = await newLearner(context, start);
    const forms = new Set<string>();
    for (let nth = 0; nth < 8; nth++) {
      const { turn, conceptId } = await respond(learnerId, practice, nth % 3 > 0, later(0, nth));
      expect(conceptId).toBe(ssh);
      forms.add(turn.question.form);
    }
    expect(forms.size).toBeGreaterThanOrEqual(3);
  });

  it('counts a study day’s first answer, and stores the others as practice', async () => {
    const learnerId = await newLearner(context, start);
    const first = await respond(learnerId, practice, true, start);
    const second = await respond(learnerId, practice, true, later(0, 1));
    expect([first, second].map(({ reply }) => reply.verdict?.practice)).toEqual([false, true]);
    expect(second.turn.reason.sentence).not.toBe(first.turn.reason.sentence);
    expect([first, second].map(({ turn }) => turn.reason.kind)).toEqual(['new', 'review']);
    const before = await memoryOf(learnerId);
    expect(before?.reviewCount).toBe(1);
    const nextDay = await respond(learnerId, practice, true, later(1));
    expect(nextDay.reply.verdict?.practice).toBe(false);
    expect((await memoryOf(learnerId))?.reviewCount).toBe(2);
  });

  it('continues with the same concept after an answer, and after an undone one', async () => {
    const learnerId = await newLearner(context, start);
    const { reply } = await respond(learnerId, practice, true, start);
    const next = reply.sitting.turn && openTurn(reply.sitting.turn.token, learnerId, start, context.turnKey);
    expect(next?.ok && next.value.conceptId).toBe(ssh);
    const taken = await retractReview(context, learnerId, practice, later(0, 1));
    expect(taken.ok && taken.value.remaining).toBe(0);
    expect(taken.ok && taken.value.sitting.turn).not.toBeNull();
  });

  it('of a concept that does not exist is refused', async () => {
    const learnerId = await newLearner(context, start);
    const aim: Aim = { practice: 'nowhere' as ConceptId };
    expect(await openSitting(context, learnerId, aim, start)).toEqual({ ok: false, code: 'no-concept' });
  });
});

describe('practice of what is new', () => {
  it('begins once with the lesson on that concept alone, and not after an answer about the concept', async () => {
    const learnerId = await newLearner(context, start);
    const { lesson } = await openAim(learnerId, practice, start);
    expect(lesson?.card).toMatchObject({ kind: 'services', rows: [{ id: ssh }] });
    expect(lesson).toMatchObject({ number: 1, count: 1, canClaim: false });
    const given = { token: lesson?.token ?? '', known: false, ms: 5000, readMs: 0 };
    const read = await takeLesson(context, learnerId, given, later(0, 1));
    expect(read.ok && read.value.lesson).toBeNull();
    expect(read.ok && read.value.turn).not.toBeNull();
    await respond(learnerId, practice, false, later(0, 2));
    expect((await openAim(learnerId, practice, later(1))).lesson).toBeNull();
  });

  it('begins with lessons as flashcards, too', async () => {
    const learnerId = await newLearner(context, start);
    expect((await openAim(learnerId, 'flashcards', start)).lesson).not.toBeNull();
  });

  it('has the lesson after the answer for a learner who tries first', async () => {
    const learnerId = await newLearner(context, start);
    await context.db.learner.update({ where: { id: learnerId }, data: { triesFirst: true } });
    expect((await openAim(learnerId, practice, start)).lesson).toBeNull();
    const { reply } = await respond(learnerId, practice, false, later(0, 1));
    expect(reply.sitting.lesson?.card).toMatchObject({ rows: [{ id: ssh }] });
  });
});

describe('a suspended concept', () => {
  it('is not asked about in any sitting until it is resumed', async () => {
    const learnerId = await newLearner(context, start);
    await respond(learnerId, practice, false, start);
    expect((await suspend(context, learnerId, ssh, start)).ok).toBe(true);
    expect((await openAim(learnerId, practice, later(1))).turn).toBeNull();
    expect((await openAim(learnerId, 'missed', later(1))).turn).toBeNull();
    for (let nth = 0; nth < 12; nth++) {
      const { conceptId } = await respond(learnerId, nth % 2 ? { beyond: 1000 } : 'flashcards', true, later(1, nth));
      expect(conceptId).not.toBe(ssh);
    }
    expect((await bringBack(context, learnerId, ssh, start)).ok).toBe(true);
    expect((await openAim(learnerId, 'missed', later(1))).turn).not.toBeNull();
  });

  it('is suspended only for its own learner, and no one else can resume it', async () => {
    const [ada, bob] = [await newLearner(context, start), await newLearner(context, start)];
    await suspend(context, ada, ssh, start);
    expect((await view(bob, start)).suspended).toBe(false);
    await bringBack(context, bob, ssh, start);
    expect((await view(ada, start)).suspended).toBe(true);
    const progress = await viewProgress(context, ada, start);
    const listed = progress.ok ? progress.value.families.flatMap(({ concepts }) => concepts) : [];
    expect(listed.filter(({ suspended }) => suspended).map(({ id }) => id)).toEqual([ssh]);
  });

  it('is suspended once, however often that is requested', async () => {
    const learnerId = await newLearner(context, start);
    for (const minute of [0, 1]) await suspend(context, learnerId, ssh, later(0, minute));
    const rows = await context.db.suspension.findMany({ where: { learnerId } });
    expect(rows.map(({ at }) => at)).toEqual([start]);
  });

  it('must be in the content, and its learner must exist', async () => {
    const learnerId = await newLearner(context, start);
    const unknown = 'nowhere' as ConceptId;
    expect(await suspend(context, learnerId, unknown, start)).toEqual({ ok: false, code: 'no-concept' });
    expect(await bringBack(context, learnerId, unknown, start)).toEqual({ ok: false, code: 'no-concept' });
    const nobody = crypto.randomUUID() as LearnerId;
    expect(await suspend(context, nobody, ssh, start)).toEqual({ ok: false, code: 'no-learner' });
    expect(await context.db.suspension.count({ where: { conceptId: unknown } })).toBe(0);
  });
});

describe('the page of a concept', () => {
  it('shows the learner’s own reviews, including undone ones, and no one else’s', async () => {
    const [ada, bob] = [await newLearner(context, start), await newLearner(context, start)];
    await respond(ada, practice, true, start);
    await respond(ada, practice, false, later(3));
    await retractReview(context, ada, practice, later(3, 1));
    const { reviews, memory, curve } = await view(ada, later(4));
    expect(reviews.map(({ outcome, takenBack }) => [outcome, takenBack])).toEqual([
      ['right', false],
      ['wrong', true],
    ]);
    expect(memory?.lapseCount).toBe(0);
    expect(curve?.marks).toHaveLength(1);
    expect(await view(bob, later(4))).toMatchObject({ reviews: [], memory: null, curve: null });
  });

  it('draws a curve that ends on the due day, at the recall predicted for it', async () => {
    const learnerId = await newLearner(context, start);
    for (const days of [0, 2, 7]) await respond(learnerId, practice, true, later(days));
    const { curve, memory, today } = await view(learnerId, later(8));
    if (!curve || !memory) throw new Error('no memory');
    expect(curve.marks).toHaveLength(3);
    expect(curve.past.at(-1)?.recall).toBeCloseTo(memory.recall, 12);
    expect(curve.past.at(-1)?.day).toBe(today);
    expect(curve.ahead.at(-1)?.day).toBeGreaterThanOrEqual(memory.dueOn);
  });

  it('does not exist for a concept that does not exist', async () => {
    const learnerId = await newLearner(context, start);
    expect(await viewConcept(context, learnerId, 'nowhere', start)).toEqual({ ok: false, code: 'no-concept' });
  });
});

describe('a concept that keeps slipping', () => {
  it('is called a leech in the verdict on the eighth lapse, with the concept it is confused with, and not before', async () => {
    const learnerId = await newLearner(context, start);
    const told: (number | undefined)[] = [];
    for (let day = 0; day < 10; day++) {
      const { reply } = await respond(learnerId, practice, false, later(day));
      told.push(reply.verdict?.leech?.lapseCount);
    }
    expect(told.map((count) => count ?? 0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 8, 0]);
    const { memory } = await view(learnerId, later(10));
    expect(memory).toMatchObject({ lapseCount: 9, isLeech: true });
  });
});
