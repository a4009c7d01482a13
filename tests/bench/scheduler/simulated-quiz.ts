import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { knownBefore } from '@/lib/scheduler/memory/first-answer';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { type Memory, recallOn, remember } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { measurePace, type TimedAnswer, USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { planQuiz, RETRY_GAP } from '@/lib/scheduler/quiz/plan-quiz';
import { EVEN_WEEK } from '@/lib/scheduler/quiz/quiz-settings';
import type { QuizState, Schedulable } from '@/lib/scheduler/quiz/quiz-state';

/** The concepts to ask about again on the same day after a wrong answer: as shipped, none, new ones, or all. */
export type SecondTries = 'shipped' | 'none' | 'new' | 'all';

/** The settings of a simulated quiz. */
export type QuizPlanOptions = {
  readonly dailyMinutes: number;
  readonly desiredRetention: number;
  readonly secondTries: SecondTries;
  /** The maximum number of new concepts a day. Null allows as many as fit into the minutes. */
  readonly newPerDay: number | null;
  /** Whether a day's quiz ends at the promised number, as shipped, instead of when its minutes are used up. */
  readonly promises: boolean;
};

/**
 * The product's quiz with one simulated learner, day after day. It puts the scheduler's own code behind a small
 * interface.
 */
export class SimulatedQuiz {
  readonly #memories = new Map<ConceptId, Memory>();
  readonly #answers: TimedAnswer[] = [];
  readonly #secondTries: SecondTries;
  /** The concepts that a variant asks about again, each with its position in the log. */
  #waiting: { readonly conceptId: ConceptId; readonly seq: number }[] = [];
  readonly #promises: boolean;
  #right = 0;
  #counted = 0;
  #quiz: QuizState;

  constructor(concepts: readonly Schedulable[], { secondTries, promises, ...options }: QuizPlanOptions) {
    this.#secondTries = secondTries;
    this.#promises = promises;
    this.#quiz = {
      concepts,
      course: concepts.map(({ id }) => id),
      memories: this.#memories,
      suspended: new Set(),
      undone: new Set(),
      resting: new Set(),
      assigned: new Map(),
      settings: { weekdayShares: EVEN_WEEK, pause: null, exam: null, ...options },
      model: defaultModel,
      pace: USUAL_PACE,
      today: 0 as StudyDay,
      lastSitting: null,
      promised: null,
      spentMs: 0,
      logLength: 0,
    };
  }

  startDay(day: number): void {
    const lastSitting = this.#counted === 0 ? this.#quiz.lastSitting : { count: this.#counted, right: this.#right };
    const pace = measurePace(this.#answers);
    this.#quiz = { ...this.#quiz, today: day as StudyDay, lastSitting, pace, promised: null, spentMs: 0 };
    this.#waiting = [];
    this.#counted = 0;
    this.#right = 0;
  }

  next(): ConceptId | null {
    const quiz = this.#quiz;
    const promised = this.#promises ? (quiz.promised ?? planQuiz(quiz).totalCount) : null;
    this.#quiz = { ...quiz, promised };
    const waiting = this.#waiting[0];
    if (waiting && quiz.logLength - waiting.seq >= RETRY_GAP) return waiting.conceptId;
    return chooseNext(this.#quiz)?.conceptId ?? null;
  }

  /** Returns the predicted recall, 0 to 1, or null for a concept that was never asked about. */
  predict(conceptId: ConceptId): number | null {
    const memory = this.#memories.get(conceptId);
    return memory ? recallOn(defaultModel, memory, this.#quiz.today) : null;
  }

  /** Returns the share of concepts, 0 to 1, that the learner seems to have known before. */
  knownBefore(): number {
    return knownBefore(this.#memories.values());
  }

  /**
   * Records an answer.
   * @param elapsedMs the time that the answer took, including the reading that goes with the question
   * @param firstScore what a first answer says about earlier knowledge; null after a lesson
   */
  answered(conceptId: ConceptId, grade: Grade, elapsedMs: number, firstScore: number | null = null): void {
    const { today, logLength, spentMs } = this.#quiz;
    const before = this.#memories.get(conceptId) ?? null;
    const seq = logLength + 1;
    const memory = remember(defaultModel, before, {
      turnId: String(seq) as TurnId,
      seq,
      conceptId,
      outcome: grade === 'again' ? 'wrong' : 'right',
      misconceptionId: null,
      grade,
      selfGraded: false,
      studyDay: today,
      firstScore,
    });
    const isFirstToday = before === null || before.lastReviewedOn < today;
    if (isFirstToday) {
      this.#answers.push({ isFirst: before === null, form: '', elapsedMs: elapsedMs / 2, readMs: elapsedMs / 2 });
      this.#counted++;
      if (grade !== 'again') this.#right++;
    }
    this.#waiting = this.#waiting.filter((each) => each.conceptId !== conceptId);
    const isTried = this.#secondTries === 'all' || (this.#secondTries === 'new' && before === null);
    if (isTried && isFirstToday && grade === 'again') this.#waiting.push({ conceptId, seq });
    const isLeft = this.#secondTries === 'shipped' || !isFirstToday;
    this.#memories.set(conceptId, isLeft ? memory : { ...memory, practiceCount: memory.practiceCount + 1 });
    this.#quiz = { ...this.#quiz, logLength: seq, spentMs: spentMs + elapsedMs };
  }
}
