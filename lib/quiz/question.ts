import { z } from 'zod';
import { FORMS, type Form } from './forms/registry';

type Definition = (typeof FORMS)[Form];
type Made = NonNullable<ReturnType<Definition['make']>>;

/** The part of a question that the browser may see. It does not include the key, and its strings are plain text. */
export type Question = Made['question'];

/**
 * Everything that determines whether a response is right. It does not leave the server before the learner has
 * responded.
 */
export type AnswerKey = Made['key'];

/** A question together with its key, as a form makes it. It stays on the server. */
export type KeyedQuestion = { readonly question: Question; readonly key: AnswerKey };

/** The response "I don't know", which every form allows. */
const unansweredSchema = z.strictObject({ form: z.literal('none') });

/** The learner's response. */
export type Response = z.output<Definition['responseSchema']> | z.output<typeof unansweredSchema>;

/** The schema of a response from the browser. The cast is needed because zod cannot infer a union from a list. */
export const responseSchema = z.discriminatedUnion('form', [
  unansweredSchema,
  ...Object.values(FORMS).map(({ responseSchema: schema }) => schema),
]) as z.ZodType<Response>;
