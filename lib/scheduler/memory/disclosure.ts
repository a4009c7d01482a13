import { z } from 'zod';
import { studyDayOf, studyDaySchema } from '@/lib/scheduler/due/study-day';

/** How a learner saw part of an answer other than in a valid verdict. */
export const disclosureKindSchema = z.enum(['hint', 'flip', 'undo']);
export type DisclosureKind = z.infer<typeof disclosureKindSchema>;

/** The latest hint, flip, or undo of one concept. This schema parses sealed turns and database rows. */
export const disclosureSchema = z.object({
  kind: disclosureKindSchema,
  atMs: z.number(),
  /** The learner's time zone at that time. */
  timeZone: z.string(),
  /** For a hint or a flip, the length of the log when its question was asked. */
  place: z.number(),
  /**
   * For an undo, the study day of the latest valid response about the concept, or null if there is none. Null for other
   * kinds.
   */
  respondedOn: studyDaySchema.nullable(),
});
export type Disclosure = Readonly<z.infer<typeof disclosureSchema>>;

/** The moment at which a question is answered. */
export type Answering = {
  readonly now: Date;
  readonly timeZone: string;
  /** When the question was asked, in milliseconds since 1970. */
  readonly issuedAtMs: number;
};

/**
 * The minimum time that a disclosure stays in effect, in milliseconds, because a new study day may begin right after
 * the disclosure.
 */
const LEAST_MS = 4 * 3_600_000;

/**
 * Returns whether a disclosure affects an answer. It affects answers on the same study day, answers within four hours,
 * and answers to a question that was already open. The study day counts in either time zone, so a change of time zone
 * does not end it early.
 */
function reaches(disclosure: Disclosure, { now, timeZone, issuedAtMs }: Answering): boolean {
  const { atMs } = disclosure;
  if (now.getTime() - atMs < LEAST_MS || issuedAtMs <= atMs) return true;
  const isSameDay = (zone: string) => studyDayOf(new Date(atMs), zone) >= studyDayOf(now, zone);
  return isSameDay(timeZone) || isSameDay(disclosure.timeZone);
}

/**
 * Returns whether an answer about the concept with these disclosures counts as practice, because the learner undid an
 * answer and has seen its verdict.
 */
export const isUndone = (disclosures: readonly Disclosure[], answering: Answering): boolean =>
  disclosures.some((each) => each.kind === 'undo' && reaches(each, answering));

/** The facts that decide whether a learner had help with an answer. */
export type Helped = Answering & {
  /** Whether the answer grades a flashcard. */
  readonly isCard: boolean;
  readonly practice: boolean;
  /** The length of the log when the question was asked. */
  readonly place: number;
};

/**
 * Returns whether the learner had a hint or saw the back of the concept's flashcard before their answer. A hint for the
 * question itself always counts. Turning over a card and then grading it does not count, because the grade already says
 * how well the learner knew it.
 */
export const isHelped = (
  disclosures: readonly Disclosure[],
  { practice, isCard, place, ...answering }: Helped,
): boolean =>
  disclosures.some((each) => {
    if (each.kind === 'hint' && each.place === place) return true;
    if (practice || each.kind === 'undo' || (each.kind === 'flip' && isCard)) return false;
    return reaches(each, answering);
  });
