import { findGoals } from '@/lib/catalog/course';
import { appendReview } from '@/lib/db/learner/append-review';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { appendLesson } from '@/lib/db/learner/lessons';
import { appendPlacement } from '@/lib/db/learner/placements';
import { saveSettings } from '@/lib/db/learner/settings';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { mark } from '@/lib/quiz/quiz';
import { fail, type Result, succeed } from '@/lib/result';
import { notBefore, studyDayOf } from '@/lib/scheduler/due/study-day';
import { remember } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import { makeReview } from '@/lib/study/answer/make-review';
import type { StudyContext } from '@/lib/study/context';
import { openLesson } from '@/lib/study/lesson/lesson-token';
import { getReviewBasis } from '@/lib/study/sitting/next-turn';
import { reopenTurn } from '@/lib/study/sitting/reopen-turn';
import { openTurn } from '@/lib/study/sitting/turn';
import { type SettledPlacement, settlePlacement } from './ask-placement';
import { chosenOf } from './chosen';
import { listFirstAnswers } from './first-answers';
import type { Visit, VisitStep } from './visit';

/** The result of claiming a visit. */
export type ClaimReply = {
  /** The number of its answers that are stored now, including those that were stored before. */
  readonly keptCount: number;
  /** The number of topics that its placement judged to be known. */
  readonly knownCount: number;
};

export type ClaimFailure = 'no-learner' | 'busy' | 'turn-forged' | 'turn-foreign';

/** The number of tries before a claim is refused because other requests from the learner keep changing the log. */
const MOST_TRIES = 20;

/**
 * Stores what a visitor did before they signed up or signed in. It marks the answers again in the same order, and
 * stores them once even if the visit is sent repeatedly. If the account already has a memory of a concept, answers
 * about that concept count as practice. No answer earns credit. An account without answers takes over the visitor's
 * choices. Answers that can no longer be marked are left out.
 */
export async function claimVisit(
  context: StudyContext,
  learnerId: LearnerId,
  visit: Visit,
  now: Date,
): Promise<Result<ClaimReply, ClaimFailure>> {
  const { db, catalog } = context;
  const forged = findForged(context, visit, now);
  if (forged) return fail(forged);
  const state = await findLearnerState(db, learnerId, now);
  if (!state) return fail('no-learner');
  const placement = await settle(context, visit, now);
  if (!placement.ok) return placement;
  if (state.logLength === 0) {
    const chosen = chosenOf(visit, now);
    const goals = findGoals(catalog, chosen.goals).map(({ id }) => id);
    await saveSettings(
      db,
      learnerId,
      { ...state.settings, ...chosen, goals: goals.length > 0 ? goals : state.settings.goals },
      now,
    );
  }
  const hadMemory = new Set(state.memories.keys());
  if (placement.value) {
    const studyDay = notBefore(studyDayOf(now, state.settings.timeZone), state.spent?.on ?? null);
    const kept = { visitId: visit.id, at: now, studyDay, catalogVersion: catalog.version, ...placement.value };
    await appendPlacement(db, learnerId, kept);
  }
  let keptCount = 0;
  for (const step of visit.steps) {
    const kept = await claimStep(context, { learnerId, visit, hadMemory }, step, now);
    if (!kept.ok) return kept;
    if (kept.value && step.kind === 'answer') keptCount++;
  }
  return succeed({ keptCount, knownCount: placement.value?.known.length ?? 0 });
}

/**
 * Returns why the first invalid token fails: it was not sealed here, or it was sealed for another visit. Returns null
 * if all tokens are valid.
 */
function findForged({ turnKey }: StudyContext, { id, steps }: Visit, now: Date): 'turn-forged' | 'turn-foreign' | null {
  for (const { kind, token } of steps) {
    const opened = kind === 'lesson' ? openLesson(token, id, now, turnKey) : openTurn(token, id, now, turnKey);
    if (!opened.ok && opened.code !== 'turn-expired') return opened.code;
  }
  return null;
}

/** Returns the result of the visit's placement, or null if there is none or it can no longer be marked. */
async function settle(
  context: StudyContext,
  { id: ownerId, goals, placement }: Visit,
  now: Date,
): Promise<Result<SettledPlacement | null, 'turn-forged' | 'turn-foreign'>> {
  if (!placement || placement.length === 0) return succeed(null);
  const placed = { ownerId, goals, firstAnswers: await listFirstAnswers(context.db, now) };
  const settled = settlePlacement(context, placed, placement, now);
  if (settled.ok) return settled;
  const { code } = settled;
  return code === 'turn-forged' || code === 'turn-foreign' ? fail(code) : succeed(null);
}

type Claim = {
  readonly learnerId: LearnerId;
  readonly visit: Visit;
  /** The concepts that the account already had a memory of. */
  readonly hadMemory: ReadonlySet<ConceptId>;
};

/** Stores one step. Returns false if it cannot be marked. */
async function claimStep(
  context: StudyContext,
  { learnerId, visit, hadMemory }: Claim,
  step: VisitStep,
  now: Date,
): Promise<Result<boolean, 'no-learner' | 'busy'>> {
  if (step.kind === 'lesson') return claimLesson(context, { learnerId, visit }, step, now);
  const reopened = reopenTurn(context, visit.id, step.token, now);
  if (!reopened.ok) return succeed(false);
  const { turn, asked } = reopened.value;
  const marked = mark(asked.key, step.response);
  if (!marked.ok) return succeed(false);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const state = await findLearnerState(context.db, learnerId, now, turn.id);
    if (!state) return fail('no-learner');
    if (state.answered) return succeed(true);
    const basis = getReviewBasis(state, turn.conceptId, turn);
    const made = makeReview({ turn, asked }, { given: step, verdict: marked.value }, basis, now);
    const practice = made.practice || hadMemory.has(turn.conceptId);
    const review = { ...made, asVisitor: true, practice };
    const memory = remember(getMemoryModel(basis.parameters), basis.memory, review);
    const after = await appendReview(context.db, learnerId, basis, { review, memory });
    if (!after) continue;
    context.noteAnswered?.(learnerId, after);
    return succeed(true);
  }
  return fail('busy');
}

async function claimLesson(
  { db, turnKey, catalog }: StudyContext,
  { learnerId, visit }: Pick<Claim, 'learnerId' | 'visit'>,
  step: Extract<VisitStep, { readonly kind: 'lesson' }>,
  now: Date,
): Promise<Result<boolean, 'no-learner'>> {
  const opened = openLesson(step.token, visit.id, now, turnKey);
  if (!opened.ok || opened.value.catalogVersion !== catalog.version) return succeed(false);
  const state = await findLearnerState(db, learnerId, now);
  if (!state) return fail('no-learner');
  await appendLesson(db, learnerId, {
    conceptIds: opened.value.conceptIds,
    kind: step.known ? 'claimed' : 'read',
    studyDay: notBefore(studyDayOf(now, state.settings.timeZone), state.spent?.on ?? null),
    at: now,
    place: opened.value.place,
    ms: studyMs(step.ms),
    readMs: studyMs(step.readMs),
    promise: null,
  });
  return succeed(true);
}
