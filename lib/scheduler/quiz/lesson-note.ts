import { z } from 'zod';
import { conceptIdSchema } from '@/lib/ids';
import { studyDaySchema } from '@/lib/scheduler/due/study-day';

/** What became of a lesson: it was read, or the learner said that they know the concept already. */
export const lessonKindSchema = z.enum(['read', 'claimed']);
export type LessonKind = z.infer<typeof lessonKindSchema>;

/** A lesson on one concept that a learner was shown. Rows are read by this schema. */
export const lessonNoteSchema = z.object({
  conceptId: conceptIdSchema,
  kind: lessonKindSchema,
  studyDay: studyDaySchema,
  /** The length of the log when the card was put. */
  place: z.number(),
  /** Concepts of one card have the same instant. */
  atMs: z.number(),
});
export type LessonNote = Readonly<z.infer<typeof lessonNoteSchema>>;
