import type { ChoiceKey } from '@/lib/quiz/making/one-right-option';

export type SingleChoiceQuestion = {
  readonly form: 'single-choice';
  readonly prompt: string;
  readonly options: readonly string[];
};

export type SingleChoiceKey = ChoiceKey<'single-choice'>;
