import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportGradebook } from '@/lib/classroom/exports/gradebook';
import { exportItems } from '@/lib/classroom/exports/items';
import { exportReviews } from '@/lib/classroom/exports/reviews';
import { viewClassConcept } from '@/lib/classroom/insight/view-class-concept';
import { viewClassConcepts } from '@/lib/classroom/insight/view-class-concepts';
import { viewClassLearner } from '@/lib/classroom/insight/view-class-learner';
import { viewGlance } from '@/lib/classroom/insight/view-glance';
import { viewMisconceptions } from '@/lib/classroom/insight/view-misconceptions';
import { viewOverview } from '@/lib/classroom/insight/view-overview';
import type { ClassroomId, ConceptId, LearnerId } from '@/lib/ids';
import type { Result } from '@/lib/result';
import { addStudyDays, studyDayOf } from '@/lib/scheduler/due/study-day';
import { viewProgress } from '@/lib/study/progress/view-progress';
import { countKnown } from '../count-known';
import { createTestDatabase } from '../database';
import { type GivenReview, keepReviews } from '../filled-log';
import { newLearner, studyContext } from '../study';
import { classDesk } from './class-desk';
import { CONCEPT } from './class-world';

const context = studyContext(await createTestDatabase());
const { db, catalog } = context;
const { newClass, newPupil } = classDesk(context);
afterAll(() => db.$disconnect());

const NOW = new Date('2026-11-30T18:00:00Z');
const EVERYTHING = { on: null, sort: 'name', descending: false, open: [], page: 1 } as const;
const concept = catalog.get(CONCEPT);
const misconception = concept.kind === 'written' ? concept.misconceptions[0] : undefined;
if (!misconception) throw new Error('the concept has no misconception');
const misconceptionId = `${CONCEPT}/${misconception.id}`;

let ines: LearnerId;
let pupil: LearnerId;
let room: ClassroomId;
beforeAll(async () => {
  ines = await newLearner(context, NOW);
  const joined = new Date(NOW.getTime() - 40 * 86_400_000);
  const opened = await newClass(ines, joined);
  room = opened.id;
  pupil = await newPupil(opened.joinCode, joined);
  const review = (conceptId: ConceptId, daysAgo: number, more: Partial<GivenReview>): GivenReview => ({
    conceptId,
    studyDay: addStudyDays(studyDayOf(NOW, 'Europe/Berlin'), -daysAgo),
    ...more,
  });
  const card = { form: 'flashcard', grade: 'easy', predictedRecall: 0.9, elapsedDays: 5 } as const;
  await keepReviews(context, pupil, [
    review(CONCEPT, 30, { outcome: 'wrong', grade: 'again', misconceptionId, responseText: 'a belief' }),
    review('ssh' as ConceptId, 30, { ...card, predictedRecall: null, elapsedDays: null }),
    ...[25, 20, 10, 2].flatMap((daysAgo) => [
      review(CONCEPT, daysAgo, card),
      review('ssh' as ConceptId, daysAgo, card),
    ]),
  ]);
});

async function found<Value>(view: Promise<Result<Value, string>>): Promise<Value> {
  const result = await view;
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
async function textOf(file: Promise<Result<{ readonly pieces: AsyncGenerator<string> }, string>>): Promise<string> {
  let text = '';
  for await (const piece of (await found(file)).pieces) text += piece;
  return text;
}

describe('self-graded answers', () => {
  it('change the learner’s own memory, but make nothing known to an instructor', async () => {
    const progress = await viewProgress(context, pupil, NOW);
    expect(progress.ok && countKnown(progress.value)).toBe(2);
    const glance = await found(viewGlance(context, { instructorId: ines, classroomId: room }, EVERYTHING, NOW));
    expect(glance.knownCount).toBe(0);
    expect(glance.rows[0]).toMatchObject({
      knownCount: 0,
      responseCount: 10,
      selfGradedCount: 9,
      selfGradedConceptCount: 1,
      accuracy: 0,
    });
    const recalls = glance.rows[0]?.families.flatMap((family) => family.recalls) ?? [];
    expect(recalls.filter((recall) => recall === 'self-graded')).toHaveLength(1);
    const { families } = await found(viewClassConcepts(context, { instructorId: ines, classroomId: room }, NOW));
    const figures = families.flatMap(({ concepts }) => concepts).filter(({ begunCount }) => begunCount > 0);
    expect(figures.map(({ id, selfGradedCount, knownCount }) => [id, selfGradedCount, knownCount]).sort()).toEqual([
      [CONCEPT, 0, 0],
      ['ssh', 1, 0],
    ]);
    for (const id of [CONCEPT, 'ssh' as ConceptId]) {
      const view = await found(viewClassConcept(context, { instructorId: ines, classroomId: room }, id, NOW));
      expect([view.knownCount, ...view.trend.map(({ knownCount }) => knownCount)].every((count) => count === 0)).toBe(
        true,
      );
      expect(view.items.whole).toBeNull();
      expect(view.items.forms.map(({ name, flags }) => [name, flags.includes('self-graded')])).toEqual([
        ['flashcard', true],
      ]);
    }
  });

  it('do not count as known in the search for learners who forget and need help', async () => {
    const help = await found(viewOverview(context, { instructorId: ines, classroomId: room }, NOW));
    const reasons = help.inNeed.flatMap((each) => each.reasons.map(({ kind }) => kind));
    expect(reasons).not.toContain('forgetting');
  });

  it('are marked on the learner’s page', async () => {
    const view = await found(viewClassLearner(context, { instructorId: ines, classroomId: room }, pupil, NOW));
    expect(view.figures).toMatchObject({ knownCount: 0, selfGradedCount: 9 });
    expect(view.responses.filter(({ selfGraded }) => selfGraded)).toHaveLength(9);
    expect(view.days.reduce((sum, { selfGraded }) => sum + selfGraded, 0)).toBe(9);
    const concepts = view.families.flatMap((family) => family.concepts);
    expect(concepts.find(({ id }) => id === 'ssh')?.recall).toBe('self-graded');
  });

  it('do not overcome a misconception', async () => {
    const { held, overcomeCount } = await found(viewMisconceptions(context, { instructorId: ines, classroomId: room }));
    expect([held.map((each) => each.misconceptionId), overcomeCount]).toEqual([[misconceptionId], 0]);
  });

  it('are marked in the exports', async () => {
    const [heading = [], row = []] = parse(
      await textOf(exportGradebook(context, { instructorId: ines, classroomId: room }, EVERYTHING, NOW)),
      {
        bom: true,
      },
    ) as string[][];
    const cell = (name: string) => row[heading.indexOf(name)];
    expect(['Known', 'Answers', 'Self-graded answers', 'Self-graded only', 'Right'].map(cell)).toEqual([
      ...['0', '10', '9', 'ssh', '0'],
    ]);
    expect(cell(catalog.get('ssh' as ConceptId).title)).toBe('');
    const items = parse(await textOf(exportItems(context, { instructorId: ines, classroomId: room }, NOW)), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    expect(items.map(({ Level, Form, Flags }) => [Level, Form, Flags?.includes('self-graded')])).toEqual([
      ['form', 'flashcard', true],
      ['form', 'flashcard', true],
    ]);
    const lines = (await textOf(exportReviews(db, { instructorId: ines, classroomId: room }, NOW)))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ selfGraded }) => selfGraded)).toHaveLength(9);
    expect(lines.filter(({ earnsCredit }) => earnsCredit)).toHaveLength(0);
  });
});
