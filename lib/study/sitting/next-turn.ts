import { createHash } from 'node:crypto';
import type { Catalog } from '@/lib/catalog/catalog';
import type { LearnerState } from '@/lib/db/learner/learner-state';
import type { ReviewBasis } from '@/lib/db/learner/review-log';
import { type ConceptId, type TurnId, turnIdSchema } from '@/lib/ids';
import type { Form } from '@/lib/quiz/forms/registry';
import { offersHint } from '@/lib/quiz/hint/hint-at';
import type { Question } from '@/lib/quiz/question';
import { makeQuestion } from '@/lib/quiz/quiz';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { knownBefore } from '@/lib/scheduler/memory/first-answer';
import { describeReason, type ToldReason } from '@/lib/scheduler/quiz/describe-reason';
import {
  planBeyond,
  planToday,
  type SittingProgress,
  type SittingStep,
  stepFlashcards,
  stepMissed,
  withoutEnd,
} from '@/lib/scheduler/quiz/next-in-mode';
import { planQuiz, type QuizPlan } from '@/lib/scheduler/quiz/plan-quiz';
import type { QuizState } from '@/lib/scheduler/quiz/quiz-state';
import { describeChosen, stepConcept } from '@/lib/scheduler/quiz/step-concept';
import { type Lessons, type PlannedCard, type Teaching, teach, teachChosen } from '@/lib/scheduler/quiz/teach';
import type { StudyContext } from '@/lib/study/context';
import { type OpenLesson, viewLesson } from '@/lib/study/lesson/view-lesson';
import { leftOfMock, stepMock } from '@/lib/study/mock/step-mock';
import { type Aim, type Mode, modeOf } from './aim';
import { howToAsk, type LearnerNow } from './how-to-ask';
import { makeQuizState } from './make-quiz-state';
import { sealTurn, type Turn } from './turn';

/** A question for the browser: the sealed turn, and its visible part. */
export type OpenTurn = {
  readonly token: string;
  readonly question: Question;
  /** Why this concept was chosen, without its name. */
  readonly reason: ToldReason;
  /** The concept's family, which shows the area but not the answer. */
  readonly family: string;
  readonly offersHint: boolean;
};

/** The state of a sitting: the next turn, or null when it is finished. */
export type Sitting = {
  readonly turn: OpenTurn | null;
  /** The card to read before the turn, or at the end if there is no turn. Null if there is none. */
  readonly lesson: OpenLesson | null;
  readonly progress: SittingProgress;
  /** Whether the learner answers with lists and buttons instead of tiles and handles. */
  readonly usesLists: boolean;
  /** The remaining time of a mock exam, in milliseconds. Null in other sittings. */
  readonly leftMs: number | null;
  /** Whether the learner is asked how sure they are of each answer. */
  readonly asksSure: boolean;
};

/** The concept to ask about next, with the reason that the log stores and the reason that the learner sees. */
type Pick = {
  readonly conceptId: ConceptId;
  readonly logged: string;
  readonly reason: ToldReason;
  /** Whether the question must prove that the learner already knows the concept. */
  readonly proves: boolean;
};

/**
 * Returns the next turn of a sitting. It follows only from the learner's state: until something is answered or read,
 * every device and every reload gets the same question with the same turn id. At one position of the log, a concept has
 * one turn in all sittings. It is answered once, even if another sitting asks about it in another form.
 */
export const nextTurn = (context: StudyContext, learner: LearnerNow, aim: Aim, now: Date): Sitting =>
  planSitting(context, { ...learner, quiz: makeQuizState(context, learner.state, now) }, aim, now).sitting;

/** The state of a sitting, and the day's plan if the sitting follows one. */
export type PlannedSitting = { readonly sitting: Sitting; readonly plan: QuizPlan | null };

/** Returns what `nextTurn` returns, with the plan that it follows from, because making a plan takes long. */
export function planSitting(
  context: StudyContext,
  learner: LearnerNow & { readonly quiz: QuizState },
  aim: Aim,
  now: Date,
): PlannedSitting {
  const picked = pickNext(context.catalog, aim, { ...learner, now });
  return { sitting: openPicked(context, { ...learner, picked }, aim, now), plan: picked.plan };
}

function openPicked(
  context: StudyContext,
  { learnerId, state, quiz, picked }: LearnerNow & { readonly quiz: QuizState; readonly picked: Picked },
  aim: Aim,
  now: Date,
): Sitting {
  const { catalog, turnKey } = context;
  const { pick, card, progress } = picked;
  const { usesLists, asksSure } = state.settings;
  const leftMs = aim === 'mock' ? leftOfMock(state.mock, now) : null;
  const promise = quiz.promised === null ? makePromise(quiz) : null;
  const lesson = card && viewLesson(context, card, { learnerId, state, aim, promise, now });
  if (!pick) return { turn: null, lesson, progress, usesLists, asksSure, leftMs };
  const concept = catalog.get(pick.conceptId);
  const isTaught = hasLesson(state, concept.id, quiz.today);
  const { form, seed } = howToAsk(catalog, { learnerId, state }, { aim, concept, isTaught, proves: pick.proves });
  const basis = getReviewBasis(state, concept.id, { form, mode: modeOf(aim) });
  const asked = makeQuestion(catalog, concept, { form, seed, confusions: basis.memory?.confusions });
  if (!asked) throw new Error(`${concept.id} cannot be asked as ${form}`);
  const turn: Turn = {
    id: makeTurnId(`${learnerId} ${state.logLength} ${concept.id} ${catalog.version}`),
    learnerId,
    conceptId: concept.id,
    form,
    seed,
    mode: modeOf(aim),
    beyond: typeof aim === 'object' && 'beyond' in aim ? aim.beyond : 0,
    reason: pick.logged,
    hinted: false,
    proves: pick.proves,
    mockEndsAtMs: aim === 'mock' ? (state.mock?.endsAtMs ?? null) : null,
    catalogVersion: catalog.version,
    promise,
    issuedAtMs: now.getTime(),
    basis,
  };
  const token = sealTurn(turn, turnKey);
  context.issuedTurns?.keep(token, { turn, asked });
  const family = catalog.families.find(({ id }) => id === concept.family)?.label ?? '';
  const { question } = asked;
  return {
    turn: { token, question, reason: pick.reason, family, offersHint: aim !== 'mock' && offersHint(question) },
    lesson,
    progress,
    usesLists,
    leftMs,
    asksSure: aim !== 'mock' && asksSure,
  };
}

