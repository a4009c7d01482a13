import type { Form } from '@/lib/quiz/forms/registry';

/** Typed answers by their outcome. Several answers with one outcome are separated by ` | `. */
export type TypedInputs = {
  readonly concept: string;
  readonly form: Extract<Form, 'typed-number' | 'typed-term' | 'cloze'>;
  /** A part of the question's text. It is given if the concept has several questions in the form. */
  readonly about?: string;
  readonly right: string;
  readonly wrong?: string;
  readonly unreadable?: string;
  readonly nearly?: string;
  readonly 'too-broad'?: string;
};
