import { type ConceptId, turnIdSchema } from '@/lib/ids';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { type Memory, recallOn, remember } from '@/lib/scheduler/memory/memory';
import { findFresh } from './newcomers';
import { isContrast, REVIEW_EVERY } from './next-concept';
import { planQuiz } from './plan-quiz';
import { indexById, type QuizState } from './quiz-state';

/** What a day to come is expected to bring. */
export type ForecastDay = {
  readonly day: StudyDay;
  readonly minutes: number;
  readonly newCount: number;
  readonly reviewCount: number;
  /** Due that day and still not answered when its minutes are over. */
  readonly leftCount: number;
  /** Mean predicted recall over all concepts as the day begins, 0 to 1; what was never asked counts 0. */
  readonly recall: number;
};

/** How the learner of a forecast does. */
export type ForecastLearner = {
  /** The chance, 0 to 1, that a review is right, from predicted recall, 0 to 1. */
  readonly chanceRight: (recall: number) => number;
  /** Milliseconds that the second try of a missed question takes. */
  readonly retryMs: number;
};

/** How often a first answer is right: fsrs-rs, SimulatorConfig, first_rating_prob (24% "again"). */
const FIRST_RIGHT = 0.76;
/** The turn of every answer that is only foretold. */
const FORETOLD = turnIdSchema.parse('foretold');

/**
 * What the coming days are expected to bring when the learner studies the planned minutes on each of them, today's
 * first. A simulation by the same rules as the quiz, by default with answers as right as predicted. The chance of an
 * answer depends on concept and count alone: the same state gives the same forecast, and two settings are compared
 * under the same luck.
 */
export function forecast(
  state: QuizState,
  days: number,
  learner: ForecastLearner = asPredicted,
): { readonly days: readonly ForecastDay[] } {
  const positions = new Map(state.concepts.map(({ id }, position) => [id, position]));
  const study = new Study(state, (id) => positions.get(id) ?? 0, learner);
  return { days: Array.from({ length: days }, (_, place) => study.spendDay(addStudyDays(state.today, place))) };
}

const asPredicted: ForecastLearner = { chanceRight: (recall) => recall, retryMs: 0 };

/** A learner's coming days, one after the other. */
class Study {
  readonly #memories: Map<ConceptId, Memory>;
  #state: QuizState;

  constructor(
    state: QuizState,
    readonly positionOf: (id: ConceptId) => number,
    readonly learner: ForecastLearner,
  ) {
    this.#memories = new Map(state.memories);
    this.#state = { ...state, memories: this.#memories };
  }

  spendDay(day: StudyDay): ForecastDay {
    const isToday = day === this.#state.today;
    const { spentMs, resting } = this.#state;
    this.#state = {
      ...this.#state,
      today: day,
      spentMs: isToday ? spentMs : 0,
      resting: isToday ? resting : new Set(),
    };
    const recall = this.#meanRecall();
    const plan = planQuiz(this.#state);
    const counts = { new: 0, review: 0, leftMs: plan.leftMs, mayBegin: plan.newCount };
    const reviews = [...plan.due].sort((a, b) => b.recall - a.recall).map(({ memory }) => memory.conceptId);
    while (counts.leftMs > 0) {
      const isReviewsTurn = (counts.new + counts.review) % REVIEW_EVERY === REVIEW_EVERY - 1;
      const mayBegin = counts.mayBegin > 0 && !(isReviewsTurn && reviews.length > 0);
      const fresh = mayBegin ? findFresh(this.#state, undefined, counts.mayBegin <= plan.pressingCount) : null;
      const id = fresh?.id ?? reviews.shift();
      if (id === undefined) break;
      if (fresh) counts.mayBegin--;
      this.#answer(id, counts);
      reviews.unshift(...this.#listContrasts(id, reviews));
    }
    const minutes = (plan.leftMs - counts.leftMs) / 60_000;
    const leftCount = plan.due.filter(({ memory }) => !this.#isAnswered(memory.conceptId)).length;
    return { day, minutes, newCount: counts.new, reviewCount: counts.review, leftCount, recall };
  }

  #answer(conceptId: ConceptId, counts: { new: number; review: number; leftMs: number }): void {
    const { model, today, pace, logLength } = this.#state;
    const before = this.#memories.get(conceptId) ?? null;
    const chance = spread(this.positionOf(conceptId), before?.reviewCount ?? 0);
    const isRight = chance < (before ? this.learner.chanceRight(recallOn(model, before, today)) : FIRST_RIGHT);
    const review = {
      turnId: FORETOLD,
      seq: logLength + 1,
      conceptId,
      outcome: isRight ? 'right' : 'wrong',
      misconceptionId: null,
      grade: isRight ? 'good' : 'again',
      selfGraded: false,
      studyDay: today,
    } as const;
    // As after its retry: what was wrong does not hold back what rests on it.
    const memory = { ...remember(model, before, review), practiceCount: 1 };
    this.#memories.set(conceptId, memory);
    this.#state = { ...this.#state, logLength: logLength + 1 };
    counts[before ? 'review' : 'new']++;
    counts.leftMs -= (before ? pace.reviewMs : pace.newMs) + (isRight ? 0 : this.learner.retryMs);
  }

  #isAnswered(id: ConceptId): boolean {
    return (this.#memories.get(id)?.lastReviewedOn ?? 0) >= this.#state.today;
  }

  #listContrasts(id: ConceptId, planned: readonly ConceptId[]): ConceptId[] {
    const neighbours = indexById(this.#state.concepts).get(id)?.confusables ?? [];
    return neighbours.filter((each) => !planned.includes(each) && isContrast(this.#state, each));
  }

  #meanRecall(): number {
    const { concepts, model, today } = this.#state;
    let sum = 0;
    for (const { id } of concepts) {
      const memory = this.#memories.get(id);
      if (memory) sum += recallOn(model, memory, today);
    }
    return concepts.length === 0 ? 0 : sum / concepts.length;
  }
}

/**
 * Numbers between 0 and 1, evenly spread over positions and counts: multiples of the inverses of the plastic number
 * (the R2 sequence).
 */
const spread = (position: number, count: number): number => (0.5 + position * 0.7548776662 + count * 0.569840291) % 1;
