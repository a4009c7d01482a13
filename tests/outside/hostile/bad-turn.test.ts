import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openDb } from '@/lib/db/connection/client';
import type { LearnerId, TurnId } from '@/lib/ids';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { sealTurn, type Turn, turnKeyFrom } from '@/lib/study/sitting/turn';
import { content } from '../../content';
import { expectRefusal } from '../refusal';
import { countRows } from '../rows';
import { makeVisitor, type Person, readAnswerReply, type Visitor } from '../visitor';

const { url, databaseUrl, secret } = inject('app');
const key = turnKeyFrom(secret);
const HOUR_MS = 3_600_000;
const [written] = content.catalog.concepts.filter((concept) => concept.kind === 'written');
const [service] = content.catalog.services;

const newPerson = (): Person => ({
  name: 'Eve',
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});

let eve: Visitor;
let eveId: LearnerId;
let ada: Visitor;

async function idOf({ email }: Person): Promise<LearnerId> {
  const db = openDb(databaseUrl);
  const { id } = await db.account.findUniqueOrThrow({ where: { email } }).finally(() => db.$disconnect());
  return id as LearnerId;
}

beforeAll(async () => {
  const person = newPerson();
  eve = makeVisitor(url);
  await eve.signUp(person);
  eveId = await idOf(person);
  ada = makeVisitor(url);
  await ada.signUp(newPerson());
});

/** Seals a turn of Eve's as the server would, except for the given fields. */
const seal = (given: Partial<Turn> = {}, by: Uint8Array = key): string =>
  sealTurn(
    {
      id: crypto.randomUUID() as TurnId,
      learnerId: eveId,
      conceptId: service?.id as Turn['conceptId'],
      form: 'single-choice',
      seed: 1,
      mode: 'today',
      beyond: 0,
      promise: null,
      catalogVersion: content.catalog.version,
      issuedAtMs: Date.now(),
      reason: 'new',
      hinted: false,
      proves: false,
      mockEndsAtMs: null,
      basis: {
        logLength: 0,
        modelVersion: 0,
        disclosureCount: 0,
        disclosures: [],
        timeZone: 'UTC',
        parameters: null,
        usualMs: null,
        knownBefore: null,
        spentOn: null,
        memory: null,
      },
      ...given,
    },
    by,
  );

const openToken = async (visitor: Visitor): Promise<string> => (await visitor.sitting('today')).turn?.token ?? '';

/** Sends a response with Eve's session, and checks that it is refused and changes nothing. */
async function expectRefused(
  token: string,
  status: number,
  code: string,
  response: GivenResponse | object = { form: 'none' },
): Promise<void> {
  const before = await countRows();
  await expectRefusal(await eve.answer(token, response as GivenResponse), status, code);
  expect(await countRows()).toEqual(before);
}

describe('a turn is refused in plain words, and nothing is counted,', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['five empty parts', '....'],
    ['a JWT without a signature', `${btoa('{"alg":"none"}')}.${btoa('{"learnerId":"x"}')}.`],
    ['a NUL', 'eyJhbGciOiJkaXIifQ\0....'],
    ['emoji', '👾.😈.💀.☠️.'],
  ])('if it is %s', (_, token) => expectRefused(token, 400, 'turn-forged'));

  it('if it is sealed with another key', async () => {
    await expectRefused(await seal({}, turnKeyFrom('another secret')), 400, 'turn-forged');
  });

  it('if any part of it was changed or is missing', async () => {
    const token = await openToken(eve);
    for (const place of [0, Math.floor(token.length / 3), Math.floor(token.length / 2), token.length - 1]) {
      const other = token[place] === 'A' ? 'B' : 'A';
      await expectRefused(token.slice(0, place) + other + token.slice(place + 1), 400, 'turn-forged');
      await expectRefused(token.slice(0, place), 400, 'turn-forged');
    }
    await expectRefused(`${token}AAAA`, 400, 'turn-forged');
    await expectRefused(token.slice(4), 400, 'turn-forged');
  });

  it('if it seals something other than a turn', async () => {
    await expectRefused(await seal({ form: 'dance' as Turn['form'] }), 400, 'turn-forged');
    await expectRefused(await seal({ mode: 'elsewhere' as Turn['mode'] }), 400, 'turn-forged');
    await expectRefused(await seal({ seed: 0.5 }), 400, 'turn-forged');
  });

  it('if it was issued to another learner', async () => {
    await expectRefused(await openToken(ada), 403, 'turn-foreign');
  });

  it('if it is more than a day old, or from the future', async () => {
    await expectRefused(await seal({ issuedAtMs: Date.now() - 25 * HOUR_MS }), 410, 'turn-expired');
    await expectRefused(await seal({ issuedAtMs: Date.now() + HOUR_MS }), 410, 'turn-expired');
  });

  it('if the content was updated in the meantime', async () => {
    await expectRefused(await seal({ catalogVersion: 'yesterday' }), 409, 'turn-outdated');
    await expectRefused(await seal({ conceptId: 'no-such-concept' as Turn['conceptId'] }), 409, 'turn-outdated');
  });

  it('if its answer was undone', async () => {
    const token = await openToken(eve);
    expect((await eve.answer(token, { form: 'none' })).status).toBe(200);
    expect((await eve.postJson('/api/retractions', { mode: 'today' })).status).toBe(200);
    await expectRefused(token, 409, 'turn-retracted');
  });
});

