import type { Db } from '@/lib/db/connection/client';
import { type ConceptId, conceptIdSchema, type LearnerId, type TurnId, turnIdSchema } from '@/lib/ids';
import type { Form } from '@/lib/quiz/forms/registry';
import type { Response } from '@/lib/quiz/question';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Disclosure } from '@/lib/scheduler/memory/disclosure';
import type { Grade, Outcome } from '@/lib/scheduler/memory/grade';
import type { Memory } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { replayPlaced } from '@/lib/scheduler/memory/placed';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import { toMemoryRow } from './memory-columns';
import { listPlaced } from './placements';
import { listLoggedReviews } from './refit-log';

/** One response, as it is stored. */
export type NewReview = {
  readonly turnId: TurnId;
  readonly seq: number;
  readonly conceptId: ConceptId;
  readonly form: Form;
  readonly mode: string;
  readonly seed: number;
  readonly catalogVersion: string;
  readonly response: Response;
  readonly promptText: string;
  readonly responseText: string;
  readonly rightText: string;
  readonly outcome: Outcome;
  readonly misconceptionId: string | null;
  readonly whyWrong: string | null;
  readonly grade: Grade;
  /** Whether the learner graded it. If so, it earns no credit. */
  readonly selfGraded: boolean;
  /**
   * Whether the learner gave it as a visitor, before they had an account. Visitors can try again, so such a response
   * earns no credit.
   */
  readonly asVisitor: boolean;
  readonly hinted: boolean;
  /** Whether the learner said that they were sure; null if they did not say. */
  readonly sure: boolean | null;
  /** The score of a concept's first response, as a memory stores it. */
  readonly firstScore: number | null;
  /** Why the concept was chosen. */
  readonly reason: string;
  readonly practice: boolean;
  readonly elapsedMs: number;
  /** How many milliseconds the verdict before the question was on screen. */
  readonly readMs: number;
  readonly predictedRecall: number | null;
  readonly elapsedDays: number | null;
  readonly at: Date;
  /** When the server issued the question. */
  readonly issuedAt: Date;
  readonly studyDay: StudyDay;
  /**
   * The number of questions announced for the day's quiz, and the daily minutes at that time; null if it was announced
   * earlier.
   */
  readonly promise: { readonly count: number; readonly dailyMinutes: number } | null;
};

/** What a review builds on: the learner's state before it. */
export type ReviewBasis = {
  readonly logLength: number;
  readonly modelVersion: number;
  readonly disclosureCount: number;
  /** The recent disclosures about the concept of the question. */
  readonly disclosures: readonly Disclosure[];
  readonly timeZone: string;
  /** The learner's own parameters of the memory model; null for the published ones. */
  readonly parameters: readonly number[] | null;
  /** The learner's median time in this form, in milliseconds; null until there are enough answers. */
  readonly usualMs: number | null;
  /**
   * For a concept that was neither taught nor asked about before, the share, 0 to 1, of concepts that the learner knows
   * before the first question about them; otherwise null.
   */
  readonly knownBefore: number | null;
  /** The latest study day with a review or a lesson. */
  readonly spentOn: StudyDay | null;
  /** The memory of the concept of the question. */
  readonly memory: Memory | null;
};

/** Returns how many milliseconds a review counts as study: the question, and the verdict before it. */
export const timeOf = ({ elapsedMs, readMs }: Pick<NewReview, 'elapsedMs' | 'readMs'>): number =>
  studyMs(elapsedMs) + readMs;

/** An undone review, and how many more of the last `UNDO_LIMIT` reviews can be undone. */
export type RetractedReview = { readonly turnId: TurnId; readonly conceptId: ConceptId; readonly remaining: number };

/** The maximum number of responses that can be undone, one after another, beginning with the latest. */
export const UNDO_LIMIT = 30;

/**
 * Undoes the latest review by appending a retraction, and sets the memory to what follows from the remaining reviews.
 * The learner has seen the verdict, so it is recorded as a disclosure, which affects the concept's next answers.
 * Returns null if none of the last `UNDO_LIMIT` reviews is left to undo, or if the latest one was given in a mock exam.
 */
export function appendRetraction(db: Db, learnerId: LearnerId, at: Date): Promise<RetractedReview | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Learner" WHERE "id" = ${learnerId}::uuid FOR UPDATE`;
    const latest = await tx.review.findMany({
      where: { learnerId },
      orderBy: { seq: 'desc' },
      take: UNDO_LIMIT,
      select: {
        turnId: true,
        mode: true,
        conceptId: true,
        elapsedMs: true,
        readMs: true,
        studyDay: true,
        retraction: { select: { seq: true } },
      },
    });
    const standing = latest.filter(({ retraction }) => retraction === null);
    const last = standing[0];
    // Answers given in an exam cannot be undone.
    if (!last || last.mode === 'mock') return null;
    const { logLength, timeZone, spentOn, calibration } = await tx.learner.update({
      where: { id: learnerId },
      data: { logLength: { increment: 1 } },
      select: { logLength: true, timeZone: true, spentOn: true, calibration: { select: { parameters: true } } },
    });
    if (spentOn?.getTime() === last.studyDay.getTime()) {
      await tx.learner.update({ where: { id: learnerId }, data: { spentMs: { decrement: timeOf(last) } } });
    }
    const turnId = turnIdSchema.parse(last.turnId);
    await tx.retraction.create({ data: { learnerId, turnId, seq: logLength, at } });
    const conceptId = conceptIdSchema.parse(last.conceptId);
    const disclosed = { at, timeZone, place: logLength };
    await tx.disclosure.upsert({
      where: { learnerId_conceptId_kind: { learnerId, conceptId, kind: 'undo' } },
      create: { learnerId, conceptId, kind: 'undo', ...disclosed },
      update: disclosed,
    });
    const model = getMemoryModel(calibration?.parameters);
    const placed = (await listPlaced(tx, learnerId, conceptId)).get(conceptId) ?? null;
    const reviews = await listLoggedReviews(tx, learnerId, conceptId);
    const memory = replayPlaced(model, reviews, placed);
    if (memory === null) await tx.memory.deleteMany({ where: { learnerId, conceptId } });
    else
      await tx.memory.update({
        where: { learnerId_conceptId: { learnerId, conceptId } },
        data: toMemoryRow(memory),
      });
    return { turnId, conceptId, remaining: standing.length - 1 };
  });
}
