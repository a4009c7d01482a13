import type { KeyedQuestion } from '@/lib/quiz/question';
import type { Turn } from './turn';

/** A turn with its question. */
export type AskedTurn = { readonly turn: Turn; readonly asked: KeyedQuestion };

/**
 * The turns that this process issued most recently, by their tokens. An answer usually comes back to the process that
 * asked the question, which then needs neither to open the token nor to make the question again. Any other process, or
 * this one once it has forgotten the turn, does both.
 */
export type IssuedTurns = {
  find(token: string): AskedTurn | undefined;
  keep(token: string, asked: AskedTurn): void;
};

/** The maximum number of turns that a process remembers. They take about 15 MB. */
const MOST_ISSUED = 2_000;

export function makeIssuedTurns(most: number = MOST_ISSUED): IssuedTurns {
  const issued = new Map<string, AskedTurn>();
  return {
    find: (token) => issued.get(token),
    keep: (token, asked) => {
      issued.set(token, asked);
      const [oldest = ''] = issued.keys();
      if (issued.size > most) issued.delete(oldest);
    },
  };
}
