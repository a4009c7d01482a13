import { type Card, createEmptyCard, fsrs, generatorParameters, Rating, State } from 'ts-fsrs';
import type { Grade } from '@/lib/scheduler/memory/grade';
import { cardQueue } from './card-queue';
import type { Contestant } from './trial';

/** The schedulers that ours is compared with. FSRS is the reference implementation, on its own calendar. */

const EPOCH = Date.UTC(2026, 0, 1);
const DAY_MILLIS = 86_400_000;
const toDate = (at: number) => new Date(EPOCH + at * DAY_MILLIS);
const toAt = (date: Date) => (date.getTime() - EPOCH) / DAY_MILLIS;
const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** Anki's presets: steps of 1 and 10 minutes, and 20 new cards a day. */
export const ANKI = { steps: true, newPerDay: 20 };
/** FSRS in its strongest form here: no steps within the day, and as many new cards as fit into the minutes. */
export const PLAIN = { steps: false, newPerDay: Number.POSITIVE_INFINITY };

export function fsrsQueue(retention: number, { steps, newPerDay }: typeof ANKI): Contestant {
  const scheduler = fsrs(
    generatorParameters({ request_retention: retention, enable_fuzz: true, enable_short_term: steps }),
  );
  return cardQueue<Card>({
    name: `FSRS-6 ${steps ? 'as in Anki' : 'plain'} ${retention}`,
    newPerDay,
    answer: (card, grade, at) => scheduler.next(card ?? createEmptyCard(toDate(at)), toDate(at), ratings[grade]).card,
    dueAt: (card) => toAt(card.due),
    isInStep: ({ state }) => state === State.Learning || state === State.Relearning,
  });
}

const NEW_PER_DAY = 20;
/** Five boxes. A wrong answer puts the card back into the first. */
const BOX_DAYS = [1, 2, 4, 8, 16] as const;

export const leitner: Contestant = cardQueue<{ box: number; dueAt: number }>({
  name: 'Leitner',
  newPerDay: NEW_PER_DAY,
  answer(card, grade, at) {
    const box = grade === 'again' ? 0 : Math.min(BOX_DAYS.length - 1, (card?.box ?? -1) + 1);
    return { box, dueAt: Math.floor(at) + (BOX_DAYS[box] ?? 1) };
  },
  dueAt: ({ dueAt }) => dueAt,
  isInStep: () => false,
});

const qualities: Readonly<Record<Grade, number>> = { again: 1, hard: 3, good: 4, easy: 5 };

/** SM-2 (P. A. Woźniak, "Optimization of learning", 1990), without its repetitions on the same day. */
export const sm2: Contestant = cardQueue<{ days: number; count: number; ease: number; dueAt: number }>({
  name: 'SM-2',
  newPerDay: NEW_PER_DAY,
  answer(card, grade, at) {
    const quality = qualities[grade];
    const before = card ?? { days: 0, count: 0, ease: 2.5 };
    const ease = Math.max(1.3, before.ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
    const count = quality < 3 ? 0 : before.count + 1;
    const days = count <= 1 ? 1 : count === 2 ? 6 : Math.round(before.days * before.ease);
    return { days, count, ease, dueAt: Math.floor(at) + days };
  },
  dueAt: ({ dueAt }) => dueAt,
  isInStep: () => false,
});