describe('a response is refused in plain words, and nothing is counted,', () => {
  it('if its form is not that of the question', async () => {
    await expectRefused(await seal(), 422, 'unreadable', { form: 'true-false', value: true });
    await expectRefused(await seal(), 422, 'unreadable', { form: 'flashcard', grade: 'easy' });
  });

  it('if it chooses an option that was not offered', async () => {
    await expectRefused(await seal(), 422, 'unreadable', { form: 'single-choice', choice: 4 });
  });

  it('if it says nothing that could be right or wrong', async () => {
    await expectRefused(await seal({ form: 'typed-number' }), 422, 'unreadable', {
      form: 'typed-number',
      text: 'many',
    });
    await expectRefused(await seal({ form: 'typed-term' }), 422, 'unreadable', { form: 'typed-term', text: ' …!? ' });
  });

  it.each([
    ['no response', null],
    ['a bare word', 'none'],
    ['an unknown form', { form: 'essay', text: 'x' }],
    ['a choice with a grade', { form: 'single-choice', choice: 0, grade: 'easy' }],
    ['a negative choice', { form: 'single-choice', choice: -1 }],
    ['half a choice', { form: 'single-choice', choice: 0.5 }],
    ['a choice given as text', { form: 'single-choice', choice: '0' }],
    ['text that is too long', { form: 'typed-term', text: 'x'.repeat(121) }],
    ['a prototype', JSON.parse('{"__proto__":{"form":"none"}}')],
  ])('if it is %s', async (_, response) => {
    await expectRefused(await seal(), 400, 'malformed', response);
  });

  it.each([
    ['a NUL', 'ssh\u0000'],
    ['half of a surrogate pair', 'ssh\ud800'],
    ['a control character', 'ssh\u0007'],
  ])('text with %s is refused or stored, but never breaks anything', async (_, text) => {
    const token = await seal({ form: 'typed-term' });
    const reply = await eve.answer(token, { form: 'typed-term', text });
    expect(reply.status, await reply.text()).toBeLessThan(500);
    expect((await eve.sitting('today')).turn).not.toBeNull();
  });

  it.each([-1, 0.5, 86_400_001, '1000', null])('if it claims to have taken %s ms', async (elapsedMs) => {
    const before = await countRows();
    const body = { token: await seal(), response: { form: 'none' }, elapsedMs };
    await expectRefusal(await eve.postJson('/api/answers', body), 400, 'malformed');
    expect(await countRows()).toEqual(before);
  });

  it('if it contains an unexpected field', async () => {
    const before = await countRows();
    const body = { token: await seal(), response: { form: 'none' }, elapsedMs: 1, learnerId: eveId };
    await expectRefusal(await eve.postJson('/api/answers', body), 400, 'malformed');
    expect(await countRows()).toEqual(before);
  });
});

describe('a flashcard', () => {
  it('is not flipped if the turn is forged, foreign, expired, outdated, or of a different form', async () => {
    const conceptId = written?.id as Turn['conceptId'];
    const card = { form: 'flashcard', mode: 'flashcards', conceptId } as const;
    const flip = (token: string) => eve.postJson('/api/flips', { token });
    expect((await flip(await seal(card))).status).toBe(200);
    await expectRefusal(await flip('forged'), 400, 'turn-forged');
    await expectRefusal(await flip(await openToken(ada)), 403, 'turn-foreign');
    await expectRefusal(await flip(await seal({ ...card, issuedAtMs: 0 })), 410, 'turn-expired');
    await expectRefusal(await flip(await seal({ ...card, catalogVersion: 'old' })), 409, 'turn-outdated');
    await expectRefusal(await flip(await seal()), 400, 'not-a-flashcard');
  });
});

describe('a turn that is sent again', () => {
  it('gets the verdict on its first response, whatever the second one is, and counts once', async () => {
    const token = await seal({ form: 'typed-number' });
    const answers = async (text: string) => readAnswerReply(await eve.answer(token, { form: 'typed-number', text }));
    const first = await answers('9');
    const before = await countRows();
    expect((await answers(String(service?.port))).verdict).toEqual(first.verdict);
    expect(await countRows()).toEqual(before);
  });
});
