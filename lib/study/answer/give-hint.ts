import { createHmac } from 'node:crypto';
import { recordDisclosure } from '@/lib/db/learner/record-disclosure';
import type { LearnerId } from '@/lib/ids';
import { describeHint } from '@/lib/quiz/hint/describe-hint';
import type { Hint, RankOf } from '@/lib/quiz/hint/hint';
import { hintAt } from '@/lib/quiz/hint/hint-at';
import { fail, type Result, succeed } from '@/lib/result';
import type { StudyContext } from '@/lib/study/context';
import { reopenTurn } from '@/lib/study/sitting/reopen-turn';
import { sealTurn, type Turn, type TurnFailure } from '@/lib/study/sitting/turn';

/**
 * A hint, with a new token for the same turn. The server can store a response that uses this token without
 * reading the learner's state first.
 */
export type HintReply = { readonly token: string; readonly hint: Hint; readonly text: string };

/**
 * Records a hint and then returns it. An answer to the question then counts as hinted, whichever token it uses. So does
 * any answer about the same concept on that study day. A question always has the same hint, however often it is
 * requested.
 */
export async function giveHint(
  context: StudyContext,
  learnerId: LearnerId,
  token: string,
  now: Date,
): Promise<Result<HintReply, TurnFailure | 'turn-outdated' | 'no-hint' | 'no-learner'>> {
  const reopened = reopenTurn(context, learnerId, token, now);
  if (!reopened.ok) return reopened;
  const { turn, concept, asked } = reopened.value;
  if (turn.mode === 'mock') return fail('no-hint');
  const hint = hintAt(asked.question, asked.key, rankFor(turn, context.turnKey));
  if (!hint) return fail('no-hint');
  const { logLength: place } = turn.basis;
  const state = await recordDisclosure(context.db, learnerId, { conceptId: concept.id, kind: 'hint', at: now, place });
  if (!state) return fail('no-learner');
  const basis = { ...turn.basis, disclosureCount: state.disclosureCount };
  return succeed({
    token: sealTurn({ ...turn, hinted: true, basis }, context.turnKey),
    hint,
    text: describeHint(hint),
  });
}

/**
 * Ranks strings by a keyed hash. If the rank were predictable, the remaining options would give the answer away: of two
 * remaining options, one that ranks before a removed option must be right.
 */
const rankFor =
  ({ conceptId, form }: Turn, key: Uint8Array): RankOf =>
  (text) =>
    createHmac('sha256', key).update(`hint ${conceptId} ${form} ${text}`).digest().readUInt32BE(0);
