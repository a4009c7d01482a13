import { describe, expect, inject, it } from 'vitest';
import { goalIdSchema, type LearnerId, learnerIdSchema } from '@/lib/ids';
import { sealTurn, turnKeyFrom } from '@/lib/study/sitting/turn';
import type { PlacementReply } from '@/lib/study/visit/ask-placement';
import type { VisitReply } from '@/lib/study/visit/play-visit';
import type { Visit, VisitStep } from '@/lib/study/visit/visit';
import { expectRefusal } from '../refusal';
import { countRows } from '../rows';
import { makeVisitor } from '../visitor';

const { url, secret } = inject('app');
const stranger = makeVisitor(url);

const newVisit = (steps: readonly VisitStep[] = []): Visit => ({
  id: learnerIdSchema.parse(crypto.randomUUID()),
  timeZone: 'Europe/Berlin',
  goals: [goalIdSchema.parse('essentials')],
  dailyMinutes: 10,
  examOn: null,
  placement: null,
  steps: [...steps],
});
const send = (visit: Visit) => stranger.postJson('/api/visits', { visit });
const answer = (token: string): VisitStep => ({
  kind: 'answer',
  token,
  response: { form: 'none' },
  elapsedMs: 1,
  readMs: 0,
});

/** Plays a visit and its lessons until it has a question without a lesson before it. */
async function reachQuestion(): Promise<{ readonly visit: Visit; readonly token: string; readonly text: string }> {
  let visit = newVisit();
  for (;;) {
    const text = await (await send(visit)).text();
    const { lesson, turn } = (JSON.parse(text) as VisitReply).sitting;
    if (!lesson) return { visit, token: turn?.token ?? '', text };
    const step = { kind: 'lesson', token: lesson.token, known: false, ms: 1, readMs: 0 } as const;
    visit = { ...visit, steps: [...visit.steps, step] };
  }
}

/** Checks that the work changes no row. */
async function unchanged(work: () => Promise<unknown>): Promise<void> {
  const before = await countRows();
  await work();
  expect(await countRows()).toEqual(before);
}

describe('a visit', () => {
  it('is played for a stranger without a row, and reveals the right answer only after the response', () =>
    unchanged(async () => {
      const { visit, token, text } = await reachQuestion();
      const told = await (await send({ ...visit, steps: [...visit.steps, answer(token)] })).text();
      const { verdict } = JSON.parse(told) as VisitReply;
      expect(verdict).not.toBeNull();
      for (const key of ['places', 'misconception', 'explanation']) expect(text).not.toContain(`"${key}"`);
    }));

  it('is refused with a token that was changed, or that belongs to another visit', () =>
    unchanged(async () => {
      const { visit, token } = await reachQuestion();
      for (const bad of ['x', token.slice(0, -4), `${token.slice(0, -4)}AAAA`]) {
        await expectRefusal(await send({ ...visit, steps: [...visit.steps, answer(bad)] }), 400, 'turn-forged');
      }
      const other = await reachQuestion();
      const foreign = { ...visit, steps: [...visit.steps, answer(other.token)] };
      await expectRefusal(await send(foreign), 403, 'turn-foreign');
    }));

  it('is refused if it is longer than any visit can be', () =>
    unchanged(async () => {
      const steps = Array.from({ length: 61 }, () => answer('x'));
      await expectRefusal(await send(newVisit(steps)), 400, 'malformed');
      const long = Array.from({ length: 60 }, () => answer('x'.repeat(4000)));
      expect((await send(newVisit(long))).status).toBe(413);
    }));
});

describe('a placement', () => {
  it('reveals no verdict and no key, and stores nothing for a stranger', () =>
    unchanged(async () => {
      const ownerId = crypto.randomUUID();
      const ask = (answers: readonly object[]) =>
        stranger.postJson('/api/placements', { ownerId, goals: ['essentials'], answers });
      const { turn } = (await (await ask([])).json()) as PlacementReply;
      const reply = await (await ask([{ token: turn?.token ?? '', response: { form: 'none' } }])).json();
      expect(Object.keys(reply)).toEqual(['turn']);
      expect(Object.keys(reply.turn).sort()).toEqual(['most', 'number', 'question', 'token']);
    }));

  it('is refused with a quiz turn', () =>
    unchanged(async () => {
      const { token } = await reachQuestion();
      const sent = {
        ownerId: crypto.randomUUID(),
        goals: ['essentials'],
        answers: [{ token, response: { form: 'none' } }],
      };
      await expectRefusal(await stranger.postJson('/api/placements', sent), 400, 'turn-forged');
    }));
});

describe('a claim', () => {
  it('with a token that was made elsewhere changes nothing in the account', async () => {
    const eve = makeVisitor(url);
    await eve.signUp({ name: 'Eve', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() });
    const { visit, token } = await reachQuestion();
    const other = sealTurn({} as Parameters<typeof sealTurn>[0], turnKeyFrom(`${secret} of someone else`));
    await unchanged(async () => {
      for (const bad of [other, token.slice(0, -4)]) {
        const steps = [...visit.steps, answer(bad)];
        const sent = { visit: { ...visit, dailyMinutes: 60, steps } };
        await expectRefusal(await eve.postJson('/api/visits/claims', sent), 400, 'turn-forged');
      }
      const foreign = { visit: { ...newVisit(visit.steps), id: crypto.randomUUID() as LearnerId } };
      await expectRefusal(await eve.postJson('/api/visits/claims', foreign), 403, 'turn-foreign');
    });
  });
});
