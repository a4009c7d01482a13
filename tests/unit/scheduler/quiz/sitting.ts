import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { type Memory, remember } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import { EVEN_WEEK, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';
import type { QuizState, Schedulable } from '@/lib/scheduler/quiz/quiz-state';
import type { Choice } from '@/lib/scheduler/quiz/reason';

/** A Monday. */
export const today = 20_780 as StudyDay;
export const id = (name: string) => name as ConceptId;

export function concept(name: string, over: { [Key in keyof Schedulable]?: unknown } = {}): Schedulable {
  const plainConcept = { kind: 'written', tier: 'core', family: name, prerequisites: [], confusables: [] };
  return { id: id(name), ...plainConcept, ...over } as Schedulable;
}

export const plain: QuizSettings = {
  dailyMinutes: 20,
  newPerDay: null,
  desiredRetention: 0.9,
  weekdayShares: EVEN_WEEK,
  pause: null,
  exam: null,
};

/** In these tests, each answer takes a minute. */
export const ANSWER_MS = 60_000;

export const fresh = (over: Partial<QuizState> = {}): QuizState => ({
  concepts: [],
  course: over.concepts?.map((each) => each.id) ?? [],
  memories: new Map<ConceptId, Memory>(),
  suspended: new Set<ConceptId>(),
  undone: new Set<ConceptId>(),
  resting: new Set<ConceptId>(),
  assigned: new Map(),
  settings: plain,
  model: defaultModel,
  pace: { newMs: ANSWER_MS, reviewMs: ANSWER_MS },
  today,
  lastSitting: null,
  promised: null,
  spentMs: 0,
  logLength: 0,
  ...over,
});

/** Returns the state after an answer about a concept, on a day that may be before today. */
export function respond(state: QuizState, conceptId: ConceptId, right: boolean, on = state.today): QuizState {
  const seq = state.logLength + 1;
  const memory = remember(state.model, state.memories.get(conceptId) ?? null, {
    turnId: `turn-${seq}` as TurnId,
    seq,
    conceptId,
    outcome: right ? 'right' : 'wrong',
    misconceptionId: null,
    grade: right ? 'good' : 'again',
    selfGraded: false,
    studyDay: on,
  });
  const spentMs = state.spentMs + (on === state.today ? ANSWER_MS : 0);
  return { ...state, spentMs, logLength: seq, memories: new Map(state.memories).set(conceptId, memory) };
}

/** Returns a memory with this stability in days, last answered right this many days before today. */
export function memoryOf(name: string, stability: number, daysAgo: number, over: Partial<Memory> = {}): Memory {
  const lastReviewedOn = (today - daysAgo) as StudyDay;
  return {
    conceptId: id(name),
    stability,
    difficulty: 5,
    learnedOn: (lastReviewedOn - 30) as StudyDay,
    lastReviewedOn,
    reviewCount: 3,
    lapseCount: 0,
    practiceCount: 0,
    lastRespondedOn: lastReviewedOn,
    lastOutcome: 'right',
    lastSeq: 1,
    missedTurnId: null,
    rightCount: 3,
    firstScore: null,
    sureMissOn: null,
    confusions: [],
    marked: { stability, difficulty: 5, lastReviewedOn, reviewCount: 3 },
    ...over,
  };
}

/** Returns a state with these memories, each at its own position in the log. */
export const remembering = (state: QuizState, memories: readonly Memory[]): QuizState => ({
  ...state,
  logLength: memories.length,
  memories: new Map(memories.map((memory, place) => [memory.conceptId, { ...memory, lastSeq: place + 1 }])),
});

export const nextDay = (state: QuizState, days = 1): QuizState => ({
  ...state,
  today: (state.today + days) as StudyDay,
  promised: null,
  spentMs: 0,
});

/** Returns the state after the number of today's questions was promised to the learner. */
export const promise = (state: QuizState): QuizState => ({ ...state, promised: planQuiz(state).totalCount });

/** Returns every concept that is asked about until the sitting ends. */
export function sit(state: QuizState, isRight: (conceptId: ConceptId, nth: number) => boolean = () => true) {
  const asked: ConceptId[] = [];
  const choices: Choice[] = [];
  for (let next = chooseNext(state); next; next = chooseNext(state)) {
    const { conceptId } = next;
    const nth = asked.filter((each) => each === conceptId).length;
    asked.push(conceptId);
    choices.push(next);
    state = respond(state, conceptId, isRight(conceptId, nth));
    if (asked.length > 500) throw new Error('the sitting does not end');
  }
  return { asked, choices, state };
}
