import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findLearnerState } from '@/lib/db/learner/learner-state';
import { listLoggedReviews } from '@/lib/db/learner/refit-log';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { studyDayOf } from '@/lib/scheduler/due/study-day';
import { replay } from '@/lib/scheduler/memory/memory';
import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { answer } from '@/lib/study/answer/answer';
import { flip } from '@/lib/study/answer/flip';
import { giveHint } from '@/lib/study/answer/give-hint';
import { retractReview } from '@/lib/study/answer/retract-review';
import type { StudyContext } from '@/lib/study/context';
import type { Aim } from '@/lib/study/sitting/aim';
import { openSitting } from '@/lib/study/sitting/open-sitting';
import { openTurn, type Turn } from '@/lib/study/sitting/turn';
import { sampleSize } from '../../sample-size';
import { createTestDatabase } from '../database';
import { newLearner, respondTo, studyContext } from '../study';

const ZONE = 'Europe/Berlin';
const start = new Date('2026-11-02T09:00:00Z');
let context: StudyContext;

beforeAll(async () => {
  context = studyContext(await createTestDatabase());
});
afterAll(() => context.db.$disconnect());

/** A token that the learner has, and the question that it asks. */
type Held = { readonly token: string; readonly turn: Turn };
/**
 * The information that a reply revealed about a concept before there was a verdict on it, and the question that it was
 * about.
 */
type Revealed = {
  readonly conceptId: ConceptId;
  readonly question: string;
  readonly by: string;
  readonly nth: number;
  readonly at: Date;
};
type Counted = { readonly review: Turn; readonly hinted: boolean; readonly nth: number; readonly at: Date };

const lists = ['today', { beyond: 1000 }, 'flashcards', 'missed'] as const;
const questionOf = ({ conceptId, form, seed }: Turn): string => `${conceptId} ${form} ${seed}`;

/** A learner who tries everything that the API offers, and remembers every reply. */
class Prober {
  readonly held: Held[] = [];
  readonly revealed: Revealed[] = [];
  readonly counted: Counted[] = [];
  #now = start;
  /** Counts replies, to tell what came before what. */
  #nth = 0;
  readonly #turnAt = new Map<string, string>();

  constructor(readonly learnerId: LearnerId) {}

