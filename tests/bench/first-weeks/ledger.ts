import type { LearnerState } from '@/lib/db/learner/learner-state';
import type { NewLesson } from '@/lib/db/learner/lessons';
import type { LoggedReview } from '@/lib/db/learner/refit-log';
import type { NewReview } from '@/lib/db/learner/review-log';
import { DEFAULT_SETTINGS } from '@/lib/db/learner/settings';
import type { ConceptId, GoalId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { isMiss, type Memory } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { type PlacedConcept, placedMemory } from '@/lib/scheduler/memory/placed';
import { studyMs } from '@/lib/scheduler/quiz/pace';
import { calibrate } from '@/lib/study/refit/calibrate';
import { replayAll } from '@/lib/study/refit/refit';
import { isRefitDue } from '@/lib/study/refit/refit-due';

type Promised = { readonly count: number } | null;

/** One learner's data, in memory instead of a database. Everything in it was produced by the product's use cases. */
export class Ledger {
  readonly #log: LoggedReview[] = [];
  readonly #placed = new Map<ConceptId, PlacedConcept>();
  /** The time that the learner spent reading the latest lesson on each concept. */
  readonly #lessonMs = new Map<ConceptId, { readonly on: StudyDay; readonly ms: number }>();
  #state: LearnerState;

  constructor(goal: GoalId, dailyMinutes: number) {
    this.#state = {
      settings: { ...DEFAULT_SETTINGS, goals: [goal], dailyMinutes, timeZone: 'UTC' },
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
      memories: new Map(),
      suspended: new Set(),
      assignments: [],
      mock: null,
      answered: null,
    };
  }

  get state(): LearnerState {
    return this.#state;
  }

  /** Appends a placement, which creates a memory for each known concept. */
  addPlacement(known: readonly ConceptId[], placedOn: StudyDay): void {
    const seq = this.#state.logLength + 1;
    for (const [number, conceptId] of known.entries())
      this.#placed.set(conceptId, { conceptId, placedOn, seq, number });
    const memories = [...this.#placed.values()].map((each) => placedMemory(defaultModel, each));
    const added = memories.map((memory) => [memory.conceptId, memory] as const);
    this.#state = { ...this.#state, logLength: seq, memories: new Map([...added, ...this.#state.memories]) };
  }

  addLesson({ conceptIds, kind, studyDay, at, place, ms, readMs, promise }: NewLesson): void {
    const notes = conceptIds.map((conceptId) => ({ conceptId, kind, studyDay, place, atMs: at.getTime() }));
    const recent = this.#state.lessons.filter((note) => note.studyDay >= studyDay - 1);
    this.#spend(studyDay, ms + readMs, promise);
    this.#state = { ...this.#state, lessons: [...recent, ...notes] };
    for (const id of conceptIds) this.#lessonMs.set(id, { on: studyDay, ms: Math.floor(ms / conceptIds.length) });
  }

  /** Appends a review and the memory after it. Updates the learner's pace and parameters when an update is due. */
  async addReview(review: NewReview, memory: Memory): Promise<void> {
    const { conceptId, studyDay, seq, outcome, practice } = review;
    this.#spend(studyDay, studyMs(review.elapsedMs) + review.readMs, review.promise);
    const lesson = this.#lessonMs.get(conceptId);
    this.#log.push({ ...review, lessonMs: lesson?.on === studyDay ? lesson.ms : 0 });
    const [last, before] = this.#state.lastDays;
    const day = last?.on === studyDay ? last : { on: studyDay, count: 0, right: 0 };
    const counted = practice ? 0 : 1;
    const now = { on: studyDay, count: day.count + counted, right: day.right + (isMiss(outcome) ? 0 : counted) };
    const other = last?.on === studyDay ? before : last;
    this.#state = {
      ...this.#state,
      logLength: seq,
      lastDays: other ? [now, other] : [now],
      memories: new Map(this.#state.memories).set(conceptId, memory),
    };
    await this.#refit();
  }

  #spend(day: StudyDay, ms: number, promise: Promised): void {
    const { spent, promisedCount } = this.#state;
    const isSameDay = spent?.on === day;
    this.#state = {
      ...this.#state,
      spent: { on: day, ms: ms + (isSameDay ? spent.ms : 0) },
      promisedCount: (isSameDay ? promisedCount : null) ?? promise?.count ?? null,
    };
  }

  async #refit(): Promise<void> {
    const { logLength, calibration, modelVersion } = this.#state;
    const calibratedAt = calibration?.logLength ?? null;
    if (!isRefitDue(logLength, calibratedAt)) return;
    const before = calibration?.parameters ?? null;
    const { parameters, pace } = await calibrate({ logLength, parameters: before, calibratedAt, reviews: this.#log });
    this.#state = { ...this.#state, calibration: { parameters, pace, logLength } };
    if (String(parameters) === String(before)) return;
    this.#state = {
      ...this.#state,
      modelVersion: modelVersion + 1,
      memories: replayAll(this.#log, this.#placed, parameters),
    };
  }
}
