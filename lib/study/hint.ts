import { createHmac } from 'node:crypto';
import type { LearnerId } from '@/lib/ids';
import type { Hint, RankOf } from '@/lib/quiz/hint/hint';
import { hintAt } from '@/lib/quiz/hint/hint-at';
import { sayHint } from '@/lib/quiz/hint/say-hint';
import { ask } from '@/lib/quiz/quiz';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from './context';
import { openTurn, sealTurn, type Turn, type TurnFailure } from './turn';

/** A hint, and the same turn sealed anew: a response sent with it is known to have had help. */
export type HintReply = { readonly token: string; readonly hint: Hint; readonly text: string };

/**
 * Gives the hint at a question. Nothing is stored: the turn itself says that a hint was given, so a page that is loaded
 * anew knows nothing of it. One question has one hint, however often and with whatever token of it is asked.
 */
export function giveHint(
  context: StudyContext,
  learnerId: LearnerId,
  token: string,
  now: Date,
): Result<HintReply, TurnFailure | 'turn-outdated' | 'no-hint'> {
  const opened = openTurn(token, learnerId, now, context.turnKey);
  if (!opened.ok) return opened;
  const turn = opened.value;
  const concept = context.catalog.find(turn.conceptId);
  if (turn.catalogVersion !== context.catalog.version || !concept) return fail('turn-outdated');
  const asked = ask(context.catalog, concept, turn.form, turn.seed, turn.basis.memory?.confusions);
  if (!asked) return fail('turn-outdated');
  const hint = hintAt(asked.question, asked.key, rankFor(turn, context.turnKey));
  if (!hint) return fail('no-hint');
  return succeed({ token: sealTurn({ ...turn, hinted: true }, context.turnKey), hint, text: sayHint(hint) });
}

/**
 * Ranks texts by a keyed hash. With a rank that anybody can work out, the options left over would tell: of two, the one
 * that ranks before an option struck out must be right.
 */
const rankFor =
  ({ conceptId, form }: Turn, key: Uint8Array): RankOf =>
  (text) =>
    createHmac('sha256', key).update(`hint ${conceptId} ${form} ${text}`).digest().readUInt32BE(0);
