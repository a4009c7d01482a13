import type { Concept } from '@/lib/catalog/concept';
import type { LearnerId } from '@/lib/ids';
import type { KeyedQuestion } from '@/lib/quiz/question';
import { makeQuestion } from '@/lib/quiz/quiz';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { checkTurn, openTurn, type Turn, type TurnFailure } from './turn';

/** A turn that the learner sent back, with its concept and its regenerated question. */
export type ReopenedTurn = { readonly turn: Turn; readonly concept: Concept; readonly asked: KeyedQuestion };

/**
 * Opens a token and regenerates its question, unless the process remembers both. `turn-outdated` means that the content has changed since the question was
 * asked.
 */
export function reopenTurn(
  { catalog, turnKey, issuedTurns }: StudyContext,
  learnerId: LearnerId,
  token: string,
  now: Date,
): Result<ReopenedTurn, TurnFailure | 'turn-outdated'> {
  const issued = issuedTurns?.find(token);
  const opened = issued ? checkTurn(issued.turn, learnerId, now) : openTurn(token, learnerId, now, turnKey);
  if (!opened.ok) return opened;
  const turn = opened.value;
  const concept = catalog.find(turn.conceptId);
  if (turn.catalogVersion !== catalog.version || !concept) return fail('turn-outdated');
  const { form, seed, basis } = turn;
  const asked = issued?.asked ?? makeQuestion(catalog, concept, { form, seed, confusions: basis.memory?.confusions });
  return asked ? succeed({ turn, concept, asked }) : fail('turn-outdated');
}
