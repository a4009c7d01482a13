import { createHash } from 'node:crypto';
import { z } from 'zod';
import { listCourse } from '@/lib/catalog/course';
import { type ConceptId, conceptIdSchema, type GoalId, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { hashText } from '@/lib/quiz/chance';
import { listForms } from '@/lib/quiz/choose-form';
import type { MarkFailure } from '@/lib/quiz/form-definition';
import { FORMS, type Form, formSchema, INTRODUCTORY_FORM, PLACEMENT_FORM } from '@/lib/quiz/forms/registry';
import type { Question, Response } from '@/lib/quiz/question';
import { makeQuestion, mark } from '@/lib/quiz/quiz';
import { fail, type Result, succeed } from '@/lib/result';
import type { Outcome } from '@/lib/scheduler/memory/grade';
import type { PlacementAnswer } from '@/lib/scheduler/placement/answer';
import { type FirstAnswers, rateDifficulty } from '@/lib/scheduler/placement/difficulty';
import { MOST_QUESTIONS, makePlacement, type Placement } from '@/lib/scheduler/placement/placement';
import type { StudyContext } from '@/lib/study/context';
import { seal, unseal } from '@/lib/study/sitting/seal';
import { isExpired, type TurnFailure } from '@/lib/study/sitting/turn';
import { VISIT_LIFETIME_MS } from './visit-limits';

const sealedSchema = z.object({
  kind: z.literal('placement'),
  ownerId: learnerIdSchema,
  conceptId: conceptIdSchema,
  form: formSchema,
  seed: z.number().int(),
  catalogVersion: z.string(),
  issuedAtMs: z.number().int(),
  lastsMs: z.number().int(),
});

/** Returns the data in the token of a placement question, or null if it was not sealed with this key. */
export const openPlacementToken = (token: string, key: Uint8Array) =>
  sealedSchema.safeParse(unseal(token, key)).data ?? null;

/** A placement question with its response, as the browser sends it. */
export type GivenPlacement = { readonly token: string; readonly response: Response };

/** One marked question. */
export type MarkedPlacement = {
  readonly conceptId: ConceptId;
  readonly form: Form;
  readonly seed: number;
  readonly response: Response;
  readonly outcome: Outcome;
};

/** The next question in a placement. Verdicts are not shown until the end. */
export type PlacementTurn = {
  readonly token: string;
  readonly question: Question;
  /** The number of the question, from 1, and the maximum number of questions. */
  readonly number: number;
  readonly most: number;
};

/** The next step of a placement: a question, or the result. */
export type PlacementReply = { readonly turn: PlacementTurn } | { readonly turn: null; readonly found: Found };

/** The result of a placement: how many of the topics are known, and the ports among them. */
export type Found = { readonly knownCount: number; readonly courseCount: number; readonly ports: readonly number[] };

export type PlacementFailure = TurnFailure | 'turn-outdated' | MarkFailure;

/** The owner and the topics of a placement. */
export type Placed = {
  readonly ownerId: LearnerId;
  readonly goals: readonly GoalId[];
  /** The results of all learners' first answers, which show how hard each topic is. */
  readonly firstAnswers: ReadonlyMap<ConceptId, FirstAnswers>;
};

/**
 * Returns the form for a topic. The learner types a port if the topic has one to type, because the chance of a lucky
 * guess is then negligible.
 */
const placementForm = (catalog: StudyContext['catalog'], id: ConceptId): Form =>
  listForms(catalog, catalog.get(id)).includes(PLACEMENT_FORM) ? PLACEMENT_FORM : INTRODUCTORY_FORM;

function preparePlacement({ catalog }: StudyContext, { goals, firstAnswers }: Placed): Placement {
  const course = listCourse(catalog, goals).map((id) => catalog.get(id));
  return makePlacement(rateDifficulty(course, firstAnswers), ({ id }) => FORMS[placementForm(catalog, id)].guessRate);
}

const toAnswer = ({ conceptId, outcome, form }: MarkedPlacement): PlacementAnswer => ({
  conceptId,
  isRight: outcome === 'right',
  guessRate: FORMS[form].guessRate,
});

/**
 * The result of a placement: its marked answers, and the topics that the learner knows. The placement may have ended
 * early.
 */
export type SettledPlacement = { readonly answers: readonly MarkedPlacement[]; readonly known: readonly ConceptId[] };

/** Marks a placement's answers and evaluates them. */
export function settlePlacement(
  context: StudyContext,
  placed: Placed,
  given: readonly GivenPlacement[],
  now: Date,
): Result<SettledPlacement, PlacementFailure> {
  const marked = markPlacement(context, placed.ownerId, given, now);
  if (!marked.ok) return marked;
  const answers = marked.value;
  return succeed({ answers, known: preparePlacement(context, placed).listKnown(answers.map(toAnswer)) });
}

/**
 * Marks the answers of a placement so far and returns the next question. It follows only from the answers, and nothing
 * is stored. If the last answer cannot be marked, it returns the failure, and the answer can be given again.
 */
export function askPlacement(
  context: StudyContext,
  placed: Placed,
  given: readonly GivenPlacement[],
  now: Date,
): Result<PlacementReply, PlacementFailure> {
  const marked = markPlacement(context, placed.ownerId, given, now);
  if (!marked.ok) return marked;
  const { catalog, turnKey } = context;
  const placement = preparePlacement(context, placed);
  const answers = marked.value.map(toAnswer);
  const conceptId = placement.pickNext(answers);
  if (conceptId === null) {
    const known = placement.listKnown(answers);
    const ports = catalog.services.flatMap(({ id, port }) => (known.includes(id) ? [port] : []));
    const courseCount = listCourse(catalog, placed.goals).length;
    return succeed({ turn: null, found: { knownCount: known.length, courseCount, ports } });
  }
  const form = placementForm(catalog, conceptId);
  const seed = hashText(createHash('sha256').update(`${placed.ownerId} ${given.length} ${conceptId}`).digest('hex'));
  const asked = makeQuestion(catalog, catalog.get(conceptId), { form, seed });
  if (!asked) throw new Error(`${conceptId} cannot be asked as ${form}`);
  const { version: catalogVersion } = catalog;
  const { ownerId } = placed;
  const token = seal(
    {
      kind: 'placement',
      ownerId,
      conceptId,
      form,
      seed,
      catalogVersion,
      issuedAtMs: now.getTime(),
      lastsMs: VISIT_LIFETIME_MS,
    } satisfies z.infer<typeof sealedSchema>,
    turnKey,
  );
  return succeed({ turn: { token, question: asked.question, number: given.length + 1, most: MOST_QUESTIONS } });
}

/** Marks a placement's answers. Only the first answer about each concept counts. */
function markPlacement(
  { catalog, turnKey }: StudyContext,
  ownerId: LearnerId,
  given: readonly GivenPlacement[],
  now: Date,
): Result<readonly MarkedPlacement[], PlacementFailure> {
  const marked = new Map<ConceptId, MarkedPlacement>();
  for (const { token, response } of given) {
    const sealed = openPlacementToken(token, turnKey);
    if (!sealed) return fail('turn-forged');
    const { conceptId, form, seed, catalogVersion } = sealed;
    if (sealed.ownerId !== ownerId) return fail('turn-foreign');
    if (isExpired(sealed, now)) return fail('turn-expired');
    const concept = catalog.find(conceptId);
    const asked = concept && catalogVersion === catalog.version ? makeQuestion(catalog, concept, { form, seed }) : null;
    if (!asked) return fail('turn-outdated');
    const verdict = mark(asked.key, response);
    if (!verdict.ok) return verdict;
    if (!marked.has(conceptId))
      marked.set(conceptId, { conceptId, form, seed, response, outcome: verdict.value.outcome });
  }
  return succeed([...marked.values()]);
}
