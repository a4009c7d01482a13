import type { ComponentType } from 'react';
import type { Form } from '@/lib/quiz/forms/registry';
import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { FlippedCard } from '@/lib/study/answer/flip';

/** What the input of every form is given. */
export type InputProps = {
  /** Whether a response may be given now: not while one is being sent or after the verdict. */
  readonly open: boolean;
  /** The right response in places, once the verdict is shown. */
  readonly places: readonly number[] | null;
  /** Options that a hint has struck out. */
  readonly struck?: readonly number[];
  readonly onRespond: (response: GivenResponse) => void;
  /** Asks for a hint. Left out where there is none. */
  readonly onHint?: (() => void) | undefined;
  /** Fetches the back of a card. Null when that failed, which the page then says. */
  readonly onFlip?: (() => Promise<FlippedCard | null>) | undefined;
  /** Whether the learner prefers lists to tiles, and buttons to dragging. */
  readonly usesLists?: boolean;
  /** Keeps that preference. Left out where there is no learner. */
  readonly onUseLists?: ((usesLists: boolean) => unknown) | undefined;
};

/** What the input of a form is given besides: what the inputs of all forms keep alike. */
export type AnyInputProps = InputProps & {
  /** Whether the last response sent was "I don't know", so that nothing counts as chosen. */
  readonly skipped: boolean;
};

/** The props of one form's input. */
export type FormInputProps<Name extends Form> = AnyInputProps & {
  readonly question: Extract<Question, { readonly form: Name }>;
};

/** What the browser knows about one form. Each form has one, registered in `forms/registry.ts`. */
export type FormView<Name extends Form> = {
  /** Where the learner responds, and where the right response is shown afterwards. */
  readonly Input: ComponentType<FormInputProps<Name>>;
  /** Whether learners grade themselves, so that no verdict follows. */
  readonly selfGraded?: true;
  /** Whether the input shows the prompt itself, so that its heading is for screen readers alone. */
  readonly showsPrompt?: true;
};
