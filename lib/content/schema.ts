import { z } from 'zod';
import { DRILLS, PORT_BASES } from '@/lib/catalog/concept';
import { portSchema } from '@/lib/network/port';
import { transportSchema } from '@/lib/network/transport';
import { joinHint } from './explain-issue';

/** The shapes of the files under `content/`, as an author writes them; `content/README.md` explains them. */

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    joinHint('is no id', 'an id is lower-case words joined by hyphens, such as port-number'),
  );
const claim = z.string().regex(/^C\d{2,3}$/, joinHint('is no claim', 'a claim is C and its number, such as C07'));
const sentence = z
  .string()
  .trim()
  .min(10)
  .max(320)
  .regex(/^[^\n]*$/, joinHint('runs over several lines', 'write it on one line, or fold it with >-'))
  .regex(/[.?!)]$/, joinHint('does not end as a sentence', 'end it with a full stop'));
const sources = z
  .array(z.string().min(3))
  .min(1, joinHint('every fact is cited', 'name at least one source, such as RFC 9293 §3.1'));

export const factFileSchema = z.strictObject({
  id,
  text: sentence,
  /** The piece of the text that a cloze leaves out; it stands there once. */
  gap: z
    .strictObject({
      text: z.string().min(1).max(60),
      accept: z.array(z.string().min(1)).default([]),
      /** The transport of the port in the gap, where the words of the sentence leave it open. */
      transport: transportSchema.optional(),
    })
    .optional(),
  claims: z.array(claim).default([]),
  sources,
});

export const misconceptionFileSchema = z.strictObject({
  id,
  /** A plainly false sentence that stands by itself. */
  belief: sentence,
  /** What is true instead, and why. */
  why: sentence,
  claims: z.array(claim).default([]),
  sources,
});

const wrongChoiceSchema = z.strictObject({
  text: z.string().trim().min(1).max(160),
  /** The misconception of this concept that the choice shows. */
  shows: id.optional(),
  /** Why it is wrong, where no misconception says so. */
  why: sentence.optional(),
});

/** A pointed question. With `number` or `term` it can also be answered by typing. */
export const askFileSchema = z.strictObject({
  id,
  prompt: z.string().trim().min(10).max(240),
  right: z.string().trim().min(1).max(160),
  /** Set when the answer is this number and nothing else. */
  number: z.number().int().optional(),
  /** The transport of the port that is asked for, where the words of the prompt leave it open. */
  transport: transportSchema.optional(),
  /** Set when the answer is a term: every form that is also right, besides `right`. */
  accept: z.array(z.string().min(1)).optional(),
  wrong: z.array(wrongChoiceSchema).min(3).max(6),
  why: sentence,
  claims: z.array(claim).default([]),
  sources,
});

const exercise = {
  id,
  prompt: z.string().trim().min(10).max(240),
  why: sentence,
  claims: z.array(claim).default([]),
  sources,
};
const item = z.string().trim().min(1).max(120);

export const pairingFileSchema = z.strictObject({
  ...exercise,
  pairs: z
    .array(z.strictObject({ left: item, right: item }))
    .min(4)
    .max(8),
});

export const sequenceFileSchema = z.strictObject({ ...exercise, steps: z.array(item).min(4).max(7) });

export const groupingFileSchema = z.strictObject({
  ...exercise,
  groups: z
    .array(z.strictObject({ name: z.string().min(1).max(40), items: z.array(item).min(2) }))
    .min(2)
    .max(4),
});

const cardFileSchema = z.strictObject({
  question: sentence.regex(/\?$/, joinHint('is not a question', 'end it with a question mark')),
  answer: sentence,
});

/** What its lesson card says, where the first two facts and the first confusable are not the best. */
const lessonFileSchema = z.strictObject({
  /** Ids of facts of this concept. */
  facts: z.array(id).length(2).optional(),
  /** A concept that this one is taken for, and in one sentence what tells the two apart. */
  unlike: z.strictObject({ id, text: sentence.max(160) }).optional(),
});

export const conceptFileSchema = z.strictObject({
  id,
  title: z.string().min(3).max(70),
  family: id,
  tier: z.enum(['core', 'extra']),
  /** The noun this concept defines, when it defines one; `definition` must not contain it. */
  term: z.strictObject({ name: z.string().min(2), accept: z.array(z.string().min(2)).default([]) }).optional(),
  definition: sentence,
  /** What its flashcard asks and answers; a concept without a term needs it. */
  card: cardFileSchema.optional(),
  prerequisites: z.array(id),
  confusables: z.array(id),
  explanation: z.string().trim().min(80).max(1200),
  facts: z.array(factFileSchema).min(3),
  lesson: lessonFileSchema.optional(),
  misconceptions: z.array(misconceptionFileSchema).min(3),
  asks: z.array(askFileSchema).min(2),
  pairings: z.array(pairingFileSchema).default([]),
  sequences: z.array(sequenceFileSchema).default([]),
  groupings: z.array(groupingFileSchema).default([]),
  drills: z.array(z.enum(DRILLS)).default([]),
  sources,
});
export type ConceptFile = z.infer<typeof conceptFileSchema>;

