import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { LearnerState } from '@/lib/db/learner/learner-state';
import type { LearnerId } from '@/lib/ids';
import { chanceFrom, hashText } from '@/lib/quiz/chance';
import { chooseForm, formInTurn } from '@/lib/quiz/choose-form';
import { chooseUnnamed } from '@/lib/quiz/choose-unnamed';
import { CARD_FORM, type Form, INTRODUCTORY_FORM } from '@/lib/quiz/forms/registry';
import { isLeech } from '@/lib/scheduler/memory/leech';
import { askAfterLesson } from '@/lib/study/lesson/prove';
import { type Aim, modeOf } from './aim';

/** The learner whom a turn is for, after their last answer. */
export type LearnerNow = { readonly learnerId: LearnerId; readonly state: LearnerState };

/** The concept to ask about, and the facts that affect the form. */
type Asked = {
  readonly aim: Aim;
  readonly concept: Concept;
  /** Whether the learner read its card today, or claimed to know it. */
  readonly isTaught: boolean;
  /** Whether the learner must prove that they already know it. */
  readonly proves: boolean;
};

/**
 * Returns the form and seed of the next question about a concept. A leech uses another form at each review. In practice
 * of a concept that the learner chose, its name is never the answer. A mock exam asks for one of four options, which is
 * what readiness assumes.
 */
export function howToAsk(
  catalog: Catalog,
  { learnerId, state }: LearnerNow,
  { aim, concept, isTaught, proves }: Asked,
): { readonly form: Form; readonly seed: number } {
  const label = `${learnerId} ${state.logLength} ${concept.id}`;
  const memory = state.memories.get(concept.id) ?? null;
  if (modeOf(aim) === 'concept') {
    const seedOf = (tries: number) => hashText(tries === 0 ? label : `${label} ${tries}`);
    return chooseUnnamed(catalog, concept, { count: state.logLength, seedOf, confusions: memory?.confusions });
  }
  const seed = hashText(label);
  if (aim === 'mock') return { form: INTRODUCTORY_FORM, seed };
  if (aim === 'flashcards') return { form: CARD_FORM, seed };
  if (memory && isLeech(memory)) return { form: formInTurn(catalog, concept, memory.reviewCount), seed };
  if (!memory && isTaught) {
    return askAfterLesson(catalog, concept, { proves, label, isFirst: state.logLength === 0 });
  }
  return { form: chooseForm(catalog, concept, memory?.stability ?? null, chanceFrom(seed, 'form')), seed };
}
