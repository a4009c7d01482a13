import type { ConceptId, TurnId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { isPractice, type Memory, recallOn, remember } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { chooseNext } from '@/lib/scheduler/quiz/next-concept';
import { EVEN_WEEK } from '@/lib/scheduler/quiz/quiz-settings';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import type { Deck } from './deck';
import { PaceMeter } from './pace-meter';
import type { Contestant, Session } from './trial';

/**
 * This project's scheduler. With `practice`, what was wrong is asked once more in the same sitting, as in the quiz;
 * without it, scheduling alone is measured.
 */
export function wellKnown(desiredRetention: number, practice = false): Contestant {
  return {
    name: `Well Known ${desiredRetention}${practice ? ', practice' : ''}`,
    begin: (deck, dailyMinutes) => new QuizSession(deck, dailyMinutes, desiredRetention, practice),
  };
}

class QuizSession implements Session {
  readonly #memories = new Map<ConceptId, Memory>();
  readonly #places: ReadonlyMap<ConceptId, number>;
  readonly #pace = new PaceMeter();
  #quiz: QuizState;

  constructor(
    readonly deck: Deck,
    dailyMinutes: number,
    desiredRetention: number,
    readonly practice: boolean,
  ) {
    this.#places = new Map(deck.concepts.map(({ id }, place) => [id, place]));
    this.#quiz = {
      concepts: deck.concepts,
      course: deck.concepts.map(({ id }) => id),
      memories: this.#memories,
      suspended: new Set(),
      undone: new Set(),
      resting: new Set(),
      assigned: new Map(),
      settings: { dailyMinutes, newPerDay: null, desiredRetention, weekdayShares: EVEN_WEEK, pause: null, exam: null },
      model: defaultModel,
      pace: this.#pace.pace(),
      today: 0 as StudyDay,
      promised: null,
      spentMs: 0,
      logLength: 0,
    };
  }

  startDay(day: number): void {
    this.#quiz = { ...this.#quiz, today: day as StudyDay, pace: this.#pace.pace() };
  }

  next(_at: number, spentMs: number): number | null {
    const choice = chooseNext({ ...this.#quiz, spentMs });
    return choice ? (this.#places.get(choice.conceptId) ?? null) : null;
  }

  predict(place: number): number | null {
    const memory = this.#memories.get(this.#idOf(place));
    return memory ? recallOn(defaultModel, memory, this.#quiz.today) : null;
  }

  answered(place: number, grade: Grade, _at: number, elapsedMs: number): void {
    const conceptId = this.#idOf(place);
    const before = this.#memories.get(conceptId) ?? null;
    const { today, logLength } = this.#quiz;
    if (!isPractice(before, today)) this.#pace.add(before === null, elapsedMs);
    const memory = remember(defaultModel, before, {
      turnId: '' as TurnId,
      seq: logLength + 1,
      conceptId,
      outcome: grade === 'again' ? 'wrong' : 'right',
      misconceptionId: null,
      grade,
      selfGraded: false,
      studyDay: today,
    });
    this.#memories.set(conceptId, this.practice ? memory : { ...memory, practiceCount: 1 });
    this.#quiz = { ...this.#quiz, logLength: logLength + 1 };
  }

  #idOf(place: number): ConceptId {
    const concept = this.deck.concepts[place];
    if (!concept) throw new Error(`no concept at ${place}`);
    return concept.id;
  }
}
