import type { ComponentType } from 'react';
import type { Form } from '@/lib/quiz/forms/registry';
import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { FlippedCard } from '@/lib/study/answer/flip';

/** The props that the input of every form receives. */
export type InputProps = {
  /** Whether the learner may respond now. False while a response is being sent and after the verdict. */
  readonly open: boolean;
  /** The right response by position, once the verdict is shown. */
  readonly places: readonly number[] | null;
  /** The options that a hint removed. */
  readonly struck?: readonly number[];
  readonly onRespond: (response: GivenResponse) => void;
  /** Asks for a hint. Left out if there is none. */
  readonly onHint?: (() => void) | undefined;
  /** Fetches the back of a card. Returns null if that failed, and the page then shows an error. */
  readonly onFlip?: (() => Promise<FlippedCard | null>) | undefined;
  /** Whether the learner prefers lists to tiles, and buttons to dragging. */
  readonly usesLists?: boolean;
  /** Saves that preference. Left out if there is no account. */
  readonly onUseLists?: ((usesLists: boolean) => unknown) | undefined;
};

/** The additional props of a form's input, which the inputs of all forms handle in the same way. */
export type AnyInputProps = InputProps & {
  /** Whether the last response was "I don't know", so that nothing appears as chosen. */
  readonly skipped: boolean;
};

/** The props of one form's input. */
export type FormInputProps<Name extends Form> = AnyInputProps & {
  readonly question: Extract<Question, { readonly form: Name }>;
};

/** The browser's part of one form. Each form registers its own in `forms/registry.ts`. */
export type FormView<Name extends Form> = {
  /** The component in which the learner responds, and which later shows the right response. */
  readonly Input: ComponentType<FormInputProps<Name>>;
  /** Whether learners grade themselves, so that there is no verdict. */
  readonly selfGraded?: true;
  /** Whether the input shows the prompt itself, so that the heading is only for screen readers. */
  readonly showsPrompt?: true;
};
