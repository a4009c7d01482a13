import type { Response as GivenResponse } from '@/lib/quiz/question';

/** What every form's input is told. */
export type InputProps = {
  /** Whether a response may be given now: not while one is on its way or already judged. */
  readonly open: boolean;
  /** The right response in places, once it is told. */
  readonly places: readonly number[] | null;
  /** Options that a hint has struck out. */
  readonly struck?: readonly number[];
  readonly onRespond: (response: GivenResponse) => void;
  /** Asks for a hint; left out where there is none to ask for. */
  readonly onHint?: (() => void) | undefined;
};
