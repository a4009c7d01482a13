import { createHash } from 'node:crypto';
import type { LearnerState } from '@/lib/db/learner-state';
import type { ReviewBasis } from '@/lib/db/review-log';
import type { ConceptId, LearnerId, TurnId } from '@/lib/ids';
import { chanceFrom, hashOf } from '@/lib/quiz/chance';
import { chooseForm } from '@/lib/quiz/choose-form';
import type { Form } from '@/lib/quiz/form';
import type { Question } from '@/lib/quiz/question';
import { ask } from '@/lib/quiz/quiz';
import type { Reason } from '@/lib/scheduler/next-concept';
import {
  type Progress,
  type Step,
  stepBeyond,
  stepFlashcards,
  stepMissed,
  stepToday,
} from '@/lib/scheduler/next-in-mode';
import type { StudyContext } from './context';
import { quizStateOf } from './quiz-state';
import { type Mode, sealTurn } from './turn';

/** A question as the browser gets it: the sealed turn, and what may be seen of it. */
export type OpenTurn = {
  readonly token: string;
  readonly question: Question;
  readonly reason: Reason;
  /** The concept's family: tells the field, not the answer. */
  readonly family: string;
};

/** Where a sitting stands: the next turn, or null when it is finished. */
export type Sitting = { readonly turn: OpenTurn | null; readonly progress: Progress };

const steps: Readonly<Record<Mode, (state: Parameters<typeof stepToday>[0]) => Step>> = {
  today: stepToday,
  beyond: stepBeyond,
  missed: stepMissed,
  flashcards: stepFlashcards,
};

/**
 * The next turn of a sitting. It follows from the learner's state alone: until something is answered, every device
 * and every reload gets the same question under the same turn id.
 */
export function nextTurn(
  context: StudyContext,
  learnerId: LearnerId,
  state: LearnerState,
  mode: Mode,
  now: Date,
): Sitting {
  const { choice, progress } = steps[mode](quizStateOf(context, state, now));
  if (!choice) return { turn: null, progress };
  const concept = context.catalog.get(choice.conceptId);
  const label = `${learnerId} ${state.logLength} ${mode} ${concept.id}`;
  const seed = hashOf(label);
  const memory = state.memories.get(concept.id);
  const form: Form =
    mode === 'flashcards'
      ? 'flashcard'
      : chooseForm(context.catalog, concept, memory?.stability ?? null, chanceFrom(seed, 'form'));
  const basis = basisOf(state, concept.id, form);
  const asked = ask(context.catalog, concept, form, seed, memory?.confusions);
  if (!asked) throw new Error(`${concept.id} cannot be asked as ${form}`);
  const token = sealTurn(
    {
      id: turnIdOf(label, context.catalog.version),
      learnerId,
      conceptId: concept.id as ConceptId,
      form,
      seed,
      mode,
      reason: choice.reason,
      hinted: false,
      catalogVersion: context.catalog.version,
      issuedAtMs: now.getTime(),
      basis,
    },
    context.turnKey,
  );
  const family = context.catalog.families.find(({ id }) => id === concept.family)?.label ?? '';
  return { turn: { token, question: asked.question, reason: choice.reason, family }, progress };
}

/** What a review of a concept is made of. */
export const basisOf = (state: LearnerState, conceptId: ConceptId, form: Form): ReviewBasis => ({
  logLength: state.logLength,
  modelVersion: state.modelVersion,
  timeZone: state.settings.timeZone,
  parameters: state.calibration.parameters,
  usualMs: state.calibration.pace?.formMs[form] ?? null,
  memory: state.memories.get(conceptId) ?? null,
});

/** Unique to what was asked of whom at which point of their log. */
const turnIdOf = (label: string, catalogVersion: string): TurnId =>
  createHash('sha256').update(`${label} ${catalogVersion}`).digest('base64url').slice(0, 22) as TurnId;
