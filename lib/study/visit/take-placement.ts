import { findLearnerState } from '@/lib/db/learner/learner-state';
import { appendPlacement } from '@/lib/db/learner/placements';
import type { GoalId, LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { notBefore, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { StudyContext } from '@/lib/study/context';
import {
  askPlacement,
  type GivenPlacement,
  type PlacementFailure,
  type PlacementReply,
  settlePlacement,
} from './ask-placement';
import { listFirstAnswers } from './first-answers';

/** A placement as a browser sends it: its id, which is in the tokens, its goals, and the answers so far. */
export type SentPlacement = {
  readonly ownerId: LearnerId;
  readonly goals: readonly GoalId[];
  readonly answers: readonly GivenPlacement[];
};

/**
 * Returns the next question in a visitor's or a learner's placement. For a learner, the result is stored once at the
 * end, even if it is sent repeatedly. For a visitor, the browser keeps the answers.
 */
export async function takePlacement(
  context: StudyContext,
  learnerId: LearnerId | null,
  { ownerId, goals, answers }: SentPlacement,
  now: Date,
): Promise<Result<PlacementReply, PlacementFailure | 'no-learner'>> {
  const placed = { ownerId, goals, firstAnswers: await listFirstAnswers(context.db, now) };
  const reply = askPlacement(context, placed, answers, now);
  if (!reply.ok || reply.value.turn || learnerId === null) return reply;
  const settled = settlePlacement(context, placed, answers, now);
  if (!settled.ok) return settled;
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  const studyDay = notBefore(studyDayOf(now, state.settings.timeZone), state.spent?.on ?? null);
  const { version: catalogVersion } = context.catalog;
  const kept = { visitId: ownerId, at: now, studyDay, catalogVersion, ...settled.value };
  return (await appendPlacement(context.db, learnerId, kept)) ? succeed(reply.value) : fail('no-learner');
}