  wait(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * 60_000);
  }

  async open(list: number): Promise<void> {
    await this.#open(lists[list % lists.length] ?? 'today');
  }

  /**
   * Opens practice of a concept that one of the learner's tokens asks about. This is that question's twin, in another
   * form.
   */
  async openTwin(which: number): Promise<void> {
    const held = this.#pick(which);
    if (held) await this.#open({ practice: held.turn.conceptId });
  }

  async answer(which: number, right: boolean): Promise<void> {
    const held = this.#pick(which);
    if (!held) return;
    const reason = { kind: 'review', sentence: '' } as const;
    const open = { ...held, question: null as never, reason, family: '', offersHint: false };
    const given = await respondTo(context, this.learnerId, { turn: open, right }, this.#now).catch(() => null);
    if (!given) return;
    const reply = await answer(context, this.learnerId, given, this.#now);
    if (!reply.ok) return;
    const { turn } = held;
    const [review] = await context.db.review.findMany({ where: { learnerId: this.learnerId, turnId: turn.id } });
    if (!review) throw new Error('a verdict without a review');
    if (review.form === turn.form && !review.practice && !this.counted.some(({ review: { id } }) => id === turn.id)) {
      this.counted.push({ review: turn, hinted: review.hinted, nth: this.#nth++, at: this.#now });
    }
    this.#keep(reply.value.sitting.turn?.token);
  }

  async hint(which: number): Promise<void> {
    const held = this.#pick(which);
    const given = held && (await giveHint(context, this.learnerId, held.token, this.#now));
    if (!held || !given?.ok) return;
    this.#reveal(held.turn, 'hint');
    this.#keep(given.value.token);
  }

  async flip(which: number): Promise<void> {
    const held = this.#pick(which);
    const card = held && (await flip(context, this.learnerId, held.token, this.#now));
    if (held && card?.ok) this.#reveal(held.turn, 'flip');
  }

  async undo(): Promise<void> {
    const taken = await retractReview(context, this.learnerId, 'today', this.#now);
    if (!taken.ok) return;
    const [last] = await context.db.retraction.findMany({
      where: { learnerId: this.learnerId },
      orderBy: { seq: 'desc' },
      take: 1,
      select: { review: { select: { conceptId: true, form: true, seed: true, turnId: true } } },
    });
    if (!last) throw new Error('nothing was retracted');
    const { conceptId, form, seed, turnId } = last.review;
    this.revealed.push({
      conceptId: conceptId as ConceptId,
      question: `${conceptId} ${form} ${seed}`,
      by: 'undo',
      nth: this.#nth++,
      at: this.#now,
    });
    const place = this.counted.findIndex(({ review: { id } }) => id === turnId);
    if (place >= 0) this.counted.splice(place, 1);
    this.#keep(taken.value.sitting.turn?.token);
  }

  /** Answers today's quiz until it is over. Returns how many answers that took. */
  async finish(): Promise<number> {
    for (let count = 0; count < 400; count++) {
      const sitting = await openSitting(context, this.learnerId, 'today', this.#now);
      if (!sitting.ok) throw new Error(sitting.code);
      const { turn, progress } = sitting.value;
      expect(progress.done).toBeLessThanOrEqual(progress.total);
      if (!turn) return count;
      const given = await respondTo(context, this.learnerId, { turn, right: true }, this.#now);
      this.wait(1);
      const reply = await answer(context, this.learnerId, { ...given, elapsedMs: 60_000 }, this.#now);
      if (!reply.ok) throw new Error(reply.code);
    }
    throw new Error('the quiz does not end');
  }

  /** Lists the answers that counted, had no help, and came after the learner had seen the key. */
  listCribbed(): readonly string[] {
    return this.counted.flatMap(({ review, hinted, nth, at }) => {
      if (hinted) return [];
      const seen = this.revealed.filter((each) => {
        if (each.nth > nth || (each.by === 'flip' && review.form === 'flashcard')) return false;
        if (each.question === questionOf(review)) return true;
        return each.conceptId === review.conceptId && studyDayOf(each.at, ZONE) === studyDayOf(at, ZONE);
      });
      return seen.map(({ by }) => `${questionOf(review)} after ${by}`);
    });
  }

  async #open(aim: Aim): Promise<void> {
    const sitting = await openSitting(context, this.learnerId, aim, this.#now);
    if (sitting.ok) this.#keep(sitting.value.turn?.token);
  }

  #keep(token: string | undefined): void {
    const turn = token === undefined ? null : openTurn(token, this.learnerId, this.#now, context.turnKey);
    if (token === undefined || !turn?.ok) return;
    const { id, conceptId, basis } = turn.value;
    const place = `${conceptId} ${basis.logLength}`;
    expect(this.#turnAt.get(place) ?? id, 'one turn for a concept at one position in the log').toBe(id);
    this.#turnAt.set(place, id);
    this.held.push({ token, turn: turn.value });
  }

  #pick = (which: number): Held | undefined =>
    this.held[this.held.length - 1 - (which % Math.max(1, this.held.length))];

  #reveal(turn: Turn, by: string): void {
    // Once there is a verdict on the question, it reveals nothing more.
    if (this.counted.some(({ review: { id } }) => id === turn.id)) return;
    this.revealed.push({ conceptId: turn.conceptId, question: questionOf(turn), by, nth: this.#nth++, at: this.#now });
  }
}

const which = fc.integer({ min: 0, max: 5 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('twin' as const), which }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer' as const), which, right: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hint' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('flip' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 60, 700, 1440) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

async function play(prober: Prober, steps: readonly Step[]): Promise<void> {
  await prober.open(0);
  for (const each of steps) {
    if (each.kind === 'open') await prober.open(each.which);
    else if (each.kind === 'twin') await prober.openTwin(each.which);
    else if (each.kind === 'answer') await prober.answer(each.which, each.right);
    else if (each.kind === 'undo') await prober.undo();
    else if (each.kind === 'hint') await prober.hint(each.which);
    else if (each.kind === 'flip') await prober.flip(each.which);
    else prober.wait(each.minutes);
  }
}

async function expectLogToAddUp(learnerId: LearnerId): Promise<void> {
  const state = await findLearnerState(context.db, learnerId, start);
  const inputs = await listLoggedReviews(context.db, learnerId);
  for (const conceptId of new Set(inputs.map((input) => input.conceptId))) {
    const own = inputs.filter((input) => input.conceptId === conceptId);
    expect(replay(defaultModel, own)).toEqual(state?.memories.get(conceptId) ?? null);
  }
  expect(new Set(inputs.map(({ conceptId }) => conceptId))).toEqual(
    new Set([
      ...inputs.filter(({ practice }) => practice).map(({ conceptId }) => conceptId),
      ...(state?.memories.keys() ?? []),
    ]),
  );
  const list = () => context.db.studyTally.findMany({ where: { learnerId }, orderBy: { studyDay: 'asc' } });
  const kept = await list();
  await context.db.$queryRaw`SELECT rebuild_study_tallies(${learnerId}::uuid)::text`;
  expect(await list()).toEqual(kept);
}

it('whatever a learner tries, the log is consistent, today’s quiz ends, and no answer counts if a reply has already revealed its key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const prober = new Prober(await newLearner(context, start));
      await play(prober, steps);
      expect(prober.listCribbed()).toEqual([]);
      const asked = prober.counted.map(({ review }) => questionOf(review));
      expect(new Set(asked).size).toBe(asked.length);
      await expectLogToAddUp(prober.learnerId);
      await prober.finish();
    }),
    { numRuns: sampleSize(15, 60), seed: 20_261_126, endOnFailure: true },
  );
}, 300_000);
