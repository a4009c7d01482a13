import type { ConceptId } from '@/lib/ids';
import { type Chance, chanceFrom } from '@/lib/quiz/chance';
import { happens } from '@/lib/quiz/unknowing';
import { daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import { defaultModel, type ModelState } from '@/lib/scheduler/memory/memory-model';
import { around } from './odds';
import type { Person } from './people';

/** A made-up learner's hidden memory, which the app can only infer from their responses. */
export type Mind = {
  /** Returns whether the learner recalls a concept on this day. */
  recalls(conceptId: ConceptId, day: StudyDay): boolean;
  /** Records that the learner read a question's explanation. */
  learn(conceptId: ConceptId, day: StudyDay, recalled: boolean): void;
};

type Trace = { readonly state: ModelState; readonly on: StudyDay };

/** The probability of forgetting even a well-known fact. */
const SLIP = 0.03;
/** The probability of recalling what was explained earlier on the same day. */
const SAME_DAY = 0.88;

/**
 * Makes a mind that forgets as the app's own model predicts, except that each learner has a different pace and that
 * some concepts are easier or harder for everyone. The app's predictions are therefore close but not exact.
 */
export function makeMind(person: Person, chance: Chance): Mind {
  const traces = new Map<ConceptId, Trace>();
  const paces = new Map<ConceptId, number>();
  const paceOf = (conceptId: ConceptId): number => {
    const pace = paces.get(conceptId) ?? person.ability * easeOf(conceptId) * around(chance, 0.25);
    paces.set(conceptId, pace);
    return pace;
  };
  const probability = (conceptId: ConceptId, day: StudyDay): number => {
    const trace = traces.get(conceptId);
    if (!trace) return Math.min(0.9, person.priorShare * easeOf(conceptId));
    const elapsedDays = daysBetween(trace.on, day);
    if (elapsedDays === 0) return SAME_DAY;
    return defaultModel.recallAfter(trace.state.stability * paceOf(conceptId), elapsedDays);
  };
  return {
    recalls: (conceptId, day) => happens(chance, probability(conceptId, day) * (1 - SLIP)),
    learn: (conceptId, day, recalled) => {
      const trace = traces.get(conceptId);
      const grade = recalled ? 'good' : 'again';
      if (!trace) traces.set(conceptId, { state: defaultModel.firstState(grade), on: day });
      else if (daysBetween(trace.on, day) > 0) {
        traces.set(conceptId, {
          state: defaultModel.nextState(trace.state, daysBetween(trace.on, day), grade),
          on: day,
        });
      }
    },
  };
}

const easeOf = (conceptId: ConceptId): number => around(chanceFrom(0, `ease ${conceptId}`), 0.5);
