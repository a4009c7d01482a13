import type { ConceptId, GoalId, LearnerId } from '@/lib/ids';
import { FORMS, type Form } from '@/lib/quiz/forms/registry';
import { makeQuestion } from '@/lib/quiz/quiz';
import type { StudyContext } from '@/lib/study/context';
import { unseal } from '@/lib/study/sitting/seal';
import { askPlacement, type GivenPlacement, settlePlacement } from '@/lib/study/visit/ask-placement';
import { respond, timeAnswer } from './reader';

/** The owner of the placement, and the goals that it covers. */
type Placed = { readonly ownerId: LearnerId; readonly goals: readonly GoalId[]; readonly at: Date };

/**
 * Runs a placement through the product's own use cases, on an installation without other learners.
 * @param isRight returns whether the learner answers a topic's question correctly
 * @returns what the placement found to be known, and the milliseconds that its questions took
 */
export function playPlacement(
  context: StudyContext,
  { ownerId, goals, at }: Placed,
  isRight: (id: ConceptId, guessRate: number) => boolean,
): { readonly known: readonly ConceptId[]; readonly ms: number } {
  const { catalog, turnKey } = context;
  const placed = { ownerId, goals, firstAnswers: new Map() };
  const given: GivenPlacement[] = [];
  for (let ms = 0; ; ) {
    const reply = askPlacement(context, placed, given, at);
    if (!reply.ok) throw new Error(reply.code);
    if (!reply.value.turn) {
      const settled = settlePlacement(context, placed, given, at);
      if (!settled.ok) throw new Error(settled.code);
      return { known: settled.value.known, ms };
    }
    const { token } = reply.value.turn;
    const sealed = unseal(token, turnKey) as {
      readonly conceptId: ConceptId;
      readonly form: Form;
      readonly seed: number;
    };
    const concept = catalog.get(sealed.conceptId);
    const asked = makeQuestion(catalog, concept, sealed);
    if (!asked) throw new Error(`no question for ${sealed.conceptId}`);
    const wants = isRight(sealed.conceptId, FORMS[sealed.form].guessRate);
    const label = `placement ${ownerId} ${sealed.conceptId}`;
    const { response } = respond(catalog, { asked, concept }, { isRight: wants, label });
    given.push({ token, response });
    ms += timeAnswer(asked);
  }
}
