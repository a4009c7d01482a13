import { afterAll, describe, expect, it } from 'vitest';
import { readAccountRows } from '@/lib/db/account/account-data';
import { deleteAccountRows } from '@/lib/db/account/delete-account';
import { listReports, markReportDone } from '@/lib/db/learner/reports';
import type { LearnerId } from '@/lib/ids';
import { answer } from '@/lib/study/answer/answer';
import { type GivenReport, reportQuestion } from '@/lib/study/answer/report-question';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openTurn, TURN_LIFETIME_MS } from '@/lib/study/sitting/turn';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const context = studyContext(await createTestDatabase());
const { db, catalog } = context;
afterAll(() => db.$disconnect());

const start = new Date('2026-11-02T09:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

/** Returns the first question of a new learner, with a wrong response. */
async function begin() {
  const learnerId = await newLearner(context, start);
  const sitting = await openSitting(context, learnerId, 'today', start);
  if (!sitting.ok || !sitting.value.turn) throw new Error('nothing to answer');
  const given = await respondTo(context, learnerId, { turn: sitting.value.turn, right: false }, start);
  const opened = openTurn(given.token, learnerId, start, context.turnKey);
  if (!opened.ok) throw new Error(opened.code);
  return { learnerId, given, turn: opened.value };
}

const write = (token: string, more: Partial<GivenReport> = {}): GivenReport => ({
  token,
  response: null,
  kind: 'unclear',
  words: 'Which end is meant?',
  ...more,
});
const reported = { ok: true, value: { reported: true } };

/** Returns the reports of one learner. */
const reportsOf = async (learnerId: LearnerId) =>
  (await listReports(db, null)).filter((report) => report.learnerId === learnerId);

/** Returns the reports in the export of a user's data. */
async function exportedReports(learnerId: LearnerId): Promise<readonly Record<string, unknown>[]> {
  const found: string[] = [];
  for await (const { table, rows } of readAccountRows(db, learnerId, start))
    if (table === 'Report') found.push(...rows);
  return found.map((row) => JSON.parse(row));
}

describe('a report', () => {
  it('stores the question and the words, and nothing else before the answer; the reply reveals nothing', async () => {
    const { learnerId, given, turn } = await begin();
    expect(await reportQuestion(context, learnerId, write(given.token), later(1))).toEqual(reported);
    const { conceptId, form, seed, catalogVersion, id: turnId } = turn;
    expect(await reportsOf(learnerId)).toEqual([
      {
        ...{ learnerId, turnId, conceptId, form, seed, catalogVersion },
        ...{ kind: 'unclear', words: 'Which end is meant?', response: null, responseText: null },
        promptText: expect.stringMatching(/\S/),
        options: expect.arrayContaining([expect.stringMatching(/\S/)]),
        rightText: expect.stringMatching(/\S/),
        at: later(1),
        handledAt: null,
      },
    ]);
    expect(await db.review.count({ where: { learnerId } })).toBe(0);
  });

  it('after the answer stores the response in the log, whatever the browser says', async () => {
    const { learnerId, given } = await begin();
    expect((await answer(context, learnerId, given, start)).ok).toBe(true);
    const said = write(given.token, { response: { form: 'none' }, kind: 'wrong-key' });
    expect(await reportQuestion(context, learnerId, said, later(1))).toEqual(reported);
    const review = await db.review.findFirstOrThrow({ where: { learnerId } });
    const { response, responseText, promptText, rightText } = review;
    expect(await reportsOf(learnerId)).toMatchObject([{ response, responseText, promptText, rightText }]);
    expect(responseText).not.toBe('');
  });

  it('stores a response that was tried and did not count', async () => {
    const { learnerId, given } = await begin();
    const response = { form: 'typed-term', text: 'no such form here' } as const;
    const said = write(given.token, { response, kind: 'should-count' });
    expect(await reportQuestion(context, learnerId, said, later(1))).toEqual(reported);
    expect(await reportsOf(learnerId)).toMatchObject([{ response, responseText: response.text }]);
  });

  it('replaces an earlier one about the same question, and is new again', async () => {
    const { learnerId, given, turn } = await begin();
    await reportQuestion(context, learnerId, write(given.token), later(1));
    expect(await markReportDone(db, turn.id, later(2))).toBe(true);
    expect((await reportsOf(learnerId))[0]?.handledAt).toEqual(later(2));
    await answer(context, learnerId, given, start);
    await reportQuestion(context, learnerId, write(given.token, { kind: 'typo', words: '' }), later(3));
    expect(await reportsOf(learnerId)).toMatchObject([
      { kind: 'typo', words: '', at: later(3), handledAt: null, responseText: expect.stringMatching(/\S/) },
    ]);
  });

  it('is refused for a question of another learner, one that was not asked, one that is too old, and one from other content', async () => {
    const [ada, bob] = [await begin(), await begin()];
    const expectRefused = async (given: GivenReport, code: string, now = start) =>
      expect(await reportQuestion(context, bob.learnerId, given, now)).toEqual({ ok: false, code });
    await expectRefused(write(ada.given.token), 'turn-foreign');
    await expectRefused(write(`${bob.given.token}x`), 'turn-forged');
    await expectRefused(write(bob.given.token), 'turn-expired', new Date(start.getTime() + TURN_LIFETIME_MS + 1));
    const updated = { ...context, catalog: { ...catalog, version: 'another' } };
    expect(await reportQuestion(updated, bob.learnerId, write(bob.given.token), start)).toMatchObject({
      code: 'turn-outdated',
    });
    expect(await reportsOf(bob.learnerId)).toEqual([]);
  });

  it('is deleted with the account, and a leftover token stores none', async () => {
    const { learnerId, given } = await begin();
    await reportQuestion(context, learnerId, write(given.token), later(1));
    await deleteAccountRows(db, learnerId);
    expect(await reportsOf(learnerId)).toEqual([]);
    expect(await reportQuestion(context, learnerId, write(given.token), later(2))).toEqual({
      ok: false,
      code: 'no-learner',
    });
  });
});

describe('the export of a user’s data', () => {
  it('contains a report completely, except for what would answer an open question', async () => {
    const { learnerId, given, turn } = await begin();
    await reportQuestion(context, learnerId, write(given.token), later(1));
    const [kept] = await reportsOf(learnerId);
    const rightText = kept?.rightText;
    const { conceptId, seed } = turn;
    const words = { kind: 'unclear', words: 'Which end is meant?', promptText: kept?.promptText };
    expect(await exportedReports(learnerId)).toMatchObject([
      { ...words, conceptId: null, seed: null, rightText: null },
    ]);
    await answer(context, learnerId, given, later(2));
    expect(await exportedReports(learnerId)).toMatchObject([{ ...words, conceptId, seed, rightText }]);
  });
});

describe('the list of reports', () => {
  it('has the new ones first, the latest first within each group, and can begin at an instant', async () => {
    const [first, second, third] = [await begin(), await begin(), await begin()];
    const ours = [first, second, third].map(({ turn }) => turn.id);
    for (const [place, { learnerId, given }] of [first, second, third].entries()) {
      await reportQuestion(context, learnerId, write(given.token), later(100 + place));
    }
    await markReportDone(db, third.turn.id, later(200));
    const listed = async (since: Date | null) =>
      (await listReports(db, since)).map(({ turnId }) => ours.indexOf(turnId)).filter((place) => place >= 0);
    expect(await listed(null)).toEqual([1, 0, 2]);
    expect(await listed(later(101))).toEqual([1, 2]);
  });

  it('cannot mark a report that does not exist', async () => {
    expect(await markReportDone(db, 'nothing', start)).toBe(false);
  });
});
