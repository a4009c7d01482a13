import type { Catalog } from '@/lib/catalog/catalog';
import { listCourse } from '@/lib/catalog/course';
import type { Goal } from '@/lib/catalog/goal';
import type { ConceptId } from '@/lib/ids';
import { learnerIdSchema } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isKnown } from '@/lib/scheduler/memory/known';
import { isMiss, remember } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { estimateLeft, planQuiz } from '@/lib/scheduler/quiz/plan-quiz';
import { makeReview } from '@/lib/study/answer/make-review';
import type { StudyContext } from '@/lib/study/context';
import { openLesson } from '@/lib/study/lesson/lesson-token';
import type { OpenLesson } from '@/lib/study/lesson/view-lesson';
import { makeQuizState } from '@/lib/study/sitting/make-quiz-state';
import { getReviewBasis, nextTurn } from '@/lib/study/sitting/next-turn';
import { reopenTurn } from '@/lib/study/sitting/reopen-turn';
import { turnKeyFrom } from '@/lib/study/sitting/turn';
import { Head } from './head';
import type { Kind } from './kinds';
import { Ledger } from './ledger';
import { playPlacement } from './placing';
import { guessRateOf, respond, timeAnswer, timeCard, timeVerdict } from './reader';

/** One day of one learner. */
export type DayPlayed = {
  /**
   * The number of topics answered that day, and how many of the day's first answers to a topic were at least partly
   * right.
   */
  readonly questions: number;
  readonly right: number;
  readonly secondTries: number;
  readonly lessons: number;
  readonly begun: number;
  /** The time spent on answers, verdicts, and cards, in milliseconds. */
  readonly ms: number;
  /** The number of questions that the app announced for the quiz. */
  readonly promised: number;
  /** Whether the quiz was expected to take all of the day's minutes. Otherwise, there was less to do. */
  readonly isFull: boolean;
  /** The number of non-core services that were started before the last core topic of the goal. */
  readonly rare: number;
  /** The number of days by which the most overdue review is still late after the quiz. */
  readonly latest: number;
};

/** The first weeks of one learner. */
export type Weeks = {
  readonly days: readonly DayPlayed[];
  readonly courseSize: number;
  /**
   * The number of topics of the goal that count as known after the last quiz, and the number that are actually recalled
   * the day after.
   */
  readonly known: number;
  readonly recalled: number;
  /** The number of topics that a placement skipped, and how many of them the learner did not know. */
  readonly skipped: number;
  readonly skippedWrong: number;
};

const LEARNER = learnerIdSchema.parse('00000000-0000-4000-8000-000000000001');
const FIRST_DAY = 20_454;
const EVENING = 0.75;
const DAY_MS = 86_400_000;
/** More turns than any quiz takes. */
const STUCK = 500;

/** Simulates a learner's first days with a goal, in memory, with the product's own use cases. */
export async function playWeeks(
  catalog: Catalog,
  {
    goal,
    kind,
    seed,
    dayCount,
  }: { readonly goal: Goal; readonly kind: Kind; readonly seed: number; readonly dayCount: number },
): Promise<Weeks> {
  const desk = new Desk(catalog, goal, kind, seed);
  const days: DayPlayed[] = [];
  for (let day = 0; day < dayCount; day++) days.push(await desk.play(day));
  return { days, ...desk.takeStock(dayCount) };
}

/** A learner who takes one quiz a day. */
class Desk {
  readonly #context: StudyContext;
  readonly #course: readonly ConceptId[];
  readonly #ledger: Ledger;
  readonly #head: Head;
  readonly #kind: Kind;
  readonly #seed: number;
  /** The days since the start of the first day, including the fraction of the current day. */
  #clock = 0;
  /** The time that the learner spends reading the last verdict, in milliseconds. */
  #readMs = 0;
  /** The number of topics that a placement skipped, and how many of them the learner doesn't know. */
  #skipped = 0;
  #skippedWrong = 0;

  constructor(catalog: Catalog, goal: Goal, kind: Kind, seed: number) {
    this.#context = { db: null as never, catalog, turnKey: turnKeyFrom('first weeks') };
    this.#course = listCourse(catalog, [goal.id]);
    this.#ledger = new Ledger(catalog, goal.id, kind.dailyMinutes);
    this.#head = new Head(catalog, kind, seed);
    this.#kind = kind;
    this.#seed = seed;
  }