const makePromise = (quiz: QuizState) => ({
  on: quiz.today,
  count: planQuiz(quiz).totalCount,
  dailyMinutes: quiz.settings.dailyMinutes,
});

type Picked = {
  readonly pick: Pick | null;
  readonly card: PlannedCard | null;
  readonly progress: SittingProgress;
  /** The day's plan; null for a sitting that does not follow it. */
  readonly plan: QuizPlan | null;
};

/** A learner as the scheduler sees them, and as the database stores them. */
type Seen = { readonly quiz: QuizState; readonly state: LearnerState; readonly now: Date };

function pickNext(catalog: Catalog, aim: Aim, { quiz, state, now }: Seen): Picked {
  if (aim === 'mock') return pickInMock(catalog, state, now);
  const lessons = {
    notes: state.lessons.filter(({ studyDay }) => studyDay === quiz.today),
    triesFirst: state.settings.triesFirst,
  };
  if (typeof aim === 'object' && 'practice' in aim) return pickChosen(aim.practice, quiz, lessons);
  const { step, teaching, plan } = planList(aim, quiz, lessons);
  const { choice, card, proves } = teaching;
  const { progress } = step;
  if (!choice) return { pick: null, card, progress, plan };
  const { conceptId, reason } = choice;
  const told = describeReason(choice, (id) => catalog.get(id).title);
  return { pick: { conceptId, logged: reason.kind, reason: told, proves }, card, progress, plan };
}

/** Plans the next step of a list. Lessons are part of every list that introduces new concepts. */
function planList(
  aim: Exclude<Aim, { readonly practice: ConceptId } | 'mock'>,
  quiz: QuizState,
  lessons: Lessons,
): { readonly step: SittingStep; readonly teaching: Teaching; readonly plan: QuizPlan | null } {
  if (aim === 'missed') {
    const step = stepMissed(quiz);
    return { step, teaching: { choice: step.choice, card: null, proves: false }, plan: null };
  }
  if (aim === 'flashcards') {
    const step = stepFlashcards(quiz);
    return { step, teaching: teach(withoutEnd(quiz), step.choice, lessons), plan: null };
  }
  const { step, state, plan } = aim === 'today' ? planToday(quiz) : planBeyond(quiz, aim.beyond);
  return { step, teaching: teach(state, step.choice, lessons, plan), plan };
}

function pickInMock(catalog: Catalog, { mock, memories }: LearnerState, now: Date): Picked {
  const { conceptId, done, total } = stepMock(catalog, mock, now);
  const progress = { done, total, retries: 0, minutesLeft: null };
  if (conceptId === null) return { pick: null, card: null, progress, plan: null };
  const reason = {
    kind: memories.has(conceptId) ? 'review' : 'new',
    sentence: 'This is part of your mock exam.',
  } as const;
  return { pick: { conceptId, logged: 'mock', reason, proves: false }, card: null, progress, plan: null };
}

/** Practice of one concept does not end by itself, so it has no progress. */
function pickChosen(chosen: ConceptId, quiz: QuizState, lessons: Lessons): Picked {
  const step = stepConcept(quiz, chosen);
  const progress = { done: 0, total: 0, retries: 0, minutesLeft: null };
  if (!step) return { pick: null, card: null, progress, plan: null };
  const pick = { conceptId: chosen, logged: 'chosen', reason: describeChosen(step), proves: false };
  return { pick, card: teachChosen(quiz, chosen, lessons), progress, plan: null };
}

const hasLesson = ({ lessons }: LearnerState, id: ConceptId, day?: StudyDay): boolean =>
  lessons.some(({ conceptId, studyDay }) => conceptId === id && (day === undefined || studyDay === day));

/**
 * Returns the facts from which a review is made. When practicing a chosen concept, the learner has already seen its
 * page.
 */
export const getReviewBasis = (
  state: LearnerState,
  conceptId: ConceptId,
  { form, mode }: { readonly form: Form; readonly mode: Mode },
): ReviewBasis => ({
  logLength: state.logLength,
  modelVersion: state.modelVersion,
  disclosureCount: state.disclosureCount,
  disclosures: state.disclosures.get(conceptId) ?? [],
  timeZone: state.settings.timeZone,
  parameters: state.calibration?.parameters ?? null,
  usualMs: state.calibration?.pace.formMs[form] ?? null,
  knownBefore:
    state.memories.has(conceptId) || mode === 'concept' || hasLesson(state, conceptId)
      ? null
      : knownBefore(state.memories.values()),
  spentOn: state.spent?.on ?? null,
  memory: state.memories.get(conceptId) ?? null,
});

/** Returns a turn id that is unique to the concept, the learner, and the position in their log. */
const makeTurnId = (label: string): TurnId =>
  turnIdSchema.parse(createHash('sha256').update(label).digest('base64url').slice(0, 22));
