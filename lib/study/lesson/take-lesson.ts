import { findLearnerState } from '@/lib/db/learner/learner-state';
import { appendLesson } from '@/lib/db/learner/lessons';
import type { LearnerId } from '@/lib/ids';
import { fail, type Result, succeed } from '@/lib/result';
import { notBefore, studyDayOf } from '@/lib/scheduler/due/study-day';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import type { StudyContext } from '@/lib/study/context';
import { nextTurn, type Sitting } from '@/lib/study/sitting/next-turn';
import type { TurnFailure } from '@/lib/study/sitting/turn';
import { openLesson } from './lesson-token';

/** What the learner did with a lesson, as the browser sends it. */
export type GivenLesson = {
  readonly token: string;
  /** Whether they say that they already know the concept. */
  readonly known: boolean;
  /**
   * How long the card was on screen, in milliseconds, according to the browser. The server limits it to the time that
   * has actually passed.
   */
  readonly ms: number;
  /** How long the previous verdict was on screen, in milliseconds. */
  readonly readMs: number;
};

/**
 * Records what a learner did with a lesson and returns the next step of the sitting. If the same lesson is sent
 * repeatedly, it is recorded once.
 */
export async function takeLesson(
  context: StudyContext,
  learnerId: LearnerId,
  given: GivenLesson,
  now: Date,
): Promise<Result<Sitting, TurnFailure | 'turn-outdated' | 'no-learner'>> {
  const opened = openLesson(given.token, learnerId, now, context.turnKey);
  if (!opened.ok) return opened;
  const lesson = opened.value;
  if (lesson.catalogVersion !== context.catalog.version) return fail('turn-outdated');
  const before = await findLearnerState(context.db, learnerId, now);
  if (!before) return fail('no-learner');
  const studyDay = notBefore(studyDayOf(now, before.settings.timeZone), before.spent?.on ?? null);
  const openMs = Math.max(0, now.getTime() - lesson.issuedAtMs);
  const ms = Math.min(studyMs(given.ms), openMs);
  await appendLesson(context.db, learnerId, {
    conceptIds: lesson.conceptIds,
    kind: given.known ? 'claimed' : 'read',
    studyDay,
    at: now,
    place: lesson.place,
    ms,
    readMs: Math.min(studyMs(given.readMs), openMs - ms),
    promise: lesson.promise?.on === studyDay ? lesson.promise : null,
  });
  const state = await findLearnerState(context.db, learnerId, now);
  if (!state) return fail('no-learner');
  return succeed(nextTurn(context, { learnerId, state }, lesson.aim, now));
}