  async play(day: number): Promise<DayPlayed> {
    this.#clock = day + EVENING;
    this.#readMs = 0;
    const played = { questions: 0, right: 0, secondTries: 0, lessons: 0, begun: 0, rare: 0 };
    const mostMs = (this.#kind.leavesAfter ?? Number.POSITIVE_INFINITY) * 60_000;
    const spentMs = () => (this.#clock - day - EVENING) * DAY_MS;
    if (day === 0 && this.#kind.isPlaced) this.#place();
    const quiz = makeQuizState(this.#context, this.#ledger.state, this.#now());
    const planned = planQuiz(quiz);
    const isFull = estimateLeft(quiz, planned) >= this.#kind.dailyMinutes * 60_000;
    for (let turns = 0; spentMs() < mostMs; turns++) {
      if (turns === STUCK) throw new Error(`the quiz on day ${day} does not end`);
      const sitting = nextTurn(this.#context, { learnerId: LEARNER, state: this.#ledger.state }, 'today', this.#now());
      // The server issues the next question together with the verdict, which the learner reads first.
      this.#pass(this.#readMs);
      if (sitting.lesson) {
        this.#read(sitting.lesson);
        played.lessons++;
      } else if (sitting.turn) {
        const { isFirst, isNew, isRare, isRight } = await this.#answer(sitting.turn.token);
        if (isFirst) played.questions++;
        else played.secondTries++;
        if (isFirst && isRight) played.right++;
        if (isNew) played.begun++;
        if (isRare) played.rare++;
      } else break;
    }
    const { due } = planQuiz(makeQuizState(this.#context, this.#ledger.state, this.#now()));
    const latest = Math.max(0, ...due.map(({ dueOn }) => FIRST_DAY + day - dueOn));
    return { ...played, ms: spentMs(), promised: planned.totalCount, isFull, latest };
  }

  takeStock(dayCount: number): Omit<Weeks, 'days'> {
    const { memories, calibration } = this.#ledger.state;
    const model = getMemoryModel(calibration?.parameters);
    const last = (FIRST_DAY + dayCount - 1) as StudyDay;
    const known = this.#course.filter((id) => {
      const memory = memories.get(id);
      return memory !== undefined && isKnown(model, memory, last);
    });
    const recalled = this.#course.reduce((sum, id) => sum + this.#head.recall(id, dayCount + EVENING), 0);
    const skips = { skipped: this.#skipped, skippedWrong: this.#skippedWrong };
    return { courseSize: this.#course.length, known: known.length, recalled, ...skips };
  }

  /** Takes the placement at the start of the first day. */
  #place(): void {
    const { goals } = this.#ledger.state.settings;
    const isRight = (id: ConceptId, guessRate: number) =>
      this.#head.luck(28, id) < this.#head.recall(id, this.#clock) * (1 - guessRate) + guessRate;
    const { known, ms } = playPlacement(this.#context, { ownerId: LEARNER, goals, at: this.#now() }, isRight);
    this.#pass(ms);
    this.#ledger.addPlacement(known, Math.floor(FIRST_DAY + this.#clock) as StudyDay);
    this.#skipped = known.length;
    this.#skippedWrong = known.filter((id) => this.#head.recall(id, this.#clock) === 0).length;
  }

  #now = (): Date => new Date(Math.round((FIRST_DAY + this.#clock) * DAY_MS));

  #pass(ms: number): void {
    this.#clock += ms / DAY_MS;
  }

  #read({ token, card, canClaim }: OpenLesson): void {
    const lesson = openLesson(token, LEARNER, this.#now(), this.#context.turnKey);
    if (!lesson.ok) throw new Error(lesson.code);
    const { conceptIds, place, promise } = lesson.value;
    const claims = canClaim && conceptIds.every((id) => this.#head.recall(id, this.#clock) > 0.8);
    const ms = Math.round(this.#kind.clickMs ?? (claims ? timeCard(card) / 2 : timeCard(card)));
    this.#pass(ms);
    const at = this.#now();
    const studyDay = Math.floor(at.getTime() / DAY_MS) as StudyDay;
    const kind = claims ? 'claimed' : 'read';
    this.#ledger.addLesson({ conceptIds, kind, studyDay, at, place, ms, readMs: this.#readMs, promise });
    this.#readMs = 0;
  }

  async #answer(token: string) {
    const reopened = reopenTurn(this.#context, LEARNER, token, this.#now());
    if (!reopened.ok) throw new Error(reopened.code);
    const { turn, asked, concept } = reopened.value;
    const { id } = concept;
    const chance = this.#kind.clickMs === null ? this.#head.chanceRight(id, this.#clock, guessRateOf(asked)) : 0.5;
    const wants = this.#head.luck(23, id) < chance;
    const label = `${this.#seed} ${id} ${turn.basis.logLength}`;
    const { response, verdict } = respond(this.#context.catalog, { asked, concept }, { isRight: wants, label });
    const spread = Math.exp(0.35 * this.#head.noise(24, id) - 0.06);
    const elapsedMs = Math.round(this.#kind.clickMs ?? timeAnswer(asked) * spread);
    const readMs = this.#readMs;
    const isRare = turn.basis.memory === null && this.#isRare(id);
    this.#pass(elapsedMs);
    const { state } = this.#ledger;
    const basis = getReviewBasis(state, id, turn);
    const given = { response, elapsedMs, readMs };
    const review = makeReview({ turn, asked }, { given, verdict }, basis, this.#now());
    const memory = remember(getMemoryModel(basis.parameters), basis.memory, review);
    if (memory === null) throw new Error(`the answer to ${id} left no memory`);
    await this.#ledger.addReview(review, memory);
    this.#head.answered(id, this.#clock, verdict.outcome === 'right');
    this.#readMs = Math.round(this.#kind.clickMs === null ? timeVerdict(concept, asked, verdict) : 500);
    return {
      isFirst: !review.practice,
      isNew: basis.memory === null,
      isRare,
      isRight: !isMiss(review.outcome),
    };
  }

  /**
   * Returns whether the concept is a non-core service that is started before every core topic has been taught or asked
   * about.
   */
  #isRare(id: ConceptId): boolean {
    const { catalog } = this.#context;
    const concept = catalog.get(id);
    const { memories, lessons } = this.#ledger.state;
    const isBegun = (each: ConceptId) => memories.has(each) || lessons.some(({ conceptId }) => conceptId === each);
    const isCoreLeft = this.#course.some((each) => catalog.get(each).tier === 'core' && !isBegun(each));
    return concept.kind === 'service' && concept.tier !== 'core' && isCoreLeft;
  }
}