export const serviceFileSchema = z.strictObject({
  id,
  label: z.string().min(2).max(48),
  /** The label as the subject of a sentence, where the label alone is none: "an SNMP agent". */
  subject: z.string().min(2).max(60).optional(),
  /** The long form, spelled out. */
  longName: z.string().min(2).max(80),
  port: portSchema,
  transport: transportSchema,
  /** Other transports on which the service is really spoken at this port, not merely registered. */
  alsoOver: z.array(transportSchema).default([]),
  /** What ties it to the port; by default, that programs use the port unless they are told otherwise. */
  basis: z.enum(PORT_BASES).default('default'),
  /** Whether it is kept for logs and the port explorer only, and never asked. */
  retired: z.boolean().default(false),
  /** Left out for a customary use of a port that is not registered for it. */
  ianaName: z.string().min(1).max(32).optional(),
  /** Other names that the registry has for it at the same port. */
  alsoNamed: z.array(z.string().min(1).max(32)).default([]),
  /** Other forms of the name that a typed answer may use. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Names that fit the service but not it alone. */
  broader: z.array(z.string().min(2)).default([]),
  /** Versions of the protocol that are spoken at the port. */
  versions: z.array(z.string().regex(/^\d+(\.\d+)?[a-z]?$/)).default([]),
  /** Makers whose name may stand before the service's. */
  vendors: z.array(z.string().min(2)).default([]),
  family: id,
  tier: z.enum(['core', 'common']),
  /** What it is for: completes the sentence "It is used for …". */
  use: z.string().min(4).max(120),
  secure: z.string().min(2).max(160),
  confusables: z.array(id).default([]),
  /** Services that would be a second right answer in a question about this one. */
  overlaps: z.array(id).default([]),
  note: sentence.optional(),
  /** A memory aid for the port. */
  aid: sentence.max(110).optional(),
  /** Why our IANA name is not the one the registry package has for this port and transport. */
  registryDiffers: sentence.optional(),
  sources,
});

export const servicesFileSchema = z.strictObject({
  prerequisites: z.array(id).min(1),
  services: z.array(serviceFileSchema).min(1),
});

/** `content/families.yaml`: the groups in which progress is shown, in order. */
export const familiesFileSchema = z.array(z.strictObject({ id, label: z.string().min(3).max(40) })).min(1);

const goalSectionSchema = z.strictObject({
  id,
  title: z.string().min(3).max(60),
  /** The exam's own number, such as "1.4". */
  objective: z
    .string()
    .regex(/^\d+\.\d+$/, joinHint('is no objective', 'write its number in double quotes, such as "1.4"'))
    .optional(),
  /** Its part of the exam, against those of the other sections; left out: the number of its concepts. */
  weight: z.number().positive().max(1000).optional(),
  concepts: z.array(id).min(1, joinHint('the section is empty', 'list its concepts, or take the section out')),
});

/** A file of `content/goals`. */
export const goalFileSchema = z
  .strictObject({
    id: id.max(32),
    title: z.string().min(3).max(60),
    shortTitle: z.string().min(3).max(24),
    /** Where it stands among the goals: smaller numbers come first. */
    order: z.number().int().min(1).max(999),
    /** Whom it is for. */
    summary: sentence,
    /** The names in the exam's, and who owns them. */
    trademark: z
      .strictObject({ marks: z.array(z.string().min(1).max(40)).min(1), owner: z.string().min(2).max(80) })
      .optional(),
    /** What the list rests on, where that is not an official list with ports. */
    restsOn: z.string().trim().min(20).max(800).optional(),
    /** In place of sections: the goal holds every concept, by family. */
    covers: z.literal('the whole catalog').optional(),
    sections: z.array(goalSectionSchema).min(1).optional(),
    sources,
  })
  .refine(({ covers, sections }) => (covers === undefined) !== (sections === undefined), {
    path: ['id'],
    message: joinHint('has neither "sections" nor "covers", or both', 'list what the goal needs in "sections"'),
  });
export type GoalFile = z.infer<typeof goalFileSchema>;
