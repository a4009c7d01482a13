import { z } from 'zod';
import { studyDayOf, studyDaySchema } from '@/lib/scheduler/due/study-day';

/** How a learner saw something of an answer other than by a verdict that stands. */
export const disclosureKindSchema = z.enum(['hint', 'flip', 'undo']);
export type DisclosureKind = z.infer<typeof disclosureKindSchema>;

/** The latest hint, flip or undo of one concept. Sealed turns and rows are read by this schema. */
export const disclosureSchema = z.object({
  kind: disclosureKindSchema,
  atMs: z.number(),
  /** The learner's time zone then. */
  timeZone: z.string(),
  /** The length of the log when the question was put that a hint or flip belongs to. */
  place: z.number(),
  /**
   * The study day of the latest response to the concept that stands. Known of an undo only; null when there is none.
   */
  respondedOn: studyDaySchema.nullable(),
});
export type Disclosure = Readonly<z.infer<typeof disclosureSchema>>;

/** A question at the moment when it is answered. */
export type Answering = {
  readonly now: Date;
  readonly timeZone: string;
  /** When the question was put, in milliseconds since 1970. */
  readonly issuedAtMs: number;
};

/** A study day may begin right after a disclosure: so many milliseconds it lasts in any case. */
const LEAST_MS = 4 * 3_600_000;

/**
 * Whether a disclosure reaches an answer: one of the same study day, one within four hours, and one to a question that
 * was already put when it happened. The study day may be that of either time zone, so a change of zone does not end it
 * early.
 */
function reaches(disclosure: Disclosure, { now, timeZone, issuedAtMs }: Answering): boolean {
  const { atMs } = disclosure;
  if (now.getTime() - atMs < LEAST_MS || issuedAtMs <= atMs) return true;
  const isSameDay = (zone: string) => studyDayOf(new Date(atMs), zone) >= studyDayOf(now, zone);
  return isSameDay(timeZone) || isSameDay(disclosure.timeZone);
}

/**
 * Whether an answer to the concept of these disclosures counts as practice, because the learner undid one and has seen
 * the verdict.
 */
export const isUndone = (disclosures: readonly Disclosure[], answering: Answering): boolean =>
  disclosures.some((each) => each.kind === 'undo' && reaches(each, answering));

/** What decides whether an answer had help. */
export type Helped = Answering & {
  /** Whether it grades a flashcard. */
  readonly isCard: boolean;
  readonly practice: boolean;
  /** The length of the log when the question was put. */
  readonly place: number;
};

/**
 * Whether an answer had a hint, or the back of the concept's flashcard. A hint at the question itself is never
 * forgotten. Grading the card that was flipped needs no note: the grade says how well the learner knew it.
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
