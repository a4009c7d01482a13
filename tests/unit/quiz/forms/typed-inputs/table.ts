import type { Form } from '@/lib/quiz/forms/registry';

/** What typed inputs come to, by outcome; several inputs of one outcome are parted by ` | `. */
export type TypedInputs = {
  readonly concept: string;
  readonly form: Extract<Form, 'typed-number' | 'typed-term' | 'cloze'>;
  /** A piece of the question's text, where the concept has several of the form. */
  readonly about?: string;
  readonly right: string;
  readonly wrong?: string;
  readonly unreadable?: string;
  readonly nearly?: string;
  readonly 'too-broad'?: string;
};
