import { z } from 'zod';
import type { Source } from '@/lib/catalog/source';
import { gradeSchema, type Outcome } from '@/lib/scheduler/grade';

/** A way to ask about a concept. */
export const formSchema = z.enum(['single-choice', 'true-false', 'typed-number', 'typed-term', 'flashcard']);
export type Form = z.infer<typeof formSchema>;

/** What the browser may see of one asking; never the key. Texts are plain. */
export type Question =
  | { readonly form: 'single-choice'; readonly prompt: string; readonly options: readonly string[] }
  | { readonly form: 'true-false'; readonly prompt: string; readonly statement: string }
  | { readonly form: 'typed-number'; readonly prompt: string }
  | { readonly form: 'typed-term'; readonly prompt: string }
  | { readonly form: 'flashcard'; readonly prompt: string };

/** Text that can be kept: no control characters and no halves of surrogate pairs. */
const typedText = (length: number) =>
  z
    .string()
    .max(length)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** What the learner gave. */
export const responseSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('single-choice'), choice: z.number().int().min(0).max(9) }),
  z.strictObject({ form: z.literal('true-false'), value: z.boolean() }),
  z.strictObject({ form: z.literal('typed-number'), text: typedText(64) }),
  z.strictObject({ form: z.literal('typed-term'), text: typedText(120) }),
  z.strictObject({ form: z.literal('flashcard'), grade: gradeSchema }),
  /** "I don't know": to any form. */
  z.strictObject({ form: z.literal('none') }),
]);
export type Response = z.infer<typeof responseSchema>;

/** A false belief that a wrong response shows. */
export type ShownMisconception = {
  /** `<concept>/<misconception>`, or `<service>~<service>` where one was taken for the other. */
  readonly id: string;
  readonly belief: string;
  readonly why: string;
};

/** What every answer key tells once the learner has responded. */
export type Solution = {
  /** The right response in words. */
  readonly right: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
};

/** One wrong choice: what choosing it shows, or else just why it is wrong. */
export type WrongMeaning =
  | { readonly kind: 'misconception'; readonly misconception: ShownMisconception }
  | { readonly kind: 'reason'; readonly why: string };

/** What makes a response right; it never leaves the server before the response has come. */
export type AnswerKey = Solution &
  (
    | {
        readonly form: 'single-choice';
        readonly rightChoice: number;
        /** By option; null at the right one. */
        readonly meanings: readonly (WrongMeaning | null)[];
        readonly options: readonly string[];
      }
    | { readonly form: 'true-false'; readonly value: boolean; readonly meaning: WrongMeaning }
    | {
        readonly form: 'typed-number';
        readonly number: number;
        /** The transport that the question states, where it states one. */
        readonly transport: string | null;
        /** What a wrong number means; null when nothing is known of it. */
        readonly meaningOf: (number: number) => WrongMeaning | null;
      }
    | {
        readonly form: 'typed-term';
        readonly accepted: readonly string[];
        /** What a wrong term means, by its folded form; null when nothing is known of it. */
        readonly meaningOf: (folded: string) => WrongMeaning | null;
      }
    | { readonly form: 'flashcard'; readonly back: string }
  );

/** A question together with its key, as a form makes it. Stays on the server. */
export type Asked = { readonly question: Question; readonly key: AnswerKey };

/** What a response came to, with all that the learner should be told. */
export type Verdict = {
  readonly outcome: Outcome;
  /** The response in words. */
  readonly responseText: string;
  readonly misconception: ShownMisconception | null;
  /** Why this response is wrong, where it shows no misconception. */
  readonly why: string | null;
};
