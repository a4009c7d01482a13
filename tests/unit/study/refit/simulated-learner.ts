import type { LoggedReview } from '@/lib/db/learner/refit-log';
import type { ConceptId, TurnId } from '@/lib/ids';
import { type Chance, chanceFrom } from '@/lib/quiz/chance';
import type { Form } from '@/lib/quiz/forms/registry';
import { FORMS } from '@/lib/quiz/forms/registry';
import { addStudyDays, daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import { gradeOf } from '@/lib/scheduler/memory/grade';
import { type Memory, recallOn, remember } from '@/lib/scheduler/memory/memory';
import { defaultModel, type MemoryModel, type ModelState, memoryModel } from '@/lib/scheduler/memory/memory-model';

/** A response of a simulated learner, with the recall behind it, which only the simulation knows. */
export type SimulatedReview = LoggedReview & { readonly trueRecall: number };

const FIRST_DAY = 20_000 as StudyDay;
const CONCEPTS = 250;
const A_DAY = 25;
const FINE = 1_000_000;
const RETENTION = 0.9;

/**
 * The spread of each parameter over the users of fsrs-optimizer (DEFAULT_PARAMS_STDDEV_TENSOR), to the extent that
 * reviews on later days show it.
 */
const SPREAD: Readonly<Record<number, number>> = {
  4: 0.57,
  5: 0.28,
  6: 0.6,
  8: 0.39,
  9: 0.18,
  10: 0.33,
  11: 0.3,
  12: 0.09,
  13: 0.16,
  14: 0.57,
  15: 0.25,
};
/** The spread of the logarithms of first stabilities and of the decay, in published fits. */
const FIRST_SPREAD = 0.8;
const DECAY_SPREAD = 0.4;

const fraction = (chance: Chance): number => chance.below(FINE) / FINE;
const normal = (chance: Chance): number =>
  Array.from({ length: 12 }, () => fraction(chance)).reduce((a, b) => a + b) - 6;

/** A memory that differs from the average, as people's memories do. */
export function someoneElse(seed: number): MemoryModel {
  const chance = chanceFrom(seed, 'person');
  const firsts = normal(chance) * FIRST_SPREAD;
  return memoryModel(
    defaultModel.parameters.map((parameter, index) => {
      if (index < 4) return parameter * Math.exp(firsts + normal(chance) * FIRST_SPREAD * 0.5);
      if (index === 20) return parameter * Math.exp(normal(chance) * DECAY_SPREAD);
      return parameter + normal(chance) * (SPREAD[index] ?? 0);
    }),
  );
}

/**
 * Returns the log of a learner whose memory follows this model and who is taught by the published one. They give 25
 * responses a day in the forms of the quiz, due concepts first and then new ones, on four days out of five. If they do
 * not know an answer, they guess blindly, or are always wrong.
 * @param count the number of reviews; the memory model counts all of them, and predicts all but each concept's first
 */
export function simulateLog(
  memory: MemoryModel,
  count: number,
  seed: number,
  guesses: 'blindly' | 'never' = 'blindly',
): readonly SimulatedReview[] {
  const chance = chanceFrom(seed, 'log');
  const log: SimulatedReview[] = [];
  const app = new Map<ConceptId, Memory>();
  const mind = new Map<ConceptId, { readonly state: ModelState; readonly on: StudyDay }>();
  const ids = Array.from({ length: CONCEPTS }, (_, index) => `concept-${index}` as ConceptId);
  for (let day = FIRST_DAY; log.length < count; day = addStudyDays(day, 1)) {
    if (chance.below(5) === 0) continue;
    const due = [...app.values()].filter(
      (each) => each.lastReviewedOn + defaultModel.intervalDays(each.stability, RETENTION) <= day,
    );
    due.sort((a, b) => recallOn(defaultModel, a, day) - recallOn(defaultModel, b, day));
    const fresh = ids.filter((id) => !app.has(id));
    for (const conceptId of [...due.map((each) => each.conceptId), ...fresh].slice(0, A_DAY)) {
      const before = app.get(conceptId) ?? null;
      const trace = mind.get(conceptId);
      const elapsed = trace ? daysBetween(trace.on, day) : 0;
      const trueRecall = trace ? memory.recallAfter(trace.state.stability, elapsed) : 0.3;
      const knew = fraction(chance) < trueRecall;
      const form = guesses === 'never' ? 'typed-number' : formFor(before, chance);
      const right = knew || fraction(chance) < FORMS[form].guessRate;
      const outcome = right ? 'right' : 'wrong';
      const predicted = before && recallOn(defaultModel, before, day);
      const evidence = { outcome, guessRate: FORMS[form].guessRate, predictedRecall: predicted } as const;
      const review: SimulatedReview = {
        turnId: `turn-${log.length + 1}` as TurnId,
        seq: log.length + 1,
        conceptId,
        outcome,
        misconceptionId: null,
        grade: gradeOf({ ...evidence, knownBefore: null, sure: null, hinted: false, elapsedMs: 8000, usualMs: null }),
        selfGraded: false,
        studyDay: day,
        form,
        elapsedMs: 8000,
        readMs: 0,
        lessonMs: 0,
        trueRecall,
        predictedRecall: predicted,
      };
      log.push(review);
      app.set(conceptId, remember(defaultModel, before, { ...review, practice: false }));
      const grade = knew ? 'good' : 'again';
      const state = trace ? memory.nextState(trace.state, elapsed, grade) : memory.firstState(grade);
      mind.set(conceptId, { state, on: day });
      if (log.length === count) break;
    }
  }
  return log;
}

function formFor(memory: Memory | null, chance: Chance): Form {
  if (memory === null) return 'single-choice';
  const recalling = memory.stability >= 7 ? 7 : 4;
  const draw = chance.below(10);
  if (draw < recalling) return 'typed-number';
  if (draw < recalling + 2) return chance.pick(['match', 'order', 'sort']);
  return chance.pick(['single-choice', 'multiple-choice', 'true-false']);
}
