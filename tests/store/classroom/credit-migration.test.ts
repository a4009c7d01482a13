import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { viewAssignment } from '@/lib/classroom/assignments/view-assignments';
import { migrate } from '@/lib/db/migrations/migrate';
import { type AssignmentId, type ClassroomId, type ConceptId, type LearnerId, turnIdSchema } from '@/lib/ids';
import { chanceFrom } from '@/lib/quiz/chance';
import { type Form, isSelfGraded } from '@/lib/quiz/forms/registry';
import { dateOf, type StudyDay, studyDayOf, toStudyDay } from '@/lib/scheduler/due/study-day';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { type Memory, remember } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { someoneElse } from '../../unit/study/refit/simulated-learner';
import { createEmptyDatabase } from '../database';
import { replayed } from '../filled-log';
import { studyContext } from '../study';

const MIGRATION = 'credit_is_earned';
const folder = path.resolve('prisma/migrations');
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) fs.rmSync(root, { recursive: true, force: true });
});

/** Makes a project with the migrations before the one that changed the rule for credit. */
function projectBefore(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-before-credit-'));
  roots.push(root);
  const all = fs.readdirSync(folder).sort();
  for (const name of all.slice(
    0,
    all.findIndex((each) => each.endsWith(MIGRATION)),
  )) {
    fs.cpSync(path.join(folder, name), path.join(root, 'prisma/migrations', name), { recursive: true });
  }
  return root;
}

const NOW = new Date('2026-11-26T18:00:00Z');
const today = studyDayOf(NOW, 'UTC');
const day = (later: number) => (today + later) as StudyDay;
type OldReview = { readonly day: number; readonly concept: string; readonly form: Form; readonly grade: Grade };

it('an upgrade keeps earned credit, and separates marked reviews as a replay does', async () => {
  const url = await createEmptyDatabase();
  await migrate(url, projectBefore());
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [teacher, classroom, assignment] = [randomUUID(), randomUUID(), randomUUID()];
  const plain = { id: randomUUID(), parameters: null };
  const calibrated = { id: randomUUID(), parameters: someoneElse(3).parameters };
  const context = studyContext(url);
  const { db, catalog } = context;
  const ids = catalog.concepts.slice(0, 40).map(({ id }) => id);
  try {
    for (const id of [teacher, plain.id, calibrated.id]) {
      await client.query(
        `INSERT INTO "Account" ("id", "email", "name", "passwordHash", "createdAt") VALUES ($1, $2, 'N', '', now())`,
        [id, `${id}@example.org`],
      );
      await client.query(
        `INSERT INTO "Learner" ("id", "timeZone", "dailyMinutes", "desiredRetention") VALUES ($1, 'Pacific/Kiritimati', 10, 0.9)`,
        [id],
      );
    }
    await client.query(
      `INSERT INTO "Classroom" ("id", "name", "joinCode", "timeZone", "createdAt") VALUES ($1, 'C', 'CODE', 'UTC', $2)`,
      [classroom, NOW],
    );
    for (const id of [teacher, plain.id, calibrated.id]) {
      await client.query(
        `INSERT INTO "Enrolment" ("learnerId", "classroomId", "role", "joinedAt", "sharedFrom") VALUES ($1, $2, $3, $4, $5)`,
        [
          id,
          classroom,
          id === teacher ? 'instructor' : 'learner',
          new Date(NOW.getTime() - 20 * 86_400_000),
          dateOf(day(-20)),
        ],
      );
    }
    await client.query(
      `INSERT INTO "Assignment" ("classroomId", "id", "title", "conceptIds", "opensOn", "dueOn", "studyDays", "createdAt")
        VALUES ($1, $2, 'A', $3, $4, $5, 10, now())`,
      [classroom, assignment, ids, dateOf(day(-20)), dateOf(day(0))],
    );
    for (const { id, parameters } of [plain, calibrated]) {
      await insertReviews(client, id, oldLog(ids));
      await insertMemories(client, id, oldMemories(oldLog(ids), parameters));
    }
    await client.query(
      `INSERT INTO "Calibration" ("learnerId", "at", "logLength", "parameters", "newMs", "reviewMs", "formMs", "heldOutCount")
        VALUES ($1, now(), 100, $2, 1000, 1000, '{}', 0)`,
      [calibrated.id, calibrated.parameters],
    );

    expect((await migrate(url, path.resolve('.'))).some((name) => name.endsWith(MIGRATION))).toBe(true);

    const view = await viewAssignment(
      context,
      { instructorId: teacher as LearnerId, classroomId: classroom as ClassroomId },
      assignment as AssignmentId,
      NOW,
    );
    if (!view.ok) throw new Error(view.code);
    // Five responses on each of eight days, two of them before joining, and four responses on one more day.
    expect(view.value.rows.map(({ credit }) => credit?.countedDays)).toEqual([6, 6]);
    for (const { id, parameters } of [plain, calibrated]) {
      const rows = await db.memory.findMany({ where: { learnerId: id } });
      const expected = await replayed(context, id as LearnerId, parameters);
      expect(rows).toHaveLength(expected.size);
      expect(new Set(rows.map(({ markedCount, reviewCount }) => Math.sign(reviewCount - markedCount)))).toEqual(
        new Set([0, 1]),
      );
      for (const row of rows) {
        const marked = expected.get(row.conceptId as ConceptId)?.marked ?? null;
        expect(row.markedCount).toBe(marked?.reviewCount ?? 0);
        expect(row.markedOn && toStudyDay(row.markedOn)).toBe(marked?.lastReviewedOn ?? null);
        // ts-fsrs rounds after each review, but SQL does not: a long memory may differ by a millionth.
        expect((row.markedStability ?? 1) / (marked?.stability ?? 1)).toBeCloseTo(1, 6);
        expect(row.markedDifficulty ?? 0).toBeCloseTo(marked?.difficulty ?? 0, 4);
      }
    }
  } finally {
    await client.end();
    await db.$disconnect();
  }
});

