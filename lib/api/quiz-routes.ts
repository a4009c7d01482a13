import { z } from 'zod';
import { responseSchema } from '@/lib/quiz/question';
import { flip } from '@/lib/study/answer/flip';
import { giveHint } from '@/lib/study/answer/give-hint';
import { retractReview } from '@/lib/study/answer/retract-review';
import { takeAnswer } from '@/lib/study/answer/take-answer';
import { aimSchema } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { forLearners } from './askers';
import { body, query } from './input';
import { asJson } from './tell';

const turnSchema = z.strictObject({ token: z.string().max(4096) });
const answerSchema = z.strictObject({
  ...turnSchema.shape,
  response: responseSchema,
  elapsedMs: z.number().int().min(0).max(86_400_000),
});

/** The routes of a quiz or practice. */
export const QUIZ_ROUTES = {
  /** Takes a response; tells the verdict and the next turn. `takeAnswer` limits how fast one learner answers. */
  'POST /api/answers': forLearners({
    input: body(answerSchema),
    turnToken: ({ token }) => token,
    perform: ({ answerDesk, study }, { asker, given, now }) => takeAnswer({ answerDesk, study }, asker, given, now),
    count: ({ answers }, { verdict }) => answers.inc({ outcome: verdict.outcome }),
    tell: asJson,
  }),
  /** Tells where a sitting stands: for a page whose question has grown too old to be marked. */
  'GET /api/sittings': forLearners({
    input: query(Object.fromEntries, aimSchema),
    perform: ({ study }, { asker, given, now }) => openSitting(study, asker, given, now),
    tell: asJson,
  }),
  /** Records that a hint is given, and gives it. */
  'POST /api/hints': forLearners({
    input: body(turnSchema),
    turnToken: ({ token }) => token,
    perform: ({ study }, { asker, given, now }) => giveHint(study, asker, given.token, now),
    tell: asJson,
  }),
  /** Tells the back of a flashcard and the interval of each grade. */
  'POST /api/flips': forLearners({
    input: body(turnSchema),
    turnToken: ({ token }) => token,
    perform: ({ study }, { asker, given, now }) => flip(study, asker, given.token, now),
    tell: asJson,
  }),
  /** Undoes the last answer; tells where the sitting stands now. */
  'POST /api/retractions': forLearners({
    input: body(aimSchema),
    perform: ({ study }, { asker, given, now }) => retractReview(study, asker, given, now),
    tell: asJson,
  }),
};
