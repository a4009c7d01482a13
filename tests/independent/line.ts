import { z } from 'zod';

const places = z.array(z.number().int().min(0));
const text = z.string().min(1);

const asked = {
  conceptId: text,
  seed: z.number().int(),
  prompt: text,
  explanation: z.string().min(20),
  sources: z.array(text).min(1),
};
const none = z.null();
/** The transport that a question about a port number specifies. */
const transport = z.enum(['tcp', 'udp', 'sctp', 'dccp']).nullable();
const choice = {
  options: z.array(text).length(4),
  key: z.object({ choice: z.number().int().min(0).max(3), text }),
};
/** The fields of a reading question. The listing is absent if the options are what the learner reads. */
const reading = { ...asked, ...choice, listing: z.array(z.string()).optional() };

/** One line of `npm run questions -- --json`. */
export const lineSchema = z.discriminatedUnion('form', [
  z.object({ ...asked, ...choice, form: z.literal('single-choice') }),
  z.object({ ...reading, form: z.literal('read-address') }),
  z.object({ ...reading, form: z.literal('read-listing') }),
  z.object({ ...reading, form: z.literal('which-socket') }),
  z.object({
    ...asked,
    form: z.literal('multiple-choice'),
    options: z.array(text).length(5),
    key: z.object({ choices: places, text }),
  }),
  z.object({
    ...asked,
    form: z.literal('true-false'),
    options: none,
    key: z.object({ value: z.boolean(), text }),
  }),
  z.object({ ...asked, form: z.literal('typed-number'), options: none, key: z.object({ text, transport }) }),
  z.object({
    ...asked,
    form: z.literal('typed-term'),
    options: none,
    key: z.object({ text, accepted: z.array(text).min(1), tooBroad: z.array(text) }),
  }),
  z.object({
    ...asked,
    form: z.literal('cloze'),
    options: none,
    key: z.object({ text, accepted: z.array(text), tooBroad: z.array(text), transport }),
  }),
  z.object({
    ...asked,
    form: z.literal('match'),
    options: z.object({ left: z.array(text).min(4), right: z.array(text).min(4) }),
    key: z.object({ partners: places, text }),
  }),
  z.object({
    ...asked,
    form: z.literal('order'),
    options: z.array(text).min(4),
    key: z.object({ order: places, text }),
  }),
  z.object({
    ...asked,
    form: z.literal('sort'),
    options: z.object({ groups: z.array(text).min(2), items: z.array(text).min(4) }),
    key: z.object({ groups: places, text }),
  }),
  z.object({ ...asked, form: z.literal('flashcard'), options: none, key: z.object({ back: text }) }),
]);
export type Line = z.infer<typeof lineSchema>;
export type LineOf<Form extends Line['form']> = Extract<Line, { readonly form: Form }>;

/** Reports what is wrong with a question. */
export type Say = (fault: string) => void;