/**
 * Returns days of four or five responses about nine concepts, so that most come back, as flashcards or quiz questions.
 */
function oldLog(ids: readonly ConceptId[]): readonly OldReview[] {
  const chance = chanceFrom(4, 'old log');
  const days = [...[-22, -21, -18, -15, -11, -8, -5, -1].map((each) => [each, 5] as const), [0, 4] as const];
  return days.flatMap(([each, count]) =>
    Array.from({ length: count }, () => ({
      day: each,
      concept: chance.pick(ids.slice(0, 9)),
      form: chance.pick<Form>(['flashcard', 'typed-number', 'single-choice']),
      grade: chance.pick<Grade>(['again', 'hard', 'good', 'easy']),
    })),
  );
}

/**
 * Returns the memories that follow from such a log. They are computed here, because today's statements need today's
 * columns.
 */
function oldMemories(log: readonly OldReview[], parameters: readonly number[] | null): ReadonlyMap<ConceptId, Memory> {
  const model = getMemoryModel(parameters);
  const memories = new Map<ConceptId, Memory>();
  for (const [place, { day: on, concept, form, grade }] of log.entries()) {
    const memory = remember(model, memories.get(concept as ConceptId) ?? null, {
      turnId: turnIdSchema.parse(`turn ${place}`),
      seq: place + 1,
      conceptId: concept as ConceptId,
      outcome: 'right',
      misconceptionId: null,
      grade,
      selfGraded: isSelfGraded(form),
      studyDay: day(on),
    });
    if (memory) memories.set(memory.conceptId, memory);
  }
  return memories;
}

async function insertReviews(client: pg.Client, learnerId: string, log: readonly OldReview[]): Promise<void> {
  const practiced = new Set<string>();
  for (const [place, review] of log.entries()) {
    const key = `${review.day} ${review.concept}`;
    await client.query(
      `INSERT INTO "Review" ("learnerId", "turnId", "seq", "conceptId", "form", "mode", "seed", "catalogVersion", "response",
          "promptText", "responseText", "rightText", "outcome", "grade", "practice", "elapsedMs", "at", "studyDay")
        VALUES ($1, $2, $3, $4, $5, 'today', 1, 'x', '{"form":"none"}', '', '', '', 'right', $6, $7, 0, now(), $8)`,
      [
        learnerId,
        `turn ${place}`,
        place + 1,
        review.concept,
        review.form,
        review.grade,
        practiced.has(key),
        dateOf(day(review.day)),
      ],
    );
    practiced.add(key);
  }
}

async function insertMemories(
  client: pg.Client,
  learnerId: string,
  memories: ReadonlyMap<ConceptId, Memory>,
): Promise<void> {
  for (const {
    conceptId,
    stability,
    difficulty,
    learnedOn,
    lastReviewedOn,
    reviewCount,
    lastSeq,
  } of memories.values()) {
    await client.query(
      `INSERT INTO "Memory" ("learnerId", "conceptId", "stability", "difficulty", "learnedOn", "lastReviewedOn", "reviewCount",
          "lapseCount", "lastRespondedOn", "lastOutcome", "lastSeq")
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $6, 'right', $8)`,
      [learnerId, conceptId, stability, difficulty, dateOf(learnedOn), dateOf(lastReviewedOn), reviewCount, lastSeq],
    );
  }
}
