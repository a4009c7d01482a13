import type { ConceptId } from '@/lib/ids';
import { dueOn, isMiss, type Memory, recallOn } from './memory';
import type { MemoryModel } from './memory-model';
import type { Pace } from './pace';
import { minutesOn, type QuizSettings } from './quiz-settings';
import type { StudyDay } from './study-day';

/** What the scheduler knows of a concept. */
export type Schedulable = {
  readonly id: ConceptId;
  readonly kind: 'written' | 'service';
  readonly family: string;
  readonly prerequisites: readonly ConceptId[];
  readonly confusables: readonly ConceptId[];
};

export type QuizState = {
  /** Every concept after its prerequisites. */
  readonly concepts: readonly Schedulable[];
  readonly memories: ReadonlyMap<ConceptId, Memory>;
  /** Concepts that are not to be asked for now. */
  readonly suspended: ReadonlySet<ConceptId>;
  readonly settings: QuizSettings;
  readonly model: MemoryModel;
  readonly pace: Pace;
  readonly today: StudyDay;
  /** Milliseconds spent on today's questions. */
  readonly spentMs: number;
  /** Length of the learner's log. */
  readonly logLength: number;
};

export type Reason = 'retry' | 'due' | 'new';
export type Choice = { readonly conceptId: ConceptId; readonly reason: Reason };

/** Today's quiz as it stands: what is open, and how much is done. */
export type QuizPlan = {
  /** Answered wrong today and not right since; the longest waiting first. */
  readonly retries: readonly Memory[];
  /** Due and not yet answered today; the least recalled first. */
  readonly due: readonly Memory[];
  /** The concept to begin next, if today lets another one in and it is open now. */
  readonly nextFresh: ConceptId | null;
  /** Concepts that today's quiz still has room for. */
  readonly room: number;
  /** Concepts answered today and not waiting for a retry. */
  readonly doneCount: number;
  /** Concepts in today's quiz, done and to come. */
  readonly totalCount: number;
};

/** Responses that must lie between a wrong response and its retry, while there is anything else to ask. */
export const RETRY_GAP = 4;
/** One place in so many goes to a new concept while reviews are due. */
const NEW_EVERY = 3;

/** What today's quiz holds: everything due and new concepts in prerequisite order, up to the goal. */
export function planQuiz(state: QuizState): QuizPlan {
  const { memories, settings, model, today } = state;
  const all = [...memories.values()];
  const answered = all.filter((memory) => memory.lastReviewedOn >= today);
  const retries = all.filter((memory) => waitsForRetry(memory, today)).sort((a, b) => a.lastSeq - b.lastSeq);
  const due = all
    .filter((each) => each.lastReviewedOn < today && dueOn(model, each, settings.desiredRetention) <= today)
    .map((memory) => ({ memory, recall: recallOn(model, memory, today) }))
    .sort((a, b) => a.recall - b.recall || (a.memory.conceptId < b.memory.conceptId ? -1 : 1))
    .map(({ memory }) => memory);
  const begunToday = all.filter((memory) => memory.learnedOn >= today).length;
  const newcomers = Math.max(0, (settings.newPerDay ?? state.concepts.length) - begunToday);
  const freshCount = Math.min(newcomers, state.concepts.length - memories.size);
  const room = Math.max(0, Math.ceil((minutesOn(settings, today) * 60_000 - state.spentMs) / state.pace.reviewMs));
  return {
    retries,
    due,
    nextFresh: newcomers === 0 ? null : findFresh(state),
    room,
    doneCount: answered.length - retries.length,
    totalCount: answered.length + Math.min(room, due.length + freshCount),
  };
}

/** The concept to ask next in today's quiz, or null when it is finished. */
export function chooseNext(state: QuizState, plan: QuizPlan = planQuiz(state)): Choice | null {
  const retry = plan.retries[0];
  if (retry && state.logLength - retry.lastSeq >= RETRY_GAP) return asChoice(retry, 'retry');
  if (plan.room > 0) {
    const due = plan.due[0];
    const fresh = plan.nextFresh;
    const newcomersTurn = (plan.doneCount + plan.retries.length) % NEW_EVERY === NEW_EVERY - 1;
    if (fresh && (!due || newcomersTurn)) return { conceptId: fresh, reason: 'new' };
    if (due) return asChoice(due, 'due');
  }
  return retry ? asChoice(retry, 'retry') : null;
}

const asChoice = (memory: Memory, reason: Reason): Choice => ({ conceptId: memory.conceptId, reason });

/**
 * The concept to begin next. Definitions and services take turns, so that neither waits for all of the other; none
 * comes before its prerequisites, nor while one of them waits for a retry.
 */
function findFresh({ concepts, memories, today }: QuizState): ConceptId | null {
  const begun = { written: 0, service: 0 };
  const first: Partial<Record<Schedulable['kind'], ConceptId>> = {};
  const isReady = (id: ConceptId): boolean => {
    const memory = memories.get(id);
    return memory !== undefined && !waitsForRetry(memory, today);
  };
  for (const { id, kind, prerequisites } of concepts) {
    if (memories.has(id)) begun[kind]++;
    else if (prerequisites.every(isReady)) first[kind] ??= id;
  }
  const turn = begun.service < begun.written ? first.service : first.written;
  return turn ?? first.written ?? first.service ?? null;
}

const waitsForRetry = (memory: Memory, today: StudyDay): boolean =>
  memory.lastRespondedOn >= today && isMiss(memory.lastOutcome);
