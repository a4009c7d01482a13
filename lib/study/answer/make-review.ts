import type { NewReview, ReviewBasis } from '@/lib/db/learner/review-log';
import { FORMS, isSelfGraded } from '@/lib/quiz/forms/registry';
import type { Response } from '@/lib/quiz/question';
import { findSelfGrade, formatPromptText } from '@/lib/quiz/quiz';
import { shownMisconception, type Verdict, whyWrong } from '@/lib/quiz/verdict';
import { daysBetween, notBefore, studyDayOf } from '@/lib/scheduler/due/study-day';
import { isHelped, isUndone } from '@/lib/scheduler/memory/disclosure';
import { scoreFirst } from '@/lib/scheduler/memory/first-answer';
import { gradeOf } from '@/lib/scheduler/memory/grade';
import { isPractice, recallOn } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import type { ReopenedTurn } from '@/lib/study/sitting/reopen-turn';

/** A response as the browser sends it. */
export type GivenAnswer = {
  readonly token: string;
  readonly response: Response;
  /**
   * How long the question was on screen, in milliseconds, according to the browser. The server limits it to the time
   * that has actually passed.
   */
  readonly elapsedMs: number;
  /** How long the previous verdict was on screen, in milliseconds. */
  readonly readMs?: number | undefined;
  /** Whether the learner said that they were sure. Left out if they did not say. */
  readonly sure?: boolean | undefined;
};

/** Marks and grades a response, and returns its review without storing it. */
export function makeReview(
  { turn, asked }: Omit<ReopenedTurn, 'concept'>,
  { given, verdict }: { readonly given: Omit<GivenAnswer, 'token'>; readonly verdict: Verdict },
  { logLength, timeZone, parameters, usualMs, knownBefore, spentOn, memory, disclosures }: ReviewBasis,
  now: Date,
): NewReview {
  const studyDay = notBefore(studyDayOf(now, timeZone), spentOn);
  const { response } = given;
  const answering = { now, timeZone, issuedAtMs: turn.issuedAtMs };
  const practice = isPractice(memory, studyDay) || isUndone(disclosures, answering);
  const helped = { ...answering, practice, isCard: isSelfGraded(turn.form), place: turn.basis.logLength };
  const hinted = turn.hinted || isHelped(disclosures, helped);
  const { outcome } = verdict;
  const openMs = Math.max(0, now.getTime() - turn.issuedAtMs);
  const elapsedMs = Math.min(given.elapsedMs, openMs);
  const readMs = Math.min(studyMs(given.readMs ?? 0), openMs - elapsedMs);
  const predictedRecall = memory && recallOn(getMemoryModel(parameters), memory, studyDay);
  const guessRate = FORMS[turn.form].guessRate;
  const sure = given.sure ?? null;
  const isProof = turn.proves && memory === null && outcome === 'right' && !hinted;
  return {
    turnId: turn.id,
    seq: logLength + 1,
    conceptId: turn.conceptId,
    form: turn.form,
    mode: turn.mode,
    seed: turn.seed,
    catalogVersion: turn.catalogVersion,
    response,
    promptText: formatPromptText(asked.question),
    responseText: verdict.responseText,
    rightText: asked.key.right,
    outcome,
    misconceptionId: shownMisconception(verdict)?.id ?? null,
    whyWrong: verdict.meaning && whyWrong(verdict.meaning),
    grade:
      findSelfGrade(response) ??
      (isProof
        ? 'easy'
        : gradeOf({ outcome, guessRate, predictedRecall, knownBefore, sure, hinted, elapsedMs, usualMs })),
    selfGraded: isSelfGraded(turn.form),
    asVisitor: false,
    hinted,
    sure,
    firstScore: knownBefore === null || isSelfGraded(turn.form) ? null : scoreFirst(outcome, guessRate),
    reason: turn.reason,
    practice,
    elapsedMs,
    readMs,
    predictedRecall,
    elapsedDays: memory ? daysBetween(memory.lastReviewedOn, studyDay) : null,
    at: now,
    issuedAt: new Date(turn.issuedAtMs),
    studyDay,
    promise: turn.promise?.on === studyDay ? turn.promise : null,
  };
}
