import type { ConceptId, TurnId } from '@/lib/ids';
import { dueDayOf } from '@/lib/scheduler/due/due-day';
import { daysBetween, type StudyDay, startOfStudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import { type Memory, recallOn, remember } from '@/lib/scheduler/memory/memory';
import { defaultModel, type MemoryModel } from '@/lib/scheduler/memory/memory-model';
import { EVEN_WEEK, type QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';
import { classifyDays } from '@/lib/scheduler/streak/classify-days';
import { makeSettingsHistory, type Replaced } from '@/lib/scheduler/streak/settings-history';
import { countStreak, type Streak } from '@/lib/scheduler/streak/streak';
import type { StreakFacts, StreakReview } from '@/lib/scheduler/streak/streak-facts';

export const settled: QuizSettings = {
  dailyMinutes: 10,
  newPerDay: null,
  desiredRetention: 0.9,
  weekdayShares: EVEN_WEEK,
  pause: null,
  exam: null,
};

/** A learner's days with the facts that the log keeps about them. */
export class Diary {
  readonly reviews: StreakReview[] = [];
  readonly memories = new Map<ConceptId, Memory>();
  readonly replaced: Replaced[] = [];
  readonly refittedAt: number[] = [];
  course: readonly ConceptId[] = [];
  readonly quizSizes = new Map<StudyDay, number>();
  readonly lessonMs = new Map<StudyDay, number>();
  readonly suspensions: { conceptId: ConceptId; from: StudyDay; until: StudyDay }[] = [];
  logLength = 0;

  constructor(
    public settings: QuizSettings = settled,
    public timeZone = 'UTC',
    public model: MemoryModel = defaultModel,
  ) {}

  /** Returns the concepts that are due on a day. Those that have waited longest come first. */
  due(day: StudyDay): readonly ConceptId[] {
    return [...this.memories.values()]
      .filter(
        (each) =>
          each.lastReviewedOn < day &&
          dueDayOf({ model: this.model, settings: this.settings, today: day }, each) <= day,
      )
      .map(({ conceptId }) => conceptId);
  }

  answer(
    name: string,
    studyDay: StudyDay,
    {
      right = true,
      elapsedMs = 12_000,
      readMs = 0,
      at = noonOf(studyDay, this.timeZone),
    }: {
      readonly right?: boolean | undefined;
      readonly elapsedMs?: number | undefined;
      readonly readMs?: number | undefined;
      readonly at?: Date | undefined;
    } = {},
  ): void {
    const conceptId = name as ConceptId;
    const memory = this.memories.get(conceptId) ?? null;
    const seq = ++this.logLength;
    const known = memory && {
      predictedRecall: recallOn(this.model, memory, studyDay),
      elapsedDays: daysBetween(memory.lastReviewedOn, studyDay),
    };
    this.reviews.push({
      conceptId,
      seq,
      at,
      studyDay,
      elapsedMs,
      readMs,
      predictedRecall: null,
      elapsedDays: null,
      ...known,
    });
    const outcome = right ? 'right' : 'wrong';
    const grade = right ? 'good' : 'again';
    const turnId = `turn-${seq}` as TurnId;
    const review = {
      turnId,
      seq,
      conceptId,
      outcome,
      misconceptionId: null,
      grade,
      selfGraded: false,
      studyDay,
    } as const;
    this.memories.set(conceptId, remember(this.model, memory, review));
  }

  /** Answers a concept after an undo. The log stores the answer as practice. */
  practice(conceptId: ConceptId, studyDay: StudyDay): void {
    const memory = this.memories.get(conceptId);
    if (!memory) throw new Error(`${conceptId} was not begun`);
    this.answer(conceptId, studyDay);
    const after = { lastRespondedOn: studyDay, lastSeq: this.logLength, practiceCount: memory.practiceCount + 1 };
    this.memories.set(conceptId, { ...memory, ...after });
  }

  /** Answers everything due and begins this many concepts at noon. */
  study(day: StudyDay, fresh = 0, at = noonOf(day, this.timeZone)): void {
    for (const conceptId of this.due(day)) this.answer(conceptId, day, { right: true, elapsedMs: 12_000, at });
    for (let n = 0; n < fresh; n++)
      this.answer(`concept-${this.memories.size}`, day, { right: true, elapsedMs: 12_000, at });
  }

  /** Does the same at an instant, on the study day of that instant. */
  studyAt(at: Date, fresh = 0): void {
    this.study(studyDayOf(at, this.timeZone), fresh, at);
  }

  /** Changes settings or moves to another time zone at an instant. */
  change(settings: Partial<QuizSettings>, until: Date, timeZone = this.timeZone): void {
    this.replaced.push({ settings: this.settings, timeZone: this.timeZone, until });
    this.settings = { ...this.settings, ...settings };
    this.timeZone = timeZone;
  }

  /** Changes the parameters of all memories from now on. */
  refit(model: MemoryModel): void {
    this.refittedAt.push(this.logLength);
    this.model = model;
    for (const [id, memory] of this.memories) this.memories.set(id, { ...memory, stability: memory.stability * 0.5 });
  }

  /** Returns the streak at noon of a day. */
  streak(today: StudyDay): Streak {
    return this.streakAt(noonOf(today, this.timeZone));
  }

  streakAt(now: Date): Streak {
    return countStreak(classifyDays(this.factsAt(now)));
  }

  /** Returns the facts from which the streak at an instant follows. */
  factsAt(now: Date): StreakFacts {
    return {
      today: studyDayOf(now, this.timeZone),
      reviews: this.reviews,
      memories: [...this.memories.values()],
      model: this.model,
      history: makeSettingsHistory(this.replaced, this, now),
      refittedAt: this.refittedAt,
      suspensions: this.suspensions,
      quizSizes: this.quizSizes,
      course: this.course,
      lessonMs: this.lessonMs,
    };
  }
}

export const noonOf = (day: StudyDay, timeZone = 'UTC'): Date =>
  new Date(startOfStudyDay(day, timeZone).getTime() + 8 * 3_600_000);
