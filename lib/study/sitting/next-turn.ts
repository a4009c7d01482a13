import { createHash } from 'node:crypto';
import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { LearnerState } from '@/lib/db/learner/learner-state';
import type { ReviewBasis } from '@/lib/db/learner/review-log';
import { type ConceptId, type LearnerId, type TurnId, turnIdSchema } from '@/lib/ids';
import { chanceFrom, hashText } from '@/lib/quiz/chance';
import { chooseForm, formInTurn } from '@/lib/quiz/choose-form';
import { chooseUnnamed } from '@/lib/quiz/choose-unnamed';
import { CARD_FORM, type Form } from '@/lib/quiz/forms/registry';
import { offersHint } from '@/lib/quiz/hint/hint-at';
import type { Question } from '@/lib/quiz/question';
import { makeQuestion } from '@/lib/quiz/quiz';
import { isLeech } from '@/lib/scheduler/memory/leech';
import { describeReason, type ToldReason } from '@/lib/scheduler/quiz/describe-reason';
import {
  type SittingProgress,
  stepBeyond,
  stepFlashcards,
  stepMissed,
  stepToday,
} from '@/lib/scheduler/quiz/next-in-mode';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { describeChosen, stepConcept } from '@/lib/scheduler/quiz/step-concept';
import type { StudyContext } from '@/lib/study/context';
import { type Aim, modeOf } from './aim';
import { makeQuizState } from './make-quiz-state';
import { sealTurn } from './turn';

/** A question as the browser gets it: the sealed turn, and what may be seen of it. */
export type OpenTurn = {
  readonly token: string;
  readonly question: Question;
  /** Why this concept was chosen, without its name. */
  readonly reason: ToldReason;
  /** The concept's family: tells the field, not the answer. */
  readonly family: string;
  readonly offersHint: boolean;
};

/** Where a sitting stands: the next turn, or null when it is finished. */
export type Sitting = { readonly turn: OpenTurn | null; readonly progress: SittingProgress };

/** The learner whom a turn is for, as the last answer left them. */
type LearnerNow = { readonly learnerId: LearnerId; readonly state: LearnerState };

/** What is asked next and why: a word for the log, and what the learner is told. */
type Pick = { readonly conceptId: ConceptId; readonly logged: string; readonly reason: ToldReason };

/**
 * The next turn of a sitting. It follows from the learner's state alone: until something is answered, every device
 * and every reload gets the same question under the same turn id. At one place of the log a concept has one turn,
 * whatever the sitting: it is answered once, though another sitting may ask in another form.
 */
export function nextTurn(context: StudyContext, { learnerId, state }: LearnerNow, aim: Aim, now: Date): Sitting {
  const quiz = makeQuizState(context, state, now);
  const { pick, progress } =
    typeof aim === 'string' ? pickFrom(context.catalog, aim, quiz) : pickChosen(aim.practise, quiz);
  if (!pick) return { turn: null, progress };
  const concept = context.catalog.get(pick.conceptId);
  const { form, seed } = howToAsk(context, { learnerId, state }, aim, concept);
  const basis = getReviewBasis(state, concept.id, form);
  const asked = makeQuestion(context.catalog, concept, { form, seed, confusions: basis.memory?.confusions });
  if (!asked) throw new Error(`${concept.id} cannot be asked as ${form}`);
  const token = sealTurn(
    {
      id: makeTurnId(`${learnerId} ${state.logLength} ${concept.id} ${context.catalog.version}`),
      learnerId,
      conceptId: concept.id,
      form,
      seed,
      mode: modeOf(aim),
      reason: pick.logged,
      hinted: false,
      catalogVersion: context.catalog.version,
      issuedAtMs: now.getTime(),
      basis,
    },
    context.turnKey,
  );
  const family = context.catalog.families.find(({ id }) => id === concept.family)?.label ?? '';
  const { question } = asked;
  return {
    turn: { token, question, reason: pick.reason, family, offersHint: offersHint(question) },
    progress,
  };
}

const steps = { today: stepToday, beyond: stepBeyond, missed: stepMissed, flashcards: stepFlashcards };

type Picked = { readonly pick: Pick | null; readonly progress: SittingProgress };

function pickFrom(catalog: Catalog, list: keyof typeof steps, quiz: QuizState): Picked {
  const { choice, progress } = steps[list](quiz);
  if (!choice) return { pick: null, progress };
  const { conceptId, reason } = choice;
  const told = describeReason(choice, (id) => catalog.get(id).title);
  return { pick: { conceptId, logged: reason.kind, reason: told }, progress };
}

/** Practice of one concept has no end of its own, and so no progress. */
function pickChosen(chosen: ConceptId, quiz: QuizState): Picked {
  const step = stepConcept(quiz, chosen);
  const progress = { done: 0, total: 0 };
  if (!step) return { pick: null, progress };
  return { pick: { conceptId: chosen, logged: 'chosen', reason: describeChosen(step) }, progress };
}

/**
 * The form and seed of the next question about a concept. A leech comes in another form at each review; in practice of
 * a concept that the learner chose, its name is no answer.
 */
function howToAsk(
  { catalog }: StudyContext,
  { learnerId, state }: LearnerNow,
  aim: Aim,
  concept: Concept,
): { readonly form: Form; readonly seed: number } {
  const label = `${learnerId} ${state.logLength} ${concept.id}`;
  const memory = state.memories.get(concept.id) ?? null;
  if (typeof aim !== 'string') {
    const seedOf = (tries: number) => hashText(tries === 0 ? label : `${label} ${tries}`);
    return chooseUnnamed(catalog, concept, { count: state.logLength, seedOf, confusions: memory?.confusions });
  }
  const seed = hashText(label);
  if (aim === 'flashcards') return { form: CARD_FORM, seed };
  if (memory && isLeech(memory)) return { form: formInTurn(catalog, concept, memory.reviewCount), seed };
  return { form: chooseForm(catalog, concept, memory?.stability ?? null, chanceFrom(seed, 'form')), seed };
}

/** What a review of a concept is made of. */
export const getReviewBasis = (state: LearnerState, conceptId: ConceptId, form: Form): ReviewBasis => ({
  logLength: state.logLength,
  modelVersion: state.modelVersion,
  disclosureCount: state.disclosureCount,
  disclosures: state.disclosures.get(conceptId) ?? [],
  timeZone: state.settings.timeZone,
  parameters: state.calibration?.parameters ?? null,
  usualMs: state.calibration?.pace.formMs[form] ?? null,
  memory: state.memories.get(conceptId) ?? null,
});

/** Unique to what was asked of whom at which point of their log. */
const makeTurnId = (label: string): TurnId =>
  turnIdSchema.parse(createHash('sha256').update(label).digest('base64url').slice(0, 22));
