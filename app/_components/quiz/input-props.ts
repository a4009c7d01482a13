import type { Response as GivenResponse } from '@/lib/quiz/question';

/** What every form's input is told. */
export type InputProps = {
  /** Whether a response may be given now: not while one is on its way or already judged. */
  readonly open: boolean;
  /** The right response in places, once it is told. */
  readonly places: readonly number[] | null;
  readonly onRespond: (response: GivenResponse) => void;
};
