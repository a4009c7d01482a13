import { z } from 'zod';
import { conceptIdSchema } from '@/lib/ids';
import { studyDaySchema } from '@/lib/scheduler/due/study-day';

/** What the learner did with a lesson: they read it, or they said that they already know the concept. */
export const lessonKindSchema = z.enum(['read', 'claimed']);
export type LessonKind = z.infer<typeof lessonKindSchema>;

/** A lesson that a learner was shown about one concept. This schema parses database rows. */
export const lessonNoteSchema = z.object({
  conceptId: conceptIdSchema,
  kind: lessonKindSchema,
  studyDay: studyDaySchema,
  /** The length of the log when the card was shown. */
  place: z.number(),
  /** Concepts on the same card have the same instant. */
  atMs: z.number(),
});
export type LessonNote = Readonly<z.infer<typeof lessonNoteSchema>>;
