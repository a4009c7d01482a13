import { z } from 'zod';
import { FORMS, type Form } from './forms/registry';

type Definition = (typeof FORMS)[Form];
type Made = NonNullable<ReturnType<Definition['make']>>;

/** What the browser may see of one asking; never the key. Texts are plain. */
export type Question = Made['question'];

/** What makes a response right; it never leaves the server before the response has come. */
export type AnswerKey = Made['key'];

/** A question together with its key, as a form makes it. Stays on the server. */
export type KeyedQuestion = { readonly question: Question; readonly key: AnswerKey };

/** "I don't know": a response to any form. */
const unansweredSchema = z.strictObject({ form: z.literal('none') });

/** What the learner gave. */
export type Response = z.output<Definition['responseSchema']> | z.output<typeof unansweredSchema>;

/**
 * A response as it comes from the browser. The union's type follows from the registry, which zod cannot infer from a
 * list.
 */
export const responseSchema = z.discriminatedUnion('form', [
  unansweredSchema,
  ...Object.values(FORMS).map(({ responseSchema: schema }) => schema),
]) as z.ZodType<Response>;
