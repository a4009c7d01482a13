import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { type Memory, remember } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { EVEN_WEEK, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';
import type { QuizState, Schedulable } from '@/lib/scheduler/quiz/quiz-state';
import { PaceMeter } from './scheduler/pace-meter';

/**
 * This project's scheduler as a policy of the scheduler lab: `chooseNext` and `remember` behind the lab's interface.
 * The argument is a list like `dr=0.88,practice`: the desired retention, and whether what was wrong is asked once more
 * in the same sitting, as the quiz does, at the cost of its seconds (without it the adapter measures scheduling alone).
 */

type Rating = 1 | 2 | 3 | 4;
type LabConcept = {
  readonly id: number;
  readonly kind: 'definition' | 'port';
  readonly prereqs: readonly number[];
  readonly confusables: readonly number[];
};
type LabContext = { readonly concepts: readonly LabConcept[]; readonly dailyBudgetSec: number };
type LabState = { quiz: QuizState; readonly pace: PaceMeter };
type Policy = {
  readonly name: string;
  init(context: LabContext): LabState;
  beginSession(state: LabState, now: number): void;
  nextConcept(state: LabState, now: number): number | null;
  update(state: LabState, id: number, rating: Rating, now: number, seconds: number): void;
};

const grades: Readonly<Record<Rating, Grade>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };
/** Day 0 of the lab, a Thursday; every weekday is alike here. */
const toStudyDay = (now: number) => Math.floor(now) as StudyDay;
const toId = (id: number) => String(id) as ConceptId;

export default function policy(argument = ''): Policy {
  const options = new Map(argument.split(',').map((part) => part.split('=') as [string, string | undefined]));
  const desiredRetention = Number(options.get('dr') ?? 0.9);
  const practises = options.has('practice');
  return {
    name: 'well-known',
    init: ({ concepts, dailyBudgetSec }) => ({
      quiz: firstState(concepts, { ...plainSettings, dailyMinutes: dailyBudgetSec / 60, desiredRetention }),
      pace: new PaceMeter(),
    }),
    beginSession(state, now) {
      state.quiz = { ...state.quiz, today: toStudyDay(now), spentMs: 0, pace: state.pace.pace() };
    },
    nextConcept({ quiz }) {
      const choice = chooseNext(quiz);
      return choice ? Number(choice.conceptId) : null;
    },
    update(state, id, rating, _now, seconds) {
      const { quiz } = state;
      const conceptId = toId(id);
      const before = quiz.memories.get(conceptId) ?? null;
      state.pace.add(before === null, seconds * 1000);
      const seq = quiz.logLength + 1;
      const memory = remember(quiz.model, before, {
        turnId: String(seq) as TurnId,
        seq,
        conceptId,
        outcome: rating === 1 ? 'wrong' : 'right',
        misconceptionId: null,
        grade: grades[rating],
        selfGraded: false,
        studyDay: quiz.today,
      });
      const memories = quiz.memories as Map<ConceptId, Memory>;
      memories.set(conceptId, practises ? memory : { ...memory, practiceCount: memory.practiceCount + 1 });
      state.quiz = { ...quiz, logLength: seq, spentMs: quiz.spentMs + seconds * 1000 };
    },
  };
}

const plainSettings = {
  newPerDay: null,
  weekdayShares: EVEN_WEEK,
  pause: null,
  exam: null,
} satisfies Partial<QuizSettings>;

function firstState(given: readonly LabConcept[], settings: QuizSettings): QuizState {
  const concepts = given.map(toSchedulable);
  return {
    concepts,
    course: concepts.map(({ id }) => id),
    memories: new Map(),
    suspended: new Set(),
    undone: new Set(),
    resting: new Set(),
    assigned: new Map(),
    settings,
    model: defaultModel,
    pace: new PaceMeter().pace(),
    today: 0 as StudyDay,
    promised: null,
    spentMs: 0,
    logLength: 0,
  };
}

/** The lab has no families: each concept is one of its own. */
const toSchedulable = ({ id, kind, prereqs, confusables }: LabConcept): Schedulable => ({
  id: toId(id),
  kind: kind === 'definition' ? 'written' : 'service',
  tier: 'core',
  family: String(id),
  prerequisites: prereqs.map(toId),
  confusables: confusables.map(toId),
});
