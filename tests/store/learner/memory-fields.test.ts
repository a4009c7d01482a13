import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendReview } from '@/lib/db/learner/append-review';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { toMemoryRow } from '@/lib/db/learner/memory-columns';
import type { ConceptId, LearnerId, TurnId } from '@/lib/ids';
import type { Disclosure } from '@/lib/scheduler/memory/disclosure';
import type { Memory } from '@/lib/scheduler/memory/memory';
import type { StudyContext } from '@/lib/study/context';
import { getReviewBasis } from '@/lib/study/sitting/next-turn';
import { openTurn, sealTurn, type Turn } from '@/lib/study/sitting/turn';
import { anyDay, anyMemory, reviewOf } from '../any-memory';
import { createTestDatabase } from '../database';
import { asNewProcess, newLearner, studyContext } from '../study';

const now = new Date('2026-11-02T09:00:00Z');
const RUNS = 25;
let context: StudyContext;
let learnerId: LearnerId;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
  learnerId = await newLearner(context, now);
});
afterAll(() => context.db.$disconnect());

const count = fc.integer({ min: 0, max: 2_000_000 });

const anyDisclosures: fc.Arbitrary<readonly Disclosure[]> = fc.array(
  fc.record<Disclosure>({
    kind: fc.constantFrom('hint', 'flip', 'undo'),
    atMs: count,
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin'),
    place: count,
    respondedOn: fc.option(anyDay),
  }),
  { maxLength: 3 },
);

const turnWith = (memory: Memory, disclosures: readonly Disclosure[] = []): Turn => ({
  id: 'turn' as TurnId,
  learnerId,
  conceptId: memory.conceptId,
  form: 'flashcard',
  seed: 1,
  mode: 'today',
  beyond: 0,
  promise: null,
  reason: 'due',
  hinted: false,
  proves: false,
  mockEndsAtMs: null,
  catalogVersion: 'one',
  issuedAtMs: now.getTime(),
  basis: {
    logLength: 1,
    modelVersion: 1,
    disclosureCount: 0,
    disclosures,
    timeZone: 'UTC',
    parameters: null,
    usualMs: null,
    knownBefore: null,
    spentOn: null,
    memory,
  },
});

const getState = async () => {
  const state = await findLearnerState(asNewProcess(context.db), learnerId, now);
  if (!state) throw new Error('no learner');
  return state;
};

describe('a memory', () => {
  it('keeps every field in a sealed turn, and so do disclosures', () => {
    fc.assert(
      fc.property(anyMemory, anyDisclosures, (memory, disclosures) => {
        const turn = turnWith(memory, disclosures);
        expect(openTurn(sealTurn(turn, context.turnKey), learnerId, now, context.turnKey)).toEqual({
          ok: true,
          value: turn,
        });
      }),
    );
  });

  it('has no marked part in a turn that an older release sealed', () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        const { marked: _, ...older } = memory;
        const token = sealTurn(turnWith(older as Memory), context.turnKey);
        const opened = openTurn(token, learnerId, now, context.turnKey);
        expect(opened.ok && opened.value.basis.memory).toEqual({ ...older, marked: null });
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps every field in the store after an answer, the first time and each time after', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(anyMemory, anyMemory), async ([first, other]) => {
        for (const memory of [first, { ...other, conceptId: first.conceptId }]) {
          // The process must know the state that the answer builds on.
          const before = await findLearnerState(context.db, learnerId, now);
          if (!before) throw new Error('no learner');
          const review = reviewOf(memory, before.logLength + 1, now);
          const basis = getReviewBasis(before, memory.conceptId, { form: 'flashcard', mode: 'today' });
          expect(await appendReview(context.db, learnerId, basis, { review, memory })).not.toBeNull();
          expect((await getState()).memories.get(memory.conceptId)).toEqual(memory);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps every field in the store after an undo has replaced it', async () => {
    const conceptId = 'replaced' as ConceptId;
    await fc.assert(
      fc.asyncProperty(anyMemory, async (any) => {
        const row = { learnerId, ...toMemoryRow({ ...any, conceptId }) };
        await context.db.memory.upsert({
          where: { learnerId_conceptId: { learnerId, conceptId } },
          create: row,
          update: row,
        });
        expect((await getState()).memories.get(conceptId)).toEqual({ ...any, conceptId });
      }),
      { numRuns: RUNS },
    );
  });
});
