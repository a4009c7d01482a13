import { z } from 'zod';
import { forLearners } from '@/lib/api/askers';
import type { FailureCode } from '@/lib/api/failures';
import { body, query } from '@/lib/api/input';
import { perMinute } from '@/lib/api/per-minute';
import { asJson } from '@/lib/api/tell';
import { reportKindSchema } from '@/lib/db/learner/reports';
import { responseSchema } from '@/lib/quiz/question';
import { flip } from '@/lib/study/answer/flip';
import { giveHint } from '@/lib/study/answer/give-hint';
import { MOST_REPORT_WORDS, reportQuestion } from '@/lib/study/answer/report-question';
import { retractReview } from '@/lib/study/answer/retract-review';
import { takeAnswer } from '@/lib/study/answer/take-answer';
import { takeLesson } from '@/lib/study/lesson/take-lesson';
import { aimSchema } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';

const millisecondsSchema = z.number().int().min(0).max(86_400_000);
const turnSchema = z.strictObject({ token: z.string().max(4096) });
const answerSchema = z.strictObject({
  ...turnSchema.shape,
  response: responseSchema,
  elapsedMs: millisecondsSchema,
  readMs: millisecondsSchema.optional(),
  sure: z.boolean().optional(),
});
const lessonSchema = z.strictObject({
  ...turnSchema.shape,
  known: z.boolean(),
  ms: millisecondsSchema,
  readMs: millisecondsSchema,
});
/**
 * Matches text that can be stored and printed. It may contain line breaks and tabs, but no other control characters and
 * no halves of surrogate pairs.
 */
const WORDS = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;
const reportSchema = z.strictObject({
  ...turnSchema.shape,
  response: responseSchema.nullable(),
  kind: reportKindSchema,
  words: z.string().max(MOST_REPORT_WORDS).regex(WORDS),
});
/** Messages that say why a question cannot be reported, for the codes whose usual message is about an answer. */
const UNREPORTED: Partial<Record<FailureCode, string>> = {
  'turn-expired': 'This question is more than a day old. Please report it the next time you see it.',
  'turn-outdated':
    'This question was updated in the meantime. If something is still wrong, report it the next time you see it.',
};

/** The routes of a quiz or practice. */
export const QUIZ_ROUTES = {
  /** Takes a response, and returns the verdict and the next turn. `takeAnswer` limits how fast one learner answers. */
  'POST /api/answers': forLearners({
    input: body(answerSchema),
    turnToken: ({ token }) => token,
    perform: ({ answerDesk, study }, { asker, given, now }) => takeAnswer({ answerDesk, study }, asker, given, now),
    count: ({ answers }, { verdict }) => answers.inc({ outcome: verdict?.outcome ?? 'untold' }),
    tell: asJson,
  }),
  /** Returns the state of a sitting, for a page whose question is too old to be marked. */
  'GET /api/sittings': forLearners({
    input: query(Object.fromEntries, aimSchema),
    perform: ({ study }, { asker, given, now }) => openSitting(study, asker, given, now),
    tell: asJson,
  }),
  /**
   * Records that a lesson was read, or that the learner claims to know its concept. Returns the state of the sitting.
   */
  'POST /api/lessons': forLearners({
    input: body(lessonSchema),
    limit: perMinute(60),
    turnToken: ({ token }) => token,
    perform: ({ study }, { asker, given, now }) => takeLesson(study, asker, given, now),
    tell: asJson,
  }),
  /** Records that the learner gets a hint, and returns the hint. */
  'POST /api/hints': forLearners({
    input: body(turnSchema),
    turnToken: ({ token }) => token,
    perform: ({ study }, { asker, given, now }) => giveHint(study, asker, given.token, now),
    tell: asJson,
  }),
  /** Returns the back of a flashcard and the interval for each grade. */
  'POST /api/flips': forLearners({
    input: body(turnSchema),
    turnToken: ({ token }) => token,
    perform: ({ study }, { asker, given, now }) => flip(study, asker, given.token, now),
    tell: asJson,
  }),
  /** Stores a learner's report about a question. Reveals nothing about the answer. */
  'POST /api/reports': forLearners({
    input: body(reportSchema),
    limit: perMinute(20),
    turnToken: ({ token }) => token,
    perform: async ({ study }, { asker, given, now }) => {
      const reported = await reportQuestion(study, asker, given, now);
      return reported.ok ? reported : { ...reported, said: UNREPORTED[reported.code] };
    },
    tell: asJson,
  }),
  /** Undoes the last answer. Returns the state of the sitting. */
  'POST /api/retractions': forLearners({
    input: body(aimSchema),
    perform: ({ study }, { asker, given, now }) => retractReview(study, asker, given, now),
    tell: asJson,
  }),
};
