import fc from 'fast-check';
import type { NewReview } from '@/lib/db/learner/review-log';
import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { outcomeSchema } from '@/lib/scheduler/memory/grade';
import type { MarkedMemory, Memory } from '@/lib/scheduler/memory/memory';

/** Any study day, long ago or far ahead. */
export const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map((each) => each as StudyDay);
const count = fc.integer({ min: 0, max: 2_000_000 });
const double = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
/** Ids have no spaces or commas today, but nothing depends on that. */
const word = fc.string({ minLength: 1, maxLength: 30 });

const marked: fc.Arbitrary<MarkedMemory> = fc.record({
  stability: double,
  difficulty: double,
  lastReviewedOn: anyDay,
  reviewCount: count.filter((each) => each > 0),
});
export const anyMemory: fc.Arbitrary<Memory> = fc.record({
  conceptId: word.map((each) => each as ConceptId),
  stability: double,
  difficulty: double,
  learnedOn: anyDay,
  lastReviewedOn: anyDay,
  reviewCount: count,
  lapseCount: count,
  lastRespondedOn: anyDay,
  lastOutcome: fc.constantFrom(...outcomeSchema.options),
  practiceCount: count,
  lastSeq: count,
  missedTurnId: fc.option(word.map((each) => each as TurnId)),
  rightCount: count,
  // JSON.stringify does not preserve negative zero.
  firstScore: fc.option(fc.double({ min: -1, max: 1, noNaN: true }).map((score) => score + 0)),
  sureMissOn: fc.option(anyDay),
  confusions: fc.array(word, { maxLength: 4 }),
  marked: fc.option(marked),
});

/** Returns the review of a flashcard, for a memory that follows from it. */
export const reviewOf = ({ conceptId }: Memory, seq: number, now: Date): NewReview => ({
  turnId: `turn-${seq}` as TurnId,
  seq,
  conceptId,
  form: 'flashcard',
  mode: 'today',
  seed: 1,
  catalogVersion: 'one',
  response: { form: 'flashcard', grade: 'good' },
  promptText: '',
  responseText: '',
  rightText: '',
  outcome: 'right',
  misconceptionId: null,
  asVisitor: false,
  whyWrong: null,
  grade: 'good',
  selfGraded: true,
  hinted: false,
  sure: null,
  firstScore: null,
  reason: 'due',
  practice: false,
  elapsedMs: 1000,
  readMs: 0,
  predictedRecall: null,
  elapsedDays: null,
  at: now,
  issuedAt: now,
  studyDay: 20_759 as StudyDay,
  promise: null,
});
