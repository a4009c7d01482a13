import type { LearnerState } from '@/lib/db/learner/learner-state';
import { DEFAULT_SETTINGS } from '@/lib/db/learner/settings';
import type { ConceptId } from '@/lib/ids';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import { mark } from '@/lib/quiz/quiz';
import { type Result, succeed } from '@/lib/result';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import { type Memory, remember } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { placedMemory } from '@/lib/scheduler/memory/placed';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import { makeReview } from '@/lib/study/answer/make-review';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import { type AnsweredQuestion, viewAnswer } from '@/lib/study/answer/view-answer';
import type { StudyContext } from '@/lib/study/context';
import { openLesson, sealLesson } from '@/lib/study/lesson/lesson-token';
import { getReviewBasis, nextTurn, type Sitting } from '@/lib/study/sitting/next-turn';
import { reopenTurn } from '@/lib/study/sitting/reopen-turn';
import { openTurn, sealTurn, type TurnFailure } from '@/lib/study/sitting/turn';
import { chosenOf } from './chosen';
import type { Visit, VisitStep } from './visit';
import { VISIT_LIFETIME_MS } from './visit-limits';

/** The next step of a visit. */
export type VisitReply = {
  readonly sitting: Sitting;
  /** The result of the last step, if that is an answer. */
  readonly verdict: VerdictView | null;
  /** The number of answers that were right on the first try. */
  readonly rightCount: number;
};

export type VisitFailure = TurnFailure | 'turn-outdated' | MarkFailure;

/** Returns a visitor's state in the form of a learner's state: their choices, and the result of a placement. */
export function beginVisit(visit: Visit, known: readonly ConceptId[], now: Date): LearnerState {
  const { timeZone } = visit;
  const placedOn = studyDayOf(now, timeZone);
  const memories = known.map((conceptId, number): [ConceptId, Memory] => [
    conceptId,
    placedMemory(defaultModel, { conceptId, placedOn, seq: 1, number }),
  ]);
  return {
    settings: { ...DEFAULT_SETTINGS, timeZone, ...chosenOf(visit, now) },
    goalsAreNews: false,
    logLength: 0,
    modelVersion: 0,
    disclosureCount: 0,
    disclosures: new Map(),
    lessons: [],
    calibration: null,
    spent: null,
    lastDays: [],
    promisedCount: null,
    memories: new Map(memories),
    suspended: new Set(),
    assignments: [],
    mock: null,
    answered: null,
  };
}

/** The state of a visit after a step, with the answer if the step is one. */
type Played = { readonly state: LearnerState; readonly answered: AnsweredQuestion | null };

/**
 * Replays a visit from its start: marks each answer again, and returns what comes next. Nothing is stored. A step that
 * can no longer be marked is left out, unless it is the last one, whose failure is returned.
 * @param known the topics that the visit's placement judged to be known without asking about them
 */
export function playVisit(
  context: StudyContext,
  visit: Visit,
  known: readonly ConceptId[],
  now: Date,
): Result<VisitReply, VisitFailure> {
  let state = beginVisit(visit, known, now);
  let answered: AnsweredQuestion | null = null;
  const rightIds = new Set<ConceptId>();
  const last = visit.steps.length - 1;
  for (const [place, step] of visit.steps.entries()) {
    const isLast = place === last;
    const played = playStep(context, { visit, state }, step, now);
    if (!played.ok && isLast) return played;
    if (!played.ok) continue;
    const before = state.memories;
    state = played.value.state;
    answered = played.value.answered;
    if (answered?.verdict.outcome !== 'right') continue;
    for (const id of state.memories.keys()) if (!before.has(id)) rightIds.add(id);
  }
  const told = answered && viewAnswer(context, visit.id, answered, now);
  const sitting = told?.sitting ?? nextTurn(context, { learnerId: visit.id, state }, 'today', now);
  const verdict = told?.verdict ?? null;
  return succeed({ sitting: asVisitor(context, visit, sitting, now), verdict, rightCount: rightIds.size });
}

type Place = { readonly visit: Visit; readonly state: LearnerState };

function playStep(
  context: StudyContext,
  { visit, state }: Place,
  step: VisitStep,
  now: Date,
): Result<Played, VisitFailure> {
  const { timeZone } = visit;
  if (step.kind === 'lesson') {
    const opened = openLesson(step.token, visit.id, now, context.turnKey);
    if (!opened.ok) return opened;
    const { conceptIds, place, issuedAtMs } = opened.value;
    const on = studyDayOf(now, timeZone);
    const notes = conceptIds.map((conceptId) => ({
      conceptId,
      kind: step.known ? ('claimed' as const) : ('read' as const),
      studyDay: on,
      place,
      atMs: issuedAtMs,
    }));
    const ms = (state.spent?.ms ?? 0) + studyMs(step.ms) + studyMs(step.readMs);
    const after = { ...state, lessons: [...state.lessons, ...notes], spent: { on, ms } };
    return succeed({ state: after, answered: null });
  }
  const reopened = reopenTurn(context, visit.id, step.token, now);
  if (!reopened.ok) return reopened;
  const { turn, asked } = reopened.value;
  const marked = mark(asked.key, step.response);
  if (!marked.ok) return marked;
  const review = makeReview(
    { turn, asked },
    { given: step, verdict: marked.value },
    getReviewBasis(state, turn.conceptId, turn),
    now,
  );
  const memory = remember(defaultModel, state.memories.get(turn.conceptId) ?? null, review);
  const after: LearnerState = {
    ...state,
    logLength: state.logLength + 1,
    memories: memory === null ? state.memories : new Map(state.memories).set(turn.conceptId, memory),
    spent: { on: review.studyDay, ms: (state.spent?.ms ?? 0) + studyMs(review.elapsedMs) + review.readMs },
    promisedCount: state.promisedCount ?? review.promise?.count ?? null,
  };
  const answered = { turn, asked, verdict: marked.value, isEarlier: false, state: after, review };
  return succeed({ state: after, answered });
}

/** Returns a sitting for a visitor. Its tokens last longer, and there are no hints. */
function asVisitor({ turnKey }: StudyContext, { id }: Visit, sitting: Sitting, now: Date): Sitting {
  const { turn, lesson } = sitting;
  const openedTurn = turn && openTurn(turn.token, id, now, turnKey);
  const openedLesson = lesson && openLesson(lesson.token, id, now, turnKey);
  return {
    ...sitting,
    turn:
      turn && openedTurn?.ok
        ? { ...turn, offersHint: false, token: sealTurn({ ...openedTurn.value, lastsMs: VISIT_LIFETIME_MS }, turnKey) }
        : null,
    lesson:
      lesson && openedLesson?.ok
        ? { ...lesson, token: sealLesson({ ...openedLesson.value, lastsMs: VISIT_LIFETIME_MS }, turnKey) }
        : null,
  };
}
