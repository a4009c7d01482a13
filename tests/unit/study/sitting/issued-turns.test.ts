import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/connection/client';
import type { LearnerId } from '@/lib/ids';
import { makeQuestion } from '@/lib/quiz/quiz';
import { makeIssuedTurns } from '@/lib/study/sitting/issued-turns';
import { reopenTurn } from '@/lib/study/sitting/reopen-turn';
import { sealTurn, TURN_LIFETIME_MS, turnKeyFrom } from '@/lib/study/sitting/turn';
import { content } from '../../../content';
import { turnOf } from '../turn-of';

const { catalog } = content;
const turnKey = turnKeyFrom('a secret for tests only');
const now = new Date('2026-11-02T09:00:00Z');
const turn = turnOf({ learnerId: 'ada' as LearnerId, issuedAtMs: now.getTime(), catalogVersion: catalog.version });
const asked = makeQuestion(catalog, catalog.get(turn.conceptId), turn);
if (!asked) throw new Error('no question');

/** Issues the turn, and returns how its token is reopened. */
function issue(most: number) {
  const issuedTurns = makeIssuedTurns(most);
  const token = sealTurn(turn, turnKey);
  issuedTurns.keep(token, { turn, asked: asked as NonNullable<typeof asked> });
  const context = { db: {} as Db, catalog, turnKey, issuedTurns };
  return {
    issuedTurns,
    reopen: (by: LearnerId = turn.learnerId, at: Date = now) => reopenTurn(context, by, token, at),
    reopenWith: (version: string) =>
      reopenTurn({ ...context, catalog: { ...catalog, version } }, turn.learnerId, token, now),
  };
}

describe('a turn that the process remembers', () => {
  it('comes back without being opened or made again', () => {
    const reopened = issue(1).reopen();
    expect(reopened.ok && reopened.value.turn).toBe(turn);
    expect(reopened.ok && reopened.value.asked).toBe(asked);
  });

  it('is refused for the same reasons as any other turn', () => {
    const { reopen, reopenWith } = issue(1);
    expect(reopen('someone else' as LearnerId)).toEqual({ ok: false, code: 'turn-foreign' });
    const late = new Date(now.getTime() + TURN_LIFETIME_MS + 1);
    expect(reopen(turn.learnerId, late)).toEqual({ ok: false, code: 'turn-expired' });
    expect(reopenWith('another')).toEqual({ ok: false, code: 'turn-outdated' });
  });

  it('is opened and made again once the process has forgotten it', () => {
    const { issuedTurns, reopen } = issue(1);
    issuedTurns.keep('another token', { turn, asked: asked as NonNullable<typeof asked> });
    const reopened = reopen();
    expect(reopened.ok && reopened.value.turn).not.toBe(turn);
    expect(reopened.ok && { ...reopened.value.turn, asked: reopened.value.asked }).toEqual({ ...turn, asked });
  });
});
