import { type ConceptId, turnIdSchema } from '@/lib/ids';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { isKnown } from '@/lib/scheduler/memory/known';
import { type Memory, recallOn, remember } from '@/lib/scheduler/memory/memory';
import { isContrast } from './contrast';
import { isReviewsTurn } from './fit-day';
import { findBlocked, findFresh, isNeeded } from './newcomers';
import { planQuiz, type QuizPlan } from './plan-quiz';
import { indexById, type QuizState, timesOf } from './quiz-state';

/** The expected state of a future day. */
export type ForecastDay = {
  readonly day: StudyDay;
  readonly minutes: number;
  /** The concepts that the learner begins on that day, in order. */
  readonly begun: readonly ConceptId[];
  readonly newCount: number;
  readonly reviewCount: number;
  /** The number of concepts that are due that day and still have no answer after its quiz. */
  readonly leftCount: number;
  /**
   * The mean predicted recall over the course at the start of the day, 0 to 1. Concepts that were never asked about
   * count as 0.
   */
  readonly recall: number;
  /**
   * The number of concepts in the course that are known at the start of the day and have answers from at least two
   * days.
   */
  readonly firmCount: number;
};

/** Returns the chance, 0 to 1, that a review is right, given predicted recall, 0 to 1. */
export type ChanceRight = (recall: number) => number;

/** The share of first answers that are right: fsrs-rs, SimulatorConfig, first_rating_prob (24% "again"). */
export const FIRST_RIGHT = 0.76;
/**
 * The number of days with an answer after which a concept counts as firmly known. A learner who was just told something
 * has not yet shown that they remember it.
 */
const FIRM_REVIEWS = 2;
/** The turn id of every simulated answer. */
const FORETOLD = turnIdSchema.parse('foretold');

/**
 * Returns what the coming days are expected to bring if the learner finishes every quiz, starting today. It simulates
 * the days by the rules of the quiz. By default, answers are right as often as predicted. Waiting second tries come
 * first, because they may hold back new concepts. Whether an answer is right depends only on the prediction, the
 * concept, and the number of its answers. So the same state always gives the same forecast, and two settings are
 * compared with the same luck.
 */
export function forecast(
  state: QuizState,
  days: number,
  chanceRight: ChanceRight = (recall) => recall,
): { readonly days: readonly ForecastDay[] } {
  return { days: [...foretell(state, days, chanceRight)] };
}

/** Yields the same days as `forecast` one by one, so that the caller can stop early. */
export function* foretell(
  state: QuizState,
  days: number,
  chanceRight: ChanceRight = (recall) => recall,
): Generator<ForecastDay> {
  const study = beginStudy(state, chanceRight);
  for (let place = 0; place < days; place++) yield study.spendDay(addStudyDays(state.today, place));
}

/**
 * Returns the memories that a learner is expected to have at the start of a day if they finish every quiz until then.
 * It uses the same simulation as the forecast.
 */
export function foretellMemories(state: QuizState, until: StudyDay): ReadonlyMap<ConceptId, Memory> {
  const study = beginStudy(state, (recall) => recall);
  for (let day = state.today; day < until; day = addStudyDays(day, 1)) study.spendDay(day);
  return study.memories;
}

function beginStudy(state: QuizState, chanceRight: ChanceRight): Study {
  const positions = new Map(state.concepts.map(({ id }, position) => [id, position]));
  return new Study(state, (id) => positions.get(id) ?? 0, chanceRight);
}

/** The part of a day that has been simulated so far. The latest answer is the first of `answered`. */
type Played = {
  readonly begun: ConceptId[];
  readonly answered: Memory[];
  review: number;
  right: number;
  ms: number;
  mayBegin: number;
};

/** Simulates a learner's coming days, one after another. */
class Study {
  readonly #memories: Map<ConceptId, Memory>;
  #state: QuizState;

  constructor(
    state: QuizState,
    readonly positionOf: (id: ConceptId) => number,
    readonly chanceRight: ChanceRight,
  ) {
    this.#memories = new Map(state.memories);
    this.#state = { ...state, memories: this.#memories };
  }

  get memories(): ReadonlyMap<ConceptId, Memory> {
    return this.#memories;
  }

  spendDay(day: StudyDay): ForecastDay {
    const isToday = day === this.#state.today;
    const { spentMs, resting, promised } = this.#state;
    this.#state = {
      ...this.#state,
      today: day,
      spentMs: isToday ? spentMs : 0,
      promised: isToday ? promised : null,
      resting: isToday ? resting : new Set(),
    };
    const { recall, firmCount } = this.#lookAtCourse();
    const retriesMs = isToday ? this.#giveSecondTries() : 0;
    const plan = planQuiz(this.#state);
    const answered = [...plan.answered];
    const played: Played = { begun: [], answered, review: 0, right: 0, ms: retriesMs, mayBegin: plan.newCount };
    const blocking = listBlocking(this.#state, plan);
    const reviews = [...blocking, ...listOthers(plan, blocking)];
    for (let asked = 0; asked < plan.leftCount; asked++) {
      const isForReview = reviews.length > 0 && isReviewsTurn(this.#state, played.answered);
      const mayBegin = played.mayBegin > 0 && !isForReview;
      const onlyWanted = played.mayBegin <= plan.pressingCount;
      const fresh = mayBegin ? findFresh(this.#state, undefined, onlyWanted) : null;
      const blocked = () => (played.mayBegin > 0 ? findBlocked(this.#state, onlyWanted) : null);
      const id = fresh?.id ?? reviews.shift() ?? blocked()?.id;
      if (id === undefined) break;
      if (!this.#memories.has(id)) played.mayBegin--;
      this.#answer(id, played);
      reviews.unshift(...this.#listContrasts(id, reviews));
    }
    const { begun, review, right, ms } = played;
    const count = begun.length + review;
    if (count > 0) this.#state = { ...this.#state, lastSitting: { count, right } };
    const leftCount = plan.due.filter(({ memory }) => !this.#isAnswered(memory.conceptId)).length;
    return {
      day,
      minutes: ms / 60_000,
      begun,
      newCount: begun.length,
      reviewCount: review,
      leftCount,
      recall,
      firmCount,
    };
  }

  /** Answers the waiting second tries, and returns how many milliseconds they take. */
  #giveSecondTries(): number {
    const { retries } = planQuiz(this.#state);
    for (const memory of retries) this.#memories.set(memory.conceptId, { ...memory, practiceCount: 1, rightCount: 1 });
    return retries.reduce((sum, { conceptId }) => sum + timesOf(this.#state, conceptId).reviewMs, 0);
  }

  #answer(conceptId: ConceptId, played: Played): void {
    const { model, today, logLength } = this.#state;
    const before = this.#memories.get(conceptId) ?? null;
    const chance = spread(this.positionOf(conceptId), before?.reviewCount ?? 0);
    const isRight = chance < (before ? this.chanceRight(recallOn(model, before, today)) : FIRST_RIGHT);
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
    // After its second try, a wrong answer no longer holds back concepts that build on it.
    const after = remember(model, before, review);
    const memory = { ...after, practiceCount: 1, rightCount: Math.max(1, after.rightCount) };
    this.#memories.set(conceptId, memory);
    this.#state = { ...this.#state, logLength: logLength + 1 };
    played.answered.unshift(memory);
    if (isRight) played.right++;
    if (before) played.review++;
    else played.begun.push(conceptId);
    const { newMs, reviewMs } = timesOf(this.#state, conceptId);
    played.ms += before ? reviewMs : newMs;
  }

  #isAnswered(id: ConceptId): boolean {
    return (this.#memories.get(id)?.lastReviewedOn ?? 0) >= this.#state.today;
  }

  #listContrasts(id: ConceptId, planned: readonly ConceptId[]): ConceptId[] {
    const neighbors = indexById(this.#state.concepts).get(id)?.confusables ?? [];
    return neighbors.filter((each) => !planned.includes(each) && isContrast(this.#state, each));
  }

  #lookAtCourse(): { readonly recall: number; readonly firmCount: number } {
    const { course, model, today } = this.#state;
    let sum = 0;
    let firmCount = 0;
    for (const id of course) {
      const memory = this.#memories.get(id);
      if (!memory) continue;
      sum += recallOn(model, memory, today);
      if (memory.reviewCount >= FIRM_REVIEWS && isKnown(model, memory, today)) firmCount++;
    }
    return { recall: course.length === 0 ? 0 : sum / course.length, firmCount };
  }
}

/**
 * Returns the due reviews whose concepts have never had a right answer and keep other concepts from being started. They
 * come first.
 */
const listBlocking = (state: QuizState, { due }: QuizPlan): readonly ConceptId[] =>
  due.flatMap(({ memory: { conceptId, rightCount } }) =>
    rightCount === 0 && isNeeded(state, conceptId) ? [conceptId] : [],
  );

/** Returns the due reviews that `listBlocking` leaves out, highest predicted recall first. */
const listOthers = ({ due }: QuizPlan, blocking: readonly ConceptId[]): readonly ConceptId[] =>
  [...due]
    .sort((one, other) => other.recall - one.recall)
    .flatMap(({ memory: { conceptId } }) => (blocking.includes(conceptId) ? [] : [conceptId]));

/**
 * Returns a number between 0 and 1. Positions and counts map to evenly spread numbers: multiples of the inverses of the
 * plastic number (the R2 sequence).
 */
const spread = (position: number, count: number): number => (0.5 + position * 0.7548776662 + count * 0.569840291) % 1;
